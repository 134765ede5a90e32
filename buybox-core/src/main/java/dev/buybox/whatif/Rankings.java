package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.ranking.BoxVisitor;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.RankingProgress;
import java.util.Arrays;

/**
 * What one situation decides for all boxes: winners, their scores, and how far behind everybody
 * else is. 8 bytes a box and 4 an offer, beside the ranker's.
 */
final class Rankings {
  /** Of an offer that won, or was barred. */
  static final int NO_LOSER = Integer.MIN_VALUE;

  private final Situation situation;
  private final Ranker ranker;
  private final int[] winners;
  private final int[] scores;
  private final int[] behind;

  private Rankings(Situation situation, Ranker ranker) {
    Catalog catalog = situation.catalog();
    this.situation = situation;
    this.ranker = ranker;
    this.winners = new int[catalog.boxCount()];
    this.scores = new int[catalog.boxCount()];
    this.behind = new int[catalog.offerCount()];
    Arrays.fill(behind, NO_LOSER);
  }

  /** Decides all boxes by a ranker of the situation. */
  static Rankings of(Situation situation, Ranker ranker, int threads, RankingProgress progress)
      throws InterruptedException {
    Rankings rankings = new Rankings(situation, ranker);
    BoxVisitor visitor = rankings::take;
    BulkRanker.of(ranker).threads(threads).progress(progress).forEachBox(() -> visitor);
    return rankings;
  }

  /** Writes to places of this box only, so any thread may show any box. */
  private void take(int box, Ranker ranked) {
    winners[box] = ranked.winner();
    if (ranked.winner() < 0) {
      return;
    }
    int score = ranked.rankedScore(ranked.winnerRank() - 1);
    scores[box] = score;
    for (int place = 0; place < ranked.rankedCount(); place++) {
      behind[ranked.rankedOffer(place)] = score - ranked.rankedScore(place);
    }
    behind[ranked.winner()] = NO_LOSER;
  }

  Situation situation() {
    return situation;
  }

  Catalog catalog() {
    return situation.catalog();
  }

  /** Returns a ranker that decides alike. */
  Ranker ranker() {
    return ranker;
  }

  /** Returns the offer that won a box, -1 if nobody did or there is no such box. */
  int winner(int box) {
    return box < 0 ? -1 : winners[box];
  }

  /** Returns the score of the winner of a box. */
  int score(int box) {
    return scores[box];
  }

  /**
   * Returns how many points an offer is behind the winner of its box, below 0 if it is ahead of an
   * incumbent that keeps it; {@link #NO_LOSER} if it won, is barred, or nobody won.
   */
  int behind(int offer) {
    return behind[offer];
  }
}
