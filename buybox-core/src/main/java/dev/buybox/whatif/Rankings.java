package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.RankingProgress;

/**
 * What one situation decides for all boxes: winners, and the scores of all offers. 4 bytes a box
 * and 4 an offer.
 */
final class Rankings {
  private final Situation situation;
  private final int[] winners;
  private final int[] scores;

  private Rankings(Situation situation) {
    this.situation = situation;
    this.winners = new int[situation.catalog().boxCount()];
    this.scores = new int[situation.catalog().offerCount()];
  }

  /** Decides all boxes of a situation. */
  static Rankings of(Situation situation, int threads, RankingProgress progress)
      throws InterruptedException {
    Rankings rankings = new Rankings(situation);
    BulkRanker.of(situation.policies(), situation.catalog(), situation.incumbents())
        .threads(threads)
        .progress(progress)
        .scores(rankings.winners, rankings.scores);
    return rankings;
  }

  Situation situation() {
    return situation;
  }

  Catalog catalog() {
    return situation.catalog();
  }

  /** Returns the offer that won a box, -1 if nobody did or there is no such box. */
  int winner(int box) {
    return box < 0 ? -1 : winners[box];
  }

  /** Returns the score of an offer, -1 if it is barred. */
  int score(int offer) {
    return scores[offer];
  }
}
