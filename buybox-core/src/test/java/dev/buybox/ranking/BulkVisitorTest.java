package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.buybox.catalog.Catalog;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.SeededCases;
import dev.buybox.ranking.BulkCall.Answers;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All boxes for a visitor, against {@link Ranker#rank(int, long)}. */
class BulkVisitorTest {
  private int sharing;
  private int shared;

  /** Of the same cases, those under {@code share} and those where a visitor has no say. */
  @Test
  void rankingsAndWinnersAsOneByOne() {
    SeededCases.run(
        300,
        (seed, neutral) -> {
          Ranker ranker = EngineAdapter.of(neutral).ranker();
          long visitor = Ranker.visitorHash("visitor-" + seed);
          BulkRanker bulk = BulkRanker.of(ranker).threads(1 + (int) Math.floorMod(seed, 3L));
          Answers answers = new Answers(ranker.catalog());
          bulk.winners(answers.winners, visitor);
          bulk.rank(answers.order, answers.scores, answers.status, visitor);
          for (int box = 0; box < ranker.catalog().boxCount(); box++) {
            check(ranker, box, visitor, answers);
          }
          sharing += VisitorShare.shares(ranker.policies()) ? 1 : 0;
        });
    if (Long.getLong("buybox.seed") == null) {
      assertThat(sharing).as("cases under share").isGreaterThan(50);
      assertThat(shared).as("boxes that were shared").isGreaterThan(20);
    }
  }

  private void check(Ranker ranker, int box, long visitor, Answers answers) {
    ranker.rank(box, visitor);
    shared += ranker.decidedBy().equals(Optional.of(DecidedBy.SHARE)) ? 1 : 0;
    Catalog catalog = ranker.catalog();
    assertThat(answers.winners[box]).isEqualTo(ranker.winner());
    int at = catalog.firstOffer(box);
    for (int place = 0; place < ranker.rankedCount(); place++, at++) {
      int offer = ranker.rankedOffer(place);
      assertThat(answers.order[at]).isEqualTo(offer);
      assertThat(answers.scores[at]).isEqualTo(ranker.rankedScore(place));
      assertThat(answers.status[at]).isEqualTo(status(ranker, offer));
    }
    for (int index = 0; index < ranker.excludedCount(); index++, at++) {
      assertThat(answers.order[at]).isEqualTo(ranker.excludedOffer(index));
      assertThat(answers.scores[at]).isZero();
      assertThat(answers.status[at]).isEqualTo(BoxStatus.EXCLUDED);
    }
    assertThat(at).isEqualTo(catalog.endOffer(box));
  }

  private static byte status(Ranker ranker, int offer) {
    if (offer == ranker.winner()) {
      return BoxStatus.WINNER;
    }
    return offer == ranker.second() ? BoxStatus.SECOND : BoxStatus.RANKED;
  }

  @Test
  void arraysHaveToFit() {
    Ranker ranker =
        FewOffers.ranker(
            new FewOffers().offer("o", "1.00").catalog(),
            FewOffers.with("'near_tie': {'within': 0.1, 'choose': 'share'}"));
    int boxes = ranker.catalog().boxCount();
    int offers = ranker.catalog().offerCount();
    BulkRanker bulk = BulkRanker.of(ranker);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bulk.winners(new int[boxes + 1], 1))
        .withMessageContaining("winners");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bulk.rank(new int[offers], new int[offers], new byte[offers + 1], 1))
        .withMessageContaining("status");
  }
}
