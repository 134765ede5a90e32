package dev.buybox.bench.catalogue;

import dev.buybox.catalog.Catalog;
import dev.buybox.ranking.Ranker;
import java.util.BitSet;

/**
 * What everyone has to find: the answers of the ranker, box by box, and the boxes in which less
 * than rule 7's 10,000 points decide.
 */
final class ReferenceAnswer {
  private static final int TOLERANCE = 10_000;

  private final Catalog catalog;
  private final int[] winners;
  private final int[] order;
  private final BitSet closeAtTheTop = new BitSet();
  private final BitSet closeAnywhere = new BitSet();

  private ReferenceAnswer(Catalog catalog, boolean withOrder) {
    this.catalog = catalog;
    this.winners = new int[catalog.boxCount()];
    this.order = new int[withOrder ? catalog.offerCount() : 0];
  }

  /** Ranks all boxes; with the full order, which takes 4 bytes an offer, if there is need. */
  static ReferenceAnswer of(Ranker ranker, boolean withOrder) {
    ReferenceAnswer answer = new ReferenceAnswer(ranker.catalog(), withOrder);
    for (int box = 0; box < answer.winners.length; box++) {
      ranker.rank(box);
      answer.winners[box] = ranker.winner();
      answer.noteClose(ranker, box);
      if (withOrder) {
        answer.noteOrder(ranker, box);
      }
    }
    return answer;
  }

  private void noteClose(Ranker ranker, int box) {
    for (int place = 1; place < ranker.rankedCount(); place++) {
      if (ranker.rankedScore(place - 1) - ranker.rankedScore(place) <= TOLERANCE) {
        closeAnywhere.set(box);
        if (place == 1) {
          closeAtTheTop.set(box);
        }
      }
    }
  }

  private void noteOrder(Ranker ranker, int box) {
    int at = catalog.firstOffer(box);
    for (int place = 0; place < ranker.rankedCount(); place++) {
      order[at++] = ranker.rankedOffer(place);
    }
    for (int index = 0; index < ranker.excludedCount(); index++) {
      order[at++] = ranker.excludedOffer(index);
    }
  }

  Catalog catalog() {
    return catalog;
  }

  int boxCount() {
    return winners.length;
  }

  int winner(int box) {
    return winners[box];
  }

  int offerAt(int place) {
    return order[place];
  }

  boolean isCloseAtTheTop(int box) {
    return closeAtTheTop.get(box);
  }

  boolean isCloseAnywhere(int box) {
    return closeAnywhere.get(box);
  }
}
