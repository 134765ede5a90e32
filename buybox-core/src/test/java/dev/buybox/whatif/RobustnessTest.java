package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.buybox.oracle.SeededCases;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptability shares, against exact areas; certain boxes, against the rankers. */
@Tag("slow")
class RobustnessTest {
  private static final int DRAWS = 10_000;

  private static String policy(int criteria) {
    List<String> texts = new ArrayList<>();
    String[] attributes = {"offer.landed_price", "offer.days", "offer.demand"};
    for (int i = 0; i < criteria; i++) {
      texts.add(
          "{\"name\": \"c%d\", \"of\": \"%s\", \"weight\": 1, \"value\": {\"points\": [[0, 0], [100, 1]]}}"
              .formatted(i, attributes[i]));
    }
    return "{\"policy\": \"p\", \"version\": \"1\", \"criteria\": " + texts + "}";
  }

  /** Offers whose values by the three criteria are random, in hundredths. */
  private static List<int[]> values(SplittableRandom random, int offers) {
    List<int[]> values = new ArrayList<>();
    for (int i = 0; i < offers; i++) {
      values.add(
          new int[] {1 + random.nextInt(100), 1 + random.nextInt(100), 1 + random.nextInt(100)});
    }
    return values;
  }

  private static Situation market(int criteria, List<int[]> values) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int[] of = values.get(i);
      rows.add(String.format(Locale.ROOT, "p o%d s%d %d.00 %d %d", i, i, of[0], of[1], of[2]));
    }
    return TinyMarket.of(policy(criteria), rows);
  }

  /**
   * Returns the area of the shares (x, y, 1 - x - y) within intervals where an offer is first, over
   * the area of all: a triangle cut by straight lines.
   */
  private static double area(List<int[]> values, int offer, double[] from, double[] to) {
    List<double[]> all = List.of(new double[] {0, 0}, new double[] {1, 0}, new double[] {0, 1});
    all = cut(all, 1, 0, -from[0]);
    all = cut(all, -1, 0, to[0]);
    all = cut(all, 0, 1, -from[1]);
    all = cut(all, 0, -1, to[1]);
    all = cut(all, -1, -1, 1 - from[2]);
    all = cut(all, 1, 1, to[2] - 1);
    List<double[]> own = all;
    int[] of = values.get(offer);
    for (int[] rival : values) {
      if (rival != of) {
        double last = of[2] - rival[2];
        own = cut(own, of[0] - rival[0] - last, of[1] - rival[1] - last, last);
      }
    }
    return area(own) / area(all);
  }

  /** Keeps the part of a polygon where a x + b y + c is at least 0. */
  private static List<double[]> cut(List<double[]> polygon, double a, double b, double c) {
    List<double[]> kept = new ArrayList<>();
    for (int i = 0; i < polygon.size(); i++) {
      double[] one = polygon.get(i);
      double[] next = polygon.get((i + 1) % polygon.size());
      double here = a * one[0] + b * one[1] + c;
      double there = a * next[0] + b * next[1] + c;
      if (here >= 0) {
        kept.add(one);
      }
      if (here * there < 0) {
        double part = here / (here - there);
        kept.add(
            new double[] {one[0] + part * (next[0] - one[0]), one[1] + part * (next[1] - one[1])});
      }
    }
    return kept;
  }

  private static double area(List<double[]> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      double[] one = polygon.get(i);
      double[] next = polygon.get((i + 1) % polygon.size());
      twice += one[0] * next[1] - next[0] * one[1];
    }
    return Math.abs(twice) / 2;
  }

  private static void close(double found, double exact, String what) {
    double error = Math.sqrt(exact * (1 - exact) / DRAWS);
    assertThat(found).as(what).isCloseTo(exact, within(3.5 * error + 1e-9));
  }

  @Test
  void twoCriteriaAgainstTheExactShare() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 20; round++) {
      List<int[]> values = values(random, 2);
      int ahead = values.get(0)[0] - values.get(1)[0];
      int behind = values.get(1)[1] - values.get(0)[1];
      if (ahead * behind <= 0) {
        continue;
      }
      // The first leads by ahead s - behind (1 - s).
      double from = (double) behind / (ahead + behind);
      double exact = ahead > 0 ? 1 - from : from;
      close(share(market(2, values), WeightRange.any(), 0), exact, "round " + round);
    }
  }

  private static double share(Situation situation, WeightRange range, int offer) {
    BoxRobustness found = Robustness.of(situation, range, DRAWS, 42).ofBox(0);
    assertThat(found.offers().stream().mapToLong(Acceptability::wins).sum()).isEqualTo(DRAWS);
    return found.offers().stream()
        .filter(each -> each.offerId().equals("o" + offer))
        .findFirst()
        .orElseThrow()
        .share();
  }

  @Test
  void threeCriteriaAgainstExactAreas() {
    SplittableRandom random = new SplittableRandom(2);
    double[] least = {0, 0, 0};
    double[] most = {1, 1, 1};
    for (int round = 0; round < 8; round++) {
      List<int[]> values = values(random, 4);
      Situation situation = market(3, values);
      for (int offer = 0; offer < 4; offer++) {
        double exact = area(values, offer, least, most);
        close(share(situation, WeightRange.any(), offer), exact, round + ", " + offer);
      }
    }
  }

  @Test
  void intervalsAgainstExactAreas() {
    SplittableRandom random = new SplittableRandom(3);
    double[][] froms = {{0.2, 0, 0}, {0.3, 0.3, 0.2}, {0, 0, 0}, {0.1, 0.5, 0.1}};
    double[][] tos = {{0.6, 1, 0.3}, {0.4, 0.45, 0.35}, {0.4, 0.4, 0.4}, {0.2, 0.8, 0.2}};
    for (int round = 0; round < froms.length; round++) {
      List<int[]> values = values(random, 4);
      WeightRange range = WeightRange.any();
      for (int i = 0; i < 3; i++) {
        range =
            range.between(
                "c" + i, BigDecimal.valueOf(froms[round][i]), BigDecimal.valueOf(tos[round][i]));
      }
      for (int offer = 0; offer < 4; offer++) {
        double exact = area(values, offer, froms[round], tos[round]);
        close(share(market(3, values), range, offer), exact, round + ", " + offer);
      }
    }
  }

  @Test
  void aCatalogueIsItsBoxes() {
    SeededCases.run(
        60,
        (seed, neutral) -> {
          Situation situation = Situations.of(neutral);
          Robustness robustness =
              Robustness.of(situation, WeightRange.within(new BigDecimal("0.5")), 20, seed);
          CatalogRobustness all = robustness.threads(2).ofCatalog((done, total) -> {});
          long kept = 0;
          Map<String, Long> wins = new HashMap<>();
          for (int box = 0; box < situation.catalog().boxCount(); box++) {
            BoxRobustness one = robustness.ofBox(box);
            assertThat(all.isCertain(box)).isEqualTo(one.certain());
            for (Acceptability offer : one.offers()) {
              assertThat(all.wins(offer.offer())).isEqualTo((int) offer.wins());
              kept += offer.offer() == all.winner(box) ? offer.wins() : 0;
              wins.merge(offer.seller(), offer.wins(), Long::sum);
            }
          }
          if (all.boxes() > 0) {
            assertThat(all.meanKept()).isCloseTo(kept / 20.0 / all.boxes(), within(1e-12));
          }
          assertThat(all.certainBoxes()).isLessThanOrEqualTo(all.alwaysKept());
          assertThat(all.sellers().stream().mapToLong(SellerAcceptability::boxesNow).sum())
              .isEqualTo(all.boxes());
          for (SellerAcceptability seller : all.sellers()) {
            assertThat(seller.expectedBoxes())
                .isCloseTo(wins.getOrDefault(seller.seller(), 0L) / 20.0, within(1e-12));
          }
        });
  }

  /** Every vertex of the simplex is a weight, and so is the middle. */
  @Test
  void whatIsCertainHoldsUnderExtremeWeights() {
    int[] counts = new int[3];
    SeededCases.run(
        150,
        (seed, neutral) -> {
          Situation situation = Situations.of(neutral);
          Robustness robustness = Robustness.of(situation, WeightRange.any(), 30, seed);
          Ranker ranker = situation.ranker();
          for (int box = 0; box < situation.catalog().boxCount(); box++) {
            ranker.rank(box);
            if (ranker.winner() < 0) {
              continue;
            }
            BoxRobustness found = robustness.ofBox(box);
            boolean atVertices = winsAtVertices(situation, ranker.policy(), box, ranker.winner());
            counts[0]++;
            counts[1] += found.certain() ? 1 : 0;
            counts[2] += atVertices ? 1 : 0;
            if (found.certain()) {
              assertThat(atVertices).isTrue();
              assertThat(found.offers().get(0).wins()).isEqualTo(30);
              assertThat(found.offers().get(0).offer()).isEqualTo(ranker.winner());
            }
          }
        });
    System.out.println(
        "boxes " + counts[0] + ", certain " + counts[1] + ", same at all vertices " + counts[2]);
    assertThat(counts[1]).isPositive();
  }

  private static boolean winsAtVertices(Situation situation, Policy policy, int box, int winner) {
    for (Criterion alone : policy.criteria()) {
      if (alone.weight().signum() > 0) {
        Policy.Builder builder = policy.toBuilder();
        for (Criterion each : policy.criteria()) {
          boolean counts = each.name().equals(alone.name());
          builder.replace(PolicyEdits.weighed(each, counts ? BigDecimal.ONE : BigDecimal.ZERO));
        }
        Ranker ranker =
            Situations.with(
                    PolicySet.of(builder.build()), situation.catalog(), situation.incumbents())
                .ranker();
        ranker.rank(box);
        if (ranker.winner() != winner) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void impossibleRangesAreRefused() {
    Situation given = market(3, values(new SplittableRandom(4), 2));
    BigDecimal half = new BigDecimal("0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Robustness.of(
                    given,
                    WeightRange.any()
                        .between("c0", half, BigDecimal.ONE)
                        .between("c1", half, half)
                        .between("c2", new BigDecimal("0.1"), half),
                    10,
                    1))
        .withMessageContaining("add up");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Robustness.of(given, WeightRange.any().between("c9", half, half), 10, 1))
        .withMessageContaining("c9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Robustness.of(given, WeightRange.any(), 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightRange.any().between("c0", half, half).between("c0", half, half))
        .withMessageContaining("c0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WeightRange.any().between("c0", BigDecimal.ONE, half));
    assertThatIllegalArgumentException().isThrownBy(() -> WeightRange.within(BigDecimal.ZERO));
  }

  @Test
  void anIntervalOfACriterionWithoutAWeightIsRefused() {
    Situation given = market(2, values(new SplittableRandom(4), 2));
    Policy policy = given.policies().policies().byDefault();
    Criterion last = PolicyEdits.weighed(policy.criteria().get(1), BigDecimal.ZERO);
    Situation unweighed = given.with(PolicySet.of(policy.toBuilder().replace(last).build()));
    BigDecimal half = new BigDecimal("0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Robustness.of(unweighed, WeightRange.any().between("c1", half, half), 10, 1))
        .withMessageContaining("\"c1\" has weight 0");
  }

  @Test
  void deviationsAreThoseOfASample() {
    CatalogDraws.Average average = new CatalogDraws.Average();
    for (int number = 1; number <= 4; number++) {
      average.add(number);
    }
    assertThat(average.mean()).isEqualTo(2.5);
    assertThat(average.deviation()).isCloseTo(Math.sqrt(5 / 3.0), within(1e-15));
    assertThat(average.standardError()).isCloseTo(Math.sqrt(5 / 12.0), within(1e-15));
  }

  @Test
  void aFixedShareIsKept() {
    Situation given = market(2, List.of(new int[] {90, 10, 1}, new int[] {10, 50, 1}));
    WeightRange fixed =
        WeightRange.any().between("c0", new BigDecimal("0.3"), new BigDecimal("0.3"));
    // 90 * 0.3 + 10 * 0.7 = 34 and 10 * 0.3 + 50 * 0.7 = 38.
    assertThat(share(given, fixed, 1)).isEqualTo(1.0);
  }
}
