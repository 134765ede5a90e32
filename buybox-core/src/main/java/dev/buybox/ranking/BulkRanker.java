package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides all boxes of a catalogue, on any number of threads, with the same answers as {@link
 * Ranker}: every box is decided by the same code, and none depends on another.
 *
 * <p>Answers go into arrays of the caller. Where a call fails or is interrupted, they hold some of
 * the answers and are of no use. Nothing is allocated for a box; a call allocates what it takes to
 * start its threads. The rankers of the threads, each some 60 bytes for each offer of the widest
 * box, are kept between calls.
 *
 * <p>For one caller at a time.
 */
public final class BulkRanker {
  /** The most threads. */
  public static final int MAX_THREADS = 1_024;

  private static final RankingProgress SILENT = (boxes, of) -> {};

  private final Catalog catalog;
  private final List<Ranker> rankers;
  private final RankingProgress progress;

  private BulkRanker(Catalog catalog, List<Ranker> rankers, RankingProgress progress) {
    this.catalog = catalog;
    this.rankers = rankers;
    this.progress = progress;
  }

  /**
   * Returns a bulk ranker of one thread by the same policies, catalogue and incumbents as a
   * ranker's, which is left alone.
   */
  public static BulkRanker of(Ranker ranker) {
    return new BulkRanker(ranker.catalog(), List.of(ranker.forAnotherThread()), SILENT);
  }

  /**
   * Returns a bulk ranker of this many threads, the caller's among them.
   *
   * @throws IllegalArgumentException if it is not from 1 to {@link #MAX_THREADS}
   */
  public BulkRanker threads(int threads) {
    if (threads < 1 || threads > MAX_THREADS) {
      throw new IllegalArgumentException(
          "threads must be from 1 to " + MAX_THREADS + ", was " + threads);
    }
    List<Ranker> all = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      all.add(rankers.get(0).forAnotherThread());
    }
    return new BulkRanker(catalog, List.copyOf(all), progress);
  }

  /** Returns a bulk ranker that tells how far it has come. */
  public BulkRanker progress(RankingProgress listener) {
    return new BulkRanker(catalog, rankers, listener);
  }

  /**
   * Writes the winner of every box. Under {@code share}, which then has no visitor, the first
   * contender wins.
   *
   * @param winners by box: the offer, or -1 where nobody won
   * @throws IllegalArgumentException if the array is not as long as there are boxes
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void winners(int[] winners) throws InterruptedException {
    winners(winners, Visitor.NOBODY);
  }

  /**
   * Writes the winner of every box for a visitor, who under {@code share} is given one of the
   * contenders.
   *
   * @param winners by box: the offer, or -1 where nobody won
   * @param visitorHash from {@link Ranker#visitorHash(String)}
   * @throws IllegalArgumentException if the array is not as long as there are boxes
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void winners(int[] winners, long visitorHash) throws InterruptedException {
    winners(winners, new Visitor(Optional.of(visitorHash)));
  }

  private void winners(int[] winners, Visitor visitor) throws InterruptedException {
    checkLength("winners", winners.length, catalog.boxCount(), "boxes");
    run(
        visitor,
        (ranker, box) -> {
          winners[box] = ranker.winner();
        });
  }

  /**
   * Writes the full ranking of every box, at the places of the box's offers in the catalogue, from
   * {@link Catalog#firstOffer(int)} on: first the eligible offers, best first, then the barred ones
   * in the order of their ids.
   *
   * @param order the offers
   * @param scores their scores; 0 of barred ones
   * @param status their {@link BoxStatus}
   * @throws IllegalArgumentException if an array is not as long as there are offers
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void rank(int[] order, int[] scores, byte[] status) throws InterruptedException {
    rank(order, scores, status, Visitor.NOBODY);
  }

  /**
   * Writes the full ranking of every box for a visitor; see {@link #rank(int[], int[], byte[])}.
   *
   * @param order the offers
   * @param scores their scores; 0 of barred ones
   * @param status their {@link BoxStatus}
   * @param visitorHash from {@link Ranker#visitorHash(String)}
   * @throws IllegalArgumentException if an array is not as long as there are offers
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void rank(int[] order, int[] scores, byte[] status, long visitorHash)
      throws InterruptedException {
    rank(order, scores, status, new Visitor(Optional.of(visitorHash)));
  }

  private void rank(int[] order, int[] scores, byte[] status, Visitor visitor)
      throws InterruptedException {
    checkLength("order", order.length, catalog.offerCount(), "offers");
    checkLength("scores", scores.length, catalog.offerCount(), "offers");
    checkLength("status", status.length, catalog.offerCount(), "offers");
    run(visitor, (ranker, box) -> write(ranker, catalog.firstOffer(box), order, scores, status));
  }

  private static void write(Ranker ranker, int from, int[] order, int[] scores, byte[] status) {
    int ranked = ranker.rankedCount();
    for (int place = 0; place < ranked; place++) {
      int offer = ranker.rankedOffer(place);
      order[from + place] = offer;
      scores[from + place] = ranker.rankedScore(place);
      status[from + place] =
          offer == ranker.winner()
              ? BoxStatus.WINNER
              : offer == ranker.second() ? BoxStatus.SECOND : BoxStatus.RANKED;
    }
    for (int index = 0; index < ranker.excludedCount(); index++) {
      order[from + ranked + index] = ranker.excludedOffer(index);
      scores[from + ranked + index] = 0;
      status[from + ranked + index] = BoxStatus.EXCLUDED;
    }
  }

  private void run(Visitor visitor, BulkRun.Writer writer) throws InterruptedException {
    new BulkRun(catalog.boxCount(), visitor, writer, progress).run(rankers);
  }

  private static void checkLength(String name, int length, int wanted, String what) {
    if (length != wanted) {
      throw new IllegalArgumentException(
          name + " must have one place for each of the " + wanted + " " + what + ", has " + length);
    }
  }

  /**
   * For whom boxes are decided.
   *
   * @param hash of the visitor's key, if there is one
   */
  record Visitor(Optional<Long> hash) {
    static final Visitor NOBODY = new Visitor(Optional.empty());
  }
}
