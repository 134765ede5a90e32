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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Catalogues, against their boxes; certain boxes, against the rankers. */
@Tag("slow")
class RobustnessTest {
  private static final List<int[]> TWO_OFFERS =
      List.of(new int[] {12, 70, 35}, new int[] {44, 8, 91});

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
            assertThat(all.meanKept()).isEqualTo((double) kept / (20 * all.boxes()));
          }
          assertThat(all.certainBoxes()).isLessThanOrEqualTo(all.alwaysKept());
          assertThat(all.sellers().stream().mapToLong(SellerAcceptability::boxesNow).sum())
              .isEqualTo(all.boxes());
          for (SellerAcceptability seller : all.sellers()) {
            assertThat(seller.expectedBoxes())
                .isEqualTo(wins.getOrDefault(seller.seller(), 0L) / 20.0);
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
        "seed %d: %d boxes, %d certain, %d with the same winner at all vertices"
            .formatted(SeededCases.MASTER_SEED, counts[0], counts[1], counts[2]));
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
    Situation given = WeighedMarket.of(3, TWO_OFFERS);
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
    Situation given = WeighedMarket.of(2, TWO_OFFERS);
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
  void aMeanIsAsExactAsItsNumbers() {
    CatalogDraws.Average average = new CatalogDraws.Average();
    for (int draw = 0; draw < 1_000; draw++) {
      average.add(1_869 - draw % 2 - (draw % 3 == 0 ? 7 : 0));
    }
    assertThat(average.mean()).isEqualTo(1_866.162);
  }
}
