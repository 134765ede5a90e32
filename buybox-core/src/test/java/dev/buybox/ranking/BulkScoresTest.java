package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.buybox.catalog.Catalog;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.RandomCase;
import dev.buybox.oracle.SeededCases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores of all offers, and boxes shown to visitors, against boxes that are ranked one by one. */
class BulkScoresTest {
  @Test
  void asRankedOneByOne() {
    SeededCases.run(
        300,
        (seed, neutral) -> {
          Ranker ranker = EngineAdapter.of(neutral).ranker();
          Catalog catalog = ranker.catalog();
          int[] winners = new int[catalog.boxCount()];
          int[] scores = new int[catalog.offerCount()];
          Arrays.fill(scores, -2);
          BulkRanker.of(ranker).threads(2).scores(winners, scores);
          int[] again = new int[scores.length];
          CompiledPolicies compiled =
              CompiledPolicies.compile(
                  ranker.policies(), catalog.schema(), UnknownAttributes.TAKE_AS_MISSING);
          BulkRanker.of(compiled, catalog, ranker.incumbents()).scores(winners, again);

          assertThat(again).isEqualTo(scores);
          assertThat(scores).isEqualTo(oneByOne(ranker, winners));
        });
  }

  private static int[] oneByOne(Ranker ranker, int[] winners) {
    int[] scores = new int[ranker.catalog().offerCount()];
    Arrays.fill(scores, -1);
    for (int box = 0; box < winners.length; box++) {
      ranker.rank(box);
      assertThat(winners[box]).isEqualTo(ranker.winner());
      for (int place = 0; place < ranker.rankedCount(); place++) {
        scores[ranker.rankedOffer(place)] = ranker.rankedScore(place);
      }
    }
    return scores;
  }

  @Test
  void pointsOfCriteriaAddUpToTheScore() {
    SeededCases.run(
        300,
        (seed, neutral) -> {
          Ranker ranker = EngineAdapter.of(neutral).ranker();
          for (int box = 0; box < ranker.catalog().boxCount(); box++) {
            ranker.rank(box);
            for (int place = 0; place < ranker.rankedCount(); place++) {
              int sum = 0;
              for (int c = 0; c < ranker.policy().criteria().size(); c++) {
                sum += ranker.points(c, ranker.rankedOffer(place));
              }
              assertThat(sum).isEqualTo(ranker.rankedScore(place));
            }
          }
        });
  }

  @Test
  void everyBoxIsShownOnce() {
    SeededCases.run(
        50,
        (seed, neutral) -> {
          Ranker ranker = EngineAdapter.of(neutral).ranker();
          List<Integer> shown = Collections.synchronizedList(new ArrayList<>());
          List<Integer> won = Collections.synchronizedList(new ArrayList<>());
          BulkRanker.of(ranker)
              .threads(3)
              .forEachBox(
                  () ->
                      (box, ranked) -> {
                        shown.add(box);
                        won.add(ranked.winner());
                      });
          assertThat(shown).hasSize(ranker.catalog().boxCount()).doesNotHaveDuplicates();
          for (int i = 0; i < shown.size(); i++) {
            ranker.rank(shown.get(i));
            assertThat(won.get(i)).isEqualTo(ranker.winner());
          }
        });
  }

  @Test
  void arraysHaveToFit() {
    Ranker ranker = EngineAdapter.of(RandomCase.of(1)).ranker();
    int boxes = ranker.catalog().boxCount();
    int offers = ranker.catalog().offerCount();
    BulkRanker bulk = BulkRanker.of(ranker);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bulk.scores(new int[boxes + 1], new int[offers]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bulk.scores(new int[boxes], new int[offers + 1]));
  }
}
