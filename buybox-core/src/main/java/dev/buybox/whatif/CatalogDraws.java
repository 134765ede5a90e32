package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.RankingProgress;
import dev.buybox.ranking.Reweigher;
import dev.buybox.ranking.WeightTrial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Decides a catalogue under one draw after the other, and counts; for once. */
final class CatalogDraws {
  private final Situation situation;
  private final Catalog catalog;
  private final Ranker ranker;
  private final int draws;
  private final int threads;
  private final RankingProgress progress;
  private final int[] winners;
  private final int[] wins;
  private final boolean[] certain;
  private final Average kept = new Average();
  private final Average[] bySeller;
  private final int[] boxesNow;
  private final int[] boxesDrawn;

  CatalogDraws(
      Situation situation, Ranker ranker, int draws, int threads, RankingProgress progress) {
    this.situation = situation;
    this.catalog = situation.catalog();
    this.ranker = ranker;
    this.draws = draws;
    this.threads = threads;
    this.progress = progress;
    this.winners = new int[catalog.boxCount()];
    this.wins = new int[catalog.offerCount()];
    this.certain = new boolean[winners.length];
    this.bySeller = new Average[catalog.sellerCount()];
    this.boxesNow = new int[bySeller.length];
    this.boxesDrawn = new int[bySeller.length];
    for (int seller = 0; seller < bySeller.length; seller++) {
      bySeller[seller] = new Average();
    }
  }

  /**
   * A mean and a deviation of whole numbers, one at a time: the mean from their exact sum, the
   * deviation by Welford's method, as a sum of squares could overflow.
   */
  static final class Average {
    private long count;
    private long sum;
    private double around;
    private double squares;

    void add(long number) {
      count++;
      sum += number;
      double off = (double) number - around;
      around += off / (double) count;
      squares += off * ((double) number - around);
    }

    long sum() {
      return sum;
    }

    double mean() {
      return count == 0 ? 0 : (double) sum / (double) count;
    }

    /** Returns the standard deviation of the numbers; 0 of fewer than two. */
    double deviation() {
      return count < 2 ? 0 : Math.sqrt(squares / (double) (count - 1));
    }

    double standardError() {
      return count == 0 ? 0 : deviation() / Math.sqrt((double) count);
    }
  }

  CatalogRobustness run(Supplier<PolicySet> policies) throws InterruptedException {
    BulkRanker.of(ranker).threads(threads).winners(winners);
    findCertain();
    for (int winner : winners) {
      if (winner >= 0) {
        boxesNow[catalog.seller(winner)]++;
      }
    }
    Reweigher reweigher = Reweigher.of(ranker).threads(threads);
    int[] drawn = new int[winners.length];
    for (int draw = 0; draw < draws; draw++) {
      reweigher.winners(policies.get(), drawn);
      count(drawn);
      progress.at((draw + 1L) * winners.length, (long) draws * winners.length);
    }
    return new CatalogRobustness(catalog, draws, winners, wins, certain, kept, sellers());
  }

  private void findCertain() throws InterruptedException {
    BulkRanker.of(ranker)
        .threads(threads)
        .forEachBox(
            () -> {
              WeightTrial trial = WeightTrial.of(ranker);
              return (box, ranked) -> {
                if (ranked.winner() >= 0) {
                  trial.about(box);
                  certain[box] = Robustness.isCertain(trial, situation, box);
                }
              };
            });
  }

  private void count(int[] drawn) {
    Arrays.fill(boxesDrawn, 0);
    long same = 0;
    for (int box = 0; box < drawn.length; box++) {
      if (drawn[box] >= 0) {
        wins[drawn[box]]++;
        boxesDrawn[catalog.seller(drawn[box])]++;
        same += drawn[box] == winners[box] ? 1 : 0;
      }
    }
    kept.add(same);
    for (int seller = 0; seller < bySeller.length; seller++) {
      bySeller[seller].add(boxesDrawn[seller]);
    }
  }

  private List<SellerAcceptability> sellers() {
    List<SellerAcceptability> sellers = new ArrayList<>();
    for (int seller = 0; seller < bySeller.length; seller++) {
      Average average = bySeller[seller];
      sellers.add(
          new SellerAcceptability(
              catalog.sellerId(seller),
              boxesNow[seller],
              average.mean(),
              average.standardError(),
              average.deviation()));
    }
    return List.copyOf(sellers);
  }
}
