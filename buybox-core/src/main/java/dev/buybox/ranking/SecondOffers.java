package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;

/** Marks the offers that stand second beside the winners of written rankings (scoring rule 10). */
final class SecondOffers {
  private final Ranker ranker;
  private final Catalog catalog;

  /** Marks by the policies of a ranker of this thread's own. */
  SecondOffers(Ranker ranker) {
    this.ranker = ranker;
    this.catalog = ranker.catalog();
  }

  /** Marks those of neighbouring boxes. */
  void mark(int fromBox, int toBox, int[] order, byte[] status) {
    for (int box = fromBox; box < toBox; box++) {
      if (ranker.policyOf(box).secondOffer().isPresent()) {
        mark(ranker.policyOf(box).secondOffer().get(), box, order, status);
      }
    }
  }

  private void mark(BoundSecondOffer rule, int box, int[] order, byte[] status) {
    int from = catalog.firstOffer(box);
    int to = catalog.endOffer(box);
    int winner = from;
    while (winner < to && status[winner] == BoxStatus.RANKED) {
      winner++;
    }
    if (winner == to || status[winner] != BoxStatus.WINNER) {
      return;
    }
    ranker.box().enter(box);
    for (int at = from; at < to && status[at] != BoxStatus.EXCLUDED; at++) {
      if (at != winner && rule.allows(order[at], order[winner])) {
        status[at] = BoxStatus.SECOND;
        return;
      }
    }
  }
}
