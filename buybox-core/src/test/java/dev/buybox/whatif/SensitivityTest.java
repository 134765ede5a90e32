package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.buybox.oracle.SeededCases;
import dev.buybox.policy.CriterionInfluence;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.WeightTrial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stability intervals and curves, against new rankers under other weights. */
@Tag("slow")
class SensitivityTest {
  private static final BigDecimal STEP = new BigDecimal("0.000001");

  @Test
  void insideStaysAndJustOutsideFlips() {
    int[] flips = new int[3];
    SeededCases.run(
        100,
        (seed, neutral) -> {
          Situation situation = Situations.of(neutral);
          Ranker ranker = situation.ranker();
          Sensitivity sensitivity = Sensitivity.of(situation);
          Random random = new Random(seed);
          for (int box = 0; box < situation.catalog().boxCount(); box++) {
            ranker.rank(box);
            List<ShareInterval> intervals = sensitivity.ofBox(box);
            if (ranker.winner() < 0) {
              assertThat(intervals).isEmpty();
              continue;
            }
            assertThat(intervals).hasSameSizeAs(ranker.policy().criteria());
            flips[2]++;
            for (ShareInterval interval : intervals) {
              flips[0] += check(situation, ranker, box, interval, random);
              flips[1]++;
            }
          }
        });
    System.out.println(
        "seed %d: %d flipping ends of %d intervals of %d boxes"
            .formatted(SeededCases.MASTER_SEED, flips[0], flips[1], flips[2]));
    assertThat(flips[0]).isPositive();
  }

  private static int check(
      Situation situation, Ranker ranker, int box, ShareInterval interval, Random random) {
    assertThat(interval.from()).isLessThanOrEqualTo(interval.share());
    assertThat(interval.to()).isGreaterThanOrEqualTo(interval.share());
    if (interval.share().compareTo(BigDecimal.ONE) == 0
        && interval.from().compareTo(BigDecimal.ONE) == 0) {
      return 0;
    }
    for (int i = 0; i < 4; i++) {
      BigDecimal span = interval.to().subtract(interval.from());
      BigDecimal inside =
          interval
              .from()
              .add(span.multiply(BigDecimal.valueOf(random.nextInt(1001), 3)))
              .setScale(6, RoundingMode.HALF_EVEN)
              .max(interval.from())
              .min(interval.to());
      boolean isOnGrid = inside.stripTrailingZeros().scale() <= 6;
      if (isOnGrid) {
        checkStays(situation, ranker, box, interval, inside);
      }
    }
    checkStays(situation, ranker, box, interval, interval.from());
    checkStays(situation, ranker, box, interval, interval.to());
    if (interval.exact()) {
      assertThat(interval.below().isEmpty()).isEqualTo(interval.from().signum() == 0);
      assertThat(interval.above().isEmpty())
          .isEqualTo(interval.to().compareTo(BigDecimal.ONE) == 0);
    }
    return checkEnd(situation, ranker, box, interval.from(), interval.below(), STEP.negate())
        + checkEnd(situation, ranker, box, interval.to(), interval.above(), STEP);
  }

  /** At its own share, which is rounded in the interval, the box was ranked already. */
  private static void checkStays(
      Situation situation, Ranker ranker, int box, ShareInterval interval, BigDecimal share) {
    if (share.compareTo(interval.share()) != 0) {
      assertThat(OtherShares.winner(situation, ranker.policy(), box, interval.criterion(), share))
          .isEqualTo(ranker.winner());
    }
  }

  private static int checkEnd(
      Situation situation,
      Ranker ranker,
      int box,
      BigDecimal end,
      Optional<Flip> flip,
      BigDecimal step) {
    if (flip.isEmpty()) {
      return 0;
    }
    Flip found = flip.get();
    assertThat(found.winner()).isEqualTo(ranker.winner());
    assertThat(found.rival()).isNotEqualTo(found.winner());
    assertThat(OtherShares.winner(situation, ranker.policy(), box, found.criterion(), found.at()))
        .isEqualTo(found.rival());
    BigDecimal before = found.at().subtract(step);
    if (found.share().subtract(before).signum() * step.signum() <= 0) {
      assertThat(end).isEqualByComparingTo(before);
      assertThat(OtherShares.winner(situation, ranker.policy(), box, found.criterion(), before))
          .isEqualTo(found.winner());
    } else {
      assertThat(end).isEqualByComparingTo(found.share());
    }
    return 1;
  }

  private static final String TWO =
      """
      {"policy": "p", "version": "1", "criteria": [
         {"name": "price", "of": "offer.landed_price", "weight": 30,
          "value": {"points": [[10, 1], [20, 0]]}},
         {"name": "days", "of": "offer.days", "weight": 10, "value": {"points": [[0, 1], [10, 0]]}},
         {"name": "demand", "of": "offer.demand", "weight": 0,
          "value": {"points": [[0, 0], [10, 1]]}}]}
      """;

