package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.RandomCase;
import dev.buybox.oracle.SeededCases;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A box under other weights, against rankers of policies that have those weights. */
@Tag("slow")
class WeightTrialTest {
  /** What {@code whatif} allows for: half of it for each of two offers. */
  private static final double MOST_OFF_A_CRITERION = 12;

  /** Is shown each box that has a winner. */
  @FunctionalInterface
  private interface BoxCheck {
    void check(Ranker ranker, WeightTrial trial, int box, Random random);
  }

  private static void forEachBox(int cases, BoxCheck check) {
    SeededCases.run(
        cases,
        (seed, neutral) -> {
          Ranker ranker = EngineAdapter.of(neutral).ranker();
          WeightTrial trial = WeightTrial.of(ranker);
          Random random = new Random(seed);
          for (int box = 0; box < ranker.catalog().boxCount(); box++) {
            ranker.rank(box);
            trial.about(box);
            if (ranker.winner() >= 0) {
              check.check(ranker, trial, box, random);
            }
          }
        });
  }

  private static List<BigDecimal> weights(Policy policy, Random random) {
    List<BigDecimal> weights = new ArrayList<>();
    for (int i = 0; i < policy.criteria().size(); i++) {
      weights.add(BigDecimal.valueOf((long) random.nextInt(4) * random.nextInt(1_000), 2));
    }
    weights.set(random.nextInt(weights.size()), BigDecimal.ONE);
    return weights;
  }

  private static Ranker underWeights(Ranker ranker, List<BigDecimal> weights) {
    Policy.Builder policy = ranker.policy().toBuilder();
    for (int i = 0; i < weights.size(); i++) {
      Criterion each = ranker.policy().criteria().get(i);
      policy.replace(
          new Criterion(
              each.name(),
              each.of(),
              weights.get(i),
              each.why(),
              each.estimate(),
              each.missing(),
              each.curve()));
    }
    CompiledPolicies compiled =
        CompiledPolicies.compile(
            PolicySet.of(policy.build()),
            ranker.catalog().schema(),
            UnknownAttributes.TAKE_AS_MISSING);
    return Ranker.of(compiled, ranker.catalog(), ranker.incumbents());
  }

  @Test
  void ranksAsUnderAPolicyOfThoseWeights() {
    forEachBox(
        100,
        (ranker, trial, box, random) -> {
          for (int round = 0; round < 3; round++) {
            List<BigDecimal> weights = weights(ranker.policy(), random);
            Ranker weighed = underWeights(ranker, weights);
            weighed.rank(box);

            trial.weights(weights);

            assertThat(trial.winner()).isEqualTo(weighed.winner());
            assertThat(trial.rankedCount()).isEqualTo(weighed.rankedCount());
            for (int place = 0; place < weighed.rankedCount(); place++) {
              assertThat(trial.rankedOffer(place)).isEqualTo(weighed.rankedOffer(place));
              assertThat(trial.rankedScore(place)).isEqualTo(weighed.rankedScore(place));
            }
          }
        });
  }

  @Test
  void fullPointsTellScoresButForAFewPoints() {
    forEachBox(
        100,
        (ranker, trial, box, random) -> {
          for (int round = 0; round < 20; round++) {
            List<BigDecimal> weights = weights(ranker.policy(), random);
            double sum = weights.stream().mapToDouble(BigDecimal::doubleValue).sum();
            trial.weights(weights);
            for (int place = 0; place < trial.rankedCount(); place++) {
              double told = 0;
              for (int c = 0; c < weights.size(); c++) {
                int full = trial.fullPoints(c, trial.rankedOffer(place));
                told += weights.get(c).doubleValue() / sum * full;
              }
              assertThat((double) trial.rankedScore(place))
                  .isCloseTo(told, within(MOST_OFF_A_CRITERION * weights.size()));
            }
          }
        });
  }

