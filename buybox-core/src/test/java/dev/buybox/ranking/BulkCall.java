package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import java.util.Arrays;

/** Every way to ask a bulk ranker for all boxes. */
enum BulkCall {
  WINNERS_ONCE,
  WINNERS_OF_COLUMNS,
  WINNERS_OF_VISITOR,
  SCORES,
  ORDER,
  RANK,
  RANK_OF_VISITOR,
  EACH_BOX;

  static final long VISITOR = Ranker.visitorHash("somebody");

  /** The arrays of a caller. */
  static final class Answers {
    final int[] winners;
    final int[] order;
    final int[] scores;
    final byte[] status;

    Answers(Catalog catalog) {
      winners = new int[catalog.boxCount()];
      order = new int[catalog.offerCount()];
      scores = new int[order.length];
      status = new byte[order.length];
    }

    /** Returns whether these are the same in all four arrays. */
    boolean areSame(Answers other) {
      return Arrays.equals(winners, other.winners)
          && Arrays.equals(order, other.order)
          && Arrays.equals(scores, other.scores)
          && Arrays.equals(status, other.status);
    }

    @Override
    public String toString() {
      return Arrays.toString(winners)
          + Arrays.toString(order)
          + Arrays.toString(scores)
          + Arrays.toString(status);
    }
  }

  /** Asks for everything that the call answers. */
  void ask(BulkRanker bulk, Answers answers) throws InterruptedException {
    switch (this) {
      case WINNERS_ONCE, WINNERS_OF_COLUMNS -> bulk.winners(answers.winners);
      case WINNERS_OF_VISITOR -> bulk.winners(answers.winners, VISITOR);
      case SCORES -> bulk.scores(answers.winners, answers.scores);
      case ORDER -> bulk.order(answers.order);
      case RANK -> bulk.rank(answers.order, answers.scores, answers.status);
      case RANK_OF_VISITOR -> bulk.rank(answers.order, answers.scores, answers.status, VISITOR);
      case EACH_BOX ->
          bulk.forEachBox(() -> (box, ranked) -> answers.winners[box] = ranked.winner());
    }
  }

  /** Returns a bulk ranker that has laid out columns, if that is how it is asked. */
  BulkRanker prepared(BulkRanker bulk) throws InterruptedException {
    if (this == WINNERS_OF_COLUMNS || this == ORDER || this == RANK) {
      bulk.prepare();
    }
    return bulk;
  }
}
