package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.oracle.SeededCases;
import dev.buybox.policy.Criterion;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.Reweigher;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A scenario that changes nothing gives the production's answer, bit for bit, on every path. */
@Tag("slow")
class UnchangedScenarioTest {
  /** Names every kind of change that can change nothing. */
  private static Scenario idle(Situation situation) {
    Scenario.Builder builder = Scenario.builder("idle");
    situation.policies().policies().policies().stream()
        .flatMap(policy -> policy.criteria().stream())
        .map(Criterion::name)
        .distinct()
        .forEach(name -> builder.weightTimes(name, BigDecimal.ONE));
    return builder.priceTimes(Subset.all(), new BigDecimal("1.000")).build();
  }

  @Test
  void changesNoBoxOnAnyPath() {
    SeededCases.run(
        100,
        (seed, neutral) -> {
          Situation before = Situations.of(neutral);
          assertThat(Scenario.unchanged().apply(before)).isSameAs(before);
          Situation after = idle(before).apply(before);
          assertThat(after.catalog()).isNotSameAs(before.catalog());
          assertThat(after.catalog().isNumberedAs(before.catalog())).isTrue();
          assertThat(Situations.decisions(after)).isEqualTo(Situations.decisions(before));
          bulk(before, after);
          reweighed(before, after);
          OutcomeComparison comparison =
              OutcomeComparison.of(before, after, ComparisonOptions.standard().threads(2));
          assertThat(comparison.changedCount()).isZero();
          assertThat(comparison.total().before()).isEqualTo(comparison.total().after());
        });
  }

  private static void bulk(Situation before, Situation after) throws InterruptedException {
    Catalog catalog = before.catalog();
    int[] expected = new int[catalog.boxCount()];
    Ranker ranker = before.ranker();
    for (int box = 0; box < expected.length; box++) {
      ranker.rank(box);
      expected[box] = ranker.winner();
    }
    BulkRanker bulk = BulkRanker.of(after.ranker());
    int[] winners = new int[expected.length];
    bulk.winners(winners);
    assertThat(winners).isEqualTo(expected);
    bulk.prepare();
    Arrays.fill(winners, -2);
    bulk.winners(winners);
    assertThat(winners).isEqualTo(expected);
    assertThat(ranking(BulkRanker.of(after.ranker())))
        .isEqualTo(ranking(BulkRanker.of(before.ranker())));
  }

  private static String ranking(BulkRanker bulk) throws InterruptedException {
    int[] order = new int[bulk.catalog().offerCount()];
    int[] scores = new int[order.length];
    byte[] status = new byte[order.length];
    bulk.rank(order, scores, status);
    return Arrays.toString(order) + Arrays.toString(scores) + Arrays.toString(status);
  }

  private static void reweighed(Situation before, Situation after) throws InterruptedException {
    int[] winners = new int[before.catalog().boxCount()];
    BulkRanker.of(before.ranker()).winners(winners);
    int[] again = new int[winners.length];
    Reweigher reweigher = Reweigher.of(before.ranker());
    int changed =
        reweigher.changes(after.policies().policies(), winners, again, new int[winners.length]);
    assertThat(changed).isZero();
    assertThat(again).isEqualTo(winners);
  }
}