  @Test
  void atLeastAsGoodIsSoUnderEveryWeight() {
    int[] sure = new int[2];
    forEachBox(
        100,
        (ranker, trial, box, random) -> {
          Sources sources = new Sources(ranker.box(), ranker.policy());
          for (int c = 0; c < ranker.policy().criteria().size(); c++) {
            Criterion criterion = ranker.policy().criteria().get(c);
            for (int round = 0; round < 8; round++) {
              int most = random.nextInt(1 << random.nextInt(30)) + 1;
              BoundCriterion bound = new BoundCriterion(c, criterion, most, sources);
              bound.prepare(ranker.box());
              for (int place = 0; place < ranker.rankedCount(); place++) {
                int offer = ranker.rankedOffer(place);
                int rival = ranker.rankedOffer(random.nextInt(ranker.rankedCount()));
                if (trial.isAtLeastAsGood(c, offer, rival)) {
                  assertThat(bound.points(offer)).isGreaterThanOrEqualTo(bound.points(rival));
                  sure[0]++;
                } else if (!trial.isAtLeastAsGood(c, rival, offer)) {
                  sure[1]++;
                }
              }
            }
          }
        });
    // Nearly always one of two is known to be as good as the other.
    assertThat(sure[0]).isGreaterThan(100 * sure[1]);
  }

  /** A relative curve is rounded by itself, and not as what is missing is worth. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 1})
  void aLittleMoreThanWhatMissingIsWorthIsNotSure(double worth) {
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "x", "of": "offer.x", "weight": 1, "missing": %s,
           "value": {"relative_to": "best_eligible", "better": "lower",
                     "points": [[1, 1], [2, 0]]}}]}
        """
            .formatted(worth);
    Catalog.Builder catalog = Catalog.builder();
    double asMuch = Math.pow(2, 1 - worth);
    for (int i = 0; i < 80; i++) {
      double beside = Math.pow(10, -9 + i / 10.0);
      catalog.add(offer("a" + i).number("x", Math.max(1, asMuch * (1 - beside))).build());
      catalog.add(offer("b" + i).number("x", asMuch * (1 + beside)).build());
    }
    catalog.add(offer("best").number("x", 1).build()).add(offer("missing").build());
    Ranker ranker = Ranker.of(PolicySet.parse(policy), catalog.build());
    ranker.rank(0);
    checkAgainstMissing(ranker);
  }

  private static Offer.Builder offer(String id) {
    return Offer.builder("p", id, "s").priceMinor(100, "EUR");
  }

  private static void checkAgainstMissing(Ranker ranker) {
    WeightTrial trial = WeightTrial.of(ranker);
    trial.about(0);
    int missing = ranker.catalog().findOffer(0, "missing");
    int sure = 0;
    for (int most = 1; most < 1_000_000; most = most * 5 / 4 + 1) {
      BoundCriterion bound =
          new BoundCriterion(
              0,
              ranker.policy().criteria().get(0),
              most,
              new Sources(ranker.box(), ranker.policy()));
      bound.prepare(ranker.box());
      for (int offer = 0; offer < ranker.catalog().offerCount(); offer++) {
        int lead = bound.points(offer) - bound.points(missing);
        if (trial.isAtLeastAsGood(0, offer, missing)) {
          assertThat(lead).isNotNegative();
          sure++;
        }
        if (trial.isAtLeastAsGood(0, missing, offer)) {
          assertThat(lead).isNotPositive();
          sure++;
        }
      }
    }
    // What is worth nothing, or all, is never ahead, or behind.
    assertThat(sure).isPositive();
  }

  @Test
  void wrongWeightsAreRefused() {
    Ranker ranker = EngineAdapter.of(RandomCase.of(1)).ranker();
    WeightTrial trial = WeightTrial.of(ranker);
    trial.about(0);
    List<BigDecimal> zeros =
        trial.policy().criteria().stream().map(each -> BigDecimal.ZERO).toList();
    List<BigDecimal> more = new ArrayList<>(zeros);
    more.add(BigDecimal.ONE);
    assertThatIllegalArgumentException().isThrownBy(() -> trial.weights(zeros));
    assertThatIllegalArgumentException().isThrownBy(() -> trial.weights(more));
  }

  @Test
  void weightsBeforeAnyBoxAreRefused() {
    WeightTrial trial = WeightTrial.of(EngineAdapter.of(RandomCase.of(1)).ranker());
    List<BigDecimal> equal =
        trial.policy().criteria().stream().map(each -> BigDecimal.ONE).toList();

    assertThatIllegalStateException()
        .isThrownBy(() -> trial.weights(equal))
        .withMessageContaining("about");
    assertThatIllegalStateException().isThrownBy(() -> trial.fullPoints(0, 0));
    assertThatIllegalStateException().isThrownBy(() -> trial.isAtLeastAsGood(0, 0, 0));
    assertThat(trial.winner()).isEqualTo(-1);
    assertThat(trial.rankedCount()).isZero();
  }
}