  @Test
  void aBoxByHand() {
    // Values: ann 1 and 0.2, bob 0.4 and 0.8. Ann leads by 0.6 s - 0.6 (1 - s) in the share s of
    // the price, so she leads from one half on; at one half ties end by the hash.
    Situation given = TinyMarket.of(TWO, List.of("p o1 ann 10.00 8 0", "p o2 bob 16.00 2 10"));
    List<ShareInterval> found = Sensitivity.of(given).ofBox(0);

    assertThat(found.get(0).share()).isEqualByComparingTo("0.75");
    assertThat(found.get(0).from()).isBetween(new BigDecimal("0.5"), new BigDecimal("0.500001"));
    assertThat(found.get(0).to()).isEqualByComparingTo("1");
    assertThat(found.get(0).above()).isEmpty();
    assertThat(found.get(1).to()).isBetween(new BigDecimal("0.499999"), new BigDecimal("0.5"));
    // The third has no weight: ann leads by 0.3 of the rest, bob by all of the third.
    assertThat(found.get(2).share()).isEqualByComparingTo("0");
    assertThat(found.get(2).to()).isBetween(new BigDecimal("0.230768"), new BigDecimal("0.230770"));
    Flip least = Sensitivity.leastFlip(found).orElseThrow();
    assertThat(least.criterion()).isEqualTo("demand");
    assertThat(given.catalog().offerId(least.rival())).isEqualTo("o2");
    assertThat(found).allMatch(ShareInterval::exact);
  }

  /** Two offers so close that rounding decides for many steps; every step is ranked here. */
  @Test
  void aCloseRaceIsRankedStepByStep() {
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [
           {"name": "days", "of": "offer.days", "weight": 1, "value": {"points": [[0, 1], [7, 0]]}},
           {"name": "demand", "of": "offer.demand", "weight": 1,
            "value": {"points": [[0, 0], [7, 1]]}}]}
        """;
    Random random = new Random(3);
    for (int round = 0; round < 40; round++) {
      double days = 3 - 1e-6 * (1 + random.nextInt(1000));
      double demand = 4 - 1e-6 * (1 + random.nextInt(1000));
      Situation given =
          TinyMarket.of(
              policy, List.of("p o1 ann 10.00 3 4", "p o2 bob 10.00 " + days + " " + demand));
      WeightTrial trial = WeightTrial.of(given.ranker());
      trial.about(0);
      int winner = trial.winner();
      ShareInterval interval = Sensitivity.of(given).ofBox(0).get(0);
      int from = interval.from().movePointRight(6).intValueExact();
      int to = interval.to().movePointRight(6).intValueExact();
      for (int step = from; step <= to; step++) {
        if (step - from < 500 || to - step < 500) {
          trial.weights(Shares.weights(trial.policy(), 0, step));
          assertThat(trial.winner()).as("round %d, step %d", round, step).isEqualTo(winner);
        }
      }
    }
  }

  @Test
  void curvesCountBoxesThatANewRankerWouldChange() {
    SeededCases.run(
        60,
        (seed, neutral) -> {
          Situation situation = Situations.of(neutral);
          PolicySet policies = situation.policies().policies();
          String criterion = policies.byDefault().criteria().get(0).name();
          List<BigDecimal> shares = Sensitivity.evenShares(4);
          ShareCurve curve = Sensitivity.of(situation).threads(2).curve(criterion, shares);
          for (int i = 0; i < shares.size(); i++) {
            assertThat(curve.points().get(i).share()).isEqualTo(shares.get(i));
            assertThat(curve.points().get(i).changed())
                .isEqualTo(changed(situation, criterion, shares.get(i)));
          }
        });
  }

  private static long changed(Situation situation, String criterion, BigDecimal share) {
    Ranker ranker = situation.ranker();
    long changed = 0;
    for (int box = 0; box < situation.catalog().boxCount(); box++) {
      ranker.rank(box);
      Policy policy = ranker.policy();
      boolean has = policy.criteria().stream().anyMatch(each -> each.name().equals(criterion));
      boolean alone =
          policy.criteria().stream()
              .filter(each -> !each.name().equals(criterion))
              .allMatch(each -> each.weight().signum() == 0);
      if (has
          && !alone
          && OtherShares.winner(situation, policy, box, criterion, share) != ranker.winner()) {
        changed++;
      }
    }
    return changed;
  }

  @Test
  void influenceIsToldMostFirst() {
    Situation given =
        TinyMarket.of(
            TWO, List.of("p o1 ann 10.00 8 0", "p o2 bob 16.00 2 10", "q o1 ann 1.00 1 1"));
    List<CriterionInfluence> found = Sensitivity.of(given).byInfluence((done, total) -> {});
    assertThat(found).extracting(CriterionInfluence::criterion).first().isEqualTo("price");
    assertThat(found.get(0).otherWinner()).hasValue(1);
  }

  @Test
  void wrongQuestionsAreRefused() {
    Sensitivity sensitivity = Sensitivity.of(TinyMarket.of(TWO, List.of("p o1 ann 10.00 8 0")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sensitivity.curve("prise", List.of()))
        .withMessageContaining("did you mean \"price\"?");
    for (String share : List.of("-0.1", "1.1", "0.1234567")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sensitivity.curve("price", List.of(new BigDecimal(share))));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> sensitivity.threads(0));
    for (int parts : new int[] {0, -1, Sensitivity.STEPS + 1}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Sensitivity.evenShares(parts));
    }
  }
}
