package dev.buybox.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.SeededCases;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Policy;
import dev.buybox.policy.TieBreaker;
import dev.buybox.ranking.Trial;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The quality to win, against a fine grid of values. */
@Tag("slow")
class QualityToWinLawTest {
  private static final int CASES = SeededCases.ORDINARY;
  private static final int STEPS = 160;
  private static final double LEAST_SHARE = 0.02;

  private final Map<QualityOutcome, Integer> outcomes = new EnumMap<>(QualityOutcome.class);
  private int looked;
  private int texts;

  @Test
  void noLessChangeOnTheGridWins() {
    SeededCases.run(CASES, YenCase::of, this::check);
    System.out.println("quality to win: " + outcomes + ", of them by text " + texts);
    for (QualityOutcome outcome : QualityOutcome.values()) {
      assertThat(outcomes.getOrDefault(outcome, 0))
          .as("searches that end as %s", outcome)
          .isGreaterThan((int) (LEAST_SHARE * looked));
    }
  }

  private void check(long seed, NeutralCase neutral) {
    EngineAdapter engine = EngineAdapter.of(neutral);
    int offer = new SplittableRandom(seed).nextInt(engine.catalog().offerCount());
    Trial trial = Trial.of(engine.ranker());
    trial.about(offer);
    boolean wins = trial.wins();
    Policy policy = trial.policy();
    for (QualityToWin quality : Advisor.of(engine.ranker()).qualityToWin(offer)) {
      looked++;
      outcomes.merge(quality.outcome(), 1, Integer::sum);
      int place =
          policy.criteria().stream().map(Criterion::name).toList().indexOf(quality.criterion());
      assertThat(quality.outcome() == QualityOutcome.WINNING)
          .as(quality.criterion())
          .isEqualTo(wins);
      if (policy.criteria().get(place).curve() instanceof Curve.TextValues) {
        texts++;
        assertTexts(trial, place, quality);
      } else if (!wins && usedOnce(policy, quality.of())) {
        assertNearest(trial, place, quality);
      }
    }
  }

  private static void assertTexts(Trial trial, int place, QualityToWin quality) {
    List<String> winning = new ArrayList<>();
    for (String text : trial.texts(place)) {
      trial.text(place, text);
      if (trial.wins()) {
        winning.add(text);
      }
    }
    if (quality.outcome() != QualityOutcome.WINNING) {
      assertThat(quality.neededTexts()).containsExactlyInAnyOrderElementsOf(winning);
    }
  }

  /** Where an attribute is used twice, more of it may help in one place and harm in the other. */
  private static boolean usedOnce(Policy policy, String attribute) {
    long uses =
        policy.criteria().stream().filter(each -> each.of().equals(attribute)).count()
            + policy.tieBreakers().stream().map(TieBreaker::of).filter(attribute::equals).count()
            + policy.gates().stream().filter(each -> each.toString().contains(attribute)).count();
    return uses == 1
        && policy.criteria().stream()
            .noneMatch(each -> each.curve().toString().contains(attribute));
  }

  private static void assertNearest(Trial trial, int place, QualityToWin quality) {
    if (quality.needed().isPresent()) {
      trial.number(place, quality.needed().getAsDouble());
      assertThat(trial.wins()).as("%s wins with what is needed", quality.criterion()).isTrue();
    }
    for (double number : grid(quality)) {
      boolean less =
          quality.needed().isEmpty()
              || (quality.higherIsBetter()
                  ? number < quality.needed().getAsDouble()
                  : number > quality.needed().getAsDouble());
      if (less && isPossible(trial, place, number)) {
        trial.number(place, number);
        assertThat(trial.wins())
            .as("%s = %s, which is less than %s", quality.criterion(), number, quality.needed())
            .isFalse();
      }
    }
  }

  /** A rate lies in [0, 1]; a ratio of a number that is not above 0 is a missing value. */
  private static boolean isPossible(Trial trial, int place, double number) {
    boolean ratio = trial.policy().criteria().get(place).curve() instanceof Curve.Relative;
    boolean inRange = !trial.isRate(place) || (number >= 0 && number <= 1);
    return inRange && (!ratio || number > 0) && !isBelowTheCurve(trial, place, number);
  }

  /** Where nothing is known now, the search begins at the worst that the curve tells apart. */
  private static boolean isBelowTheCurve(Trial trial, int place, double number) {
    trial.asItIs();
    return Double.isNaN(trial.number(place))
        && trial.policy().criteria().get(place).curve() instanceof Curve.Points points
        && (number < points.points().get(0).x()
            || number > points.points().get(points.points().size() - 1).x());
  }

  /** Values from now on towards the better, or all around where there is none now. */
  private static List<Double> grid(QualityToWin quality) {
    List<Double> grid = new ArrayList<>();
    double from = quality.now().orElse(quality.higherIsBetter() ? -2 : 60);
    for (int step = 1; step <= STEPS; step++) {
      double far = quality.rate() ? step / (double) STEPS : step * step / 400.0;
      grid.add(quality.higherIsBetter() ? from + far : from - far);
    }
    return grid;
  }
}
