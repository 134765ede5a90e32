package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.SeededCases;
import dev.buybox.ranking.Ranker;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The least change of a share that flips a winner, against new rankers around it. */
@Tag("slow")
class LeastFlipTest {
  private static final BigDecimal STEP = new BigDecimal("0.000001");
  private static final BigDecimal BELOW_ZERO = STEP.negate();
  private static final BigDecimal ABOVE_ONE = BigDecimal.ONE.add(STEP);

  /** Boxes with a winner, those of them with a flip, and shares that were ranked. */
  private final int[] counts = new int[3];

  @Test
  void flipsAndNoCriterionFlipsNearer() {
    SeededCases.run(
        100,
        (seed, neutral) -> {
          Situation situation = Situations.of(neutral);
          Ranker ranker = situation.ranker();
          Sensitivity sensitivity = Sensitivity.of(situation);
          for (int box = 0; box < situation.catalog().boxCount(); box++) {
            ranker.rank(box);
            if (ranker.winner() >= 0) {
              check(situation, ranker, box, sensitivity.ofBox(box));
            }
          }
        });
    System.out.printf(
        "seed %d: %d least flips of %d boxes, %d shares ranked around them%n",
        SeededCases.MASTER_SEED, counts[1], counts[0], counts[2]);
    assertThat(counts[0]).isPositive();
    if (counts[0] >= 100) {
      assertThat(counts[2]).isPositive();
    }
  }

  private void check(Situation situation, Ranker ranker, int box, List<ShareInterval> intervals) {
    counts[0]++;
    Optional<Flip> least = Sensitivity.leastFlip(intervals);
    assertThat(least.map(Flip::change)).isEqualTo(nearest(intervals));
    if (least.isEmpty()) {
      return;
    }
    counts[1]++;
    Flip flip = least.get();
    assertThat(OtherShares.winner(situation, ranker.policy(), box, flip.criterion(), flip.at()))
        .isEqualTo(flip.rival())
        .isNotEqualTo(ranker.winner());
    for (ShareInterval interval : intervals) {
      if (interval.exact() && !isAlone(interval)) {
        BigDecimal below = interval.share().subtract(flip.change()).max(BELOW_ZERO);
        BigDecimal above = interval.share().add(flip.change()).min(ABOVE_ONE);
        for (BigDecimal share : List.of(after(below), before(above))) {
          if (isBetween(share, below, above)) {
            stays(situation, ranker, box, interval, share);
          }
        }
      }
    }
  }

  private static Optional<BigDecimal> nearest(List<ShareInterval> intervals) {
    return intervals.stream()
        .flatMap(
            each ->
                Stream.of(
                    each.below().map(flip -> each.share().subtract(flip.at())),
                    each.above().map(flip -> flip.at().subtract(each.share()))))
        .flatMap(Optional::stream)
        .sorted()
        .findFirst();
  }

  /** No other criterion has a weight, so that the share cannot change. */
  private static boolean isAlone(ShareInterval interval) {
    return interval.from().compareTo(BigDecimal.ONE) == 0;
  }

  /** Not so of a step beside an interval so short that no step lies in it. */
  private static boolean isBetween(BigDecimal share, BigDecimal below, BigDecimal above) {
    return share.compareTo(below) > 0 && share.compareTo(above) < 0;
  }

  /** Returns the first step after a share. */
  private static BigDecimal after(BigDecimal share) {
    return share.setScale(6, RoundingMode.FLOOR).add(STEP);
  }

  /** Returns the last step before a share. */
  private static BigDecimal before(BigDecimal share) {
    return share.setScale(6, RoundingMode.CEILING).subtract(STEP);
  }

  /** At its own share, which is rounded in the interval, the box was ranked already. */
  private void stays(
      Situation situation, Ranker ranker, int box, ShareInterval interval, BigDecimal share) {
    if (share.compareTo(interval.share()) != 0) {
      counts[2]++;
      assertThat(OtherShares.winner(situation, ranker.policy(), box, interval.criterion(), share))
          .as(interval.criterion() + " at " + share)
          .isEqualTo(ranker.winner());
    }
  }
}
