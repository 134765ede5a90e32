package dev.buybox.internal.columns;

import java.util.Arrays;

/**
 * The offers of some neighbouring boxes while the winners are found, in a core's own caches. Boxes
 * are visited by their width: those of one width can be looked at side by side, and loops that run
 * as often each time are foreseen by the processor. For one thread.
 */
public final class OfferBlock {
  /** How many offers a block has, unless it is a single box that has more. */
  public static final int OFFERS = 4_096;

  /** More than any price. */
  public static final long BARRED_PRICE = 1L << 42;

  /** The widest boxes that are visited by their width. */
  static final int MOST_SIDE_BY_SIDE = 16;

  private static final int WIDER = MOST_SIDE_BY_SIDE + 1;

  /** By offer: its points without the price, {@link ColumnWindow#BARRED} if a gate bars it. */
  final int[] own;

  /** By offer: the landed price in minor units; of a barred offer more than any price. */
  final long[] prices;

  /** By offer: the logarithm of the price on the scale of a piece. */
  final long[] scaled;

  /** By offer: the {@link #key} of its points without the price, for kernels that ask for it. */
  final long[] keys;

  final double[] logs;
  final double[] distances;

  /** By visit: the box's number within the block, and its first offer. */
  final int[] boxes;

  final int[] starts;

  /** By visit: the greatest and the second greatest key; see {@link #key}. */
  final long[] best;

  final long[] second;

  /** By width: the visit after the last one; at the end those of all wider boxes. */
  final int[] ends = new int[WIDER + 1];

  /** The places of a vector that are looked up. */
  final int[] places = new int[Kernel.LANES];

  private int boxCount;
  private int[] firstOffers = {};

  /**
   * Makes room.
   *
   * @param mostInBox the offers of the widest box
   */
  public OfferBlock(int mostInBox) {
    // Vectors may read and write beyond the end, and boxes are made up to whole vectors.
    int most = Math.max(OFFERS, mostInBox) + Kernel.LANES;
    own = new int[most];
    prices = new long[most];
    scaled = new long[most];
    keys = new long[most];
    logs = new double[most];
    distances = new double[most];
    boxes = new int[OFFERS + Kernel.LANES];
    starts = new int[boxes.length];
    best = new long[boxes.length];
    second = new long[boxes.length];
  }

  /** Returns where the points of each offer without the price are to be written. */
  public int[] own() {
    return own;
  }

  /**
   * Returns where the landed price of each offer is to be written, in minor units; of barred offers
   * with {@link #BARRED_PRICE} added.
   */
  public long[] prices() {
    return prices;
  }

  /**
   * Sets the boxes of the block.
   *
   * @param firstOffersOfBoxes and at the end the number of offers; not copied
   */
  public void sort(int[] firstOffersOfBoxes, int count) {
    firstOffers = firstOffersOfBoxes;
    boxCount = count;
    Arrays.fill(ends, 0);
    for (int box = 0; box < count; box++) {
      ends[kind(box)]++;
    }
    for (int kind = WIDER, next = count; kind > 0; kind--) {
      next -= ends[kind];
      ends[kind] = next;
    }
    for (int box = 0; box < count; box++) {
      int visit = ends[kind(box)]++;
      boxes[visit] = box;
      starts[visit] = firstOffers[box];
    }
    for (int visit = count; visit < count + Kernel.LANES; visit++) {
      starts[visit] = starts[count - 1];
    }
  }

  private int kind(int box) {
    return Math.min(WIDER, firstOffers[box + 1] - firstOffers[box]);
  }

  /** Finds the keys of all offers, without what their prices lose. */
  void findKeys() {
    for (int i = 0; i < firstOffers[boxCount]; i++) {
      keys[i] = key(own[i], i);
    }
  }

  /** Finds the best of boxes that have but one offer. */
  void findAlone() {
    for (int visit = 0; visit < ends[1]; visit++) {
      best[visit] = key(own[starts[visit]], starts[visit]);
      second[visit] = Long.MIN_VALUE;
    }
  }

  /** Takes prices out of the scores. */
  public void scaleAllAlike(int count) {
    Arrays.fill(scaled, 0, count, 0);
  }

  /** Returns the first offer of a box. */
  public int start(int visit) {
    return starts[visit];
  }

  /** Returns the offer after the last one of a box. */
  public int end(int visit) {
    return firstOffers[boxes[visit] + 1];
  }

  /** Returns how many boxes there are. */
  public int boxCount() {
    return boxCount;
  }

  /** Returns the box that is visited. */
  public int box(int visit) {
    return boxes[visit];
  }

  /** Returns the score of an offer of a box, below 0 if it is barred. */
  public int score(int visit, int offer, PriceScale scale) {
    long least = scaled[starts[visit]];
    for (int i = starts[visit] + 1; i < end(visit); i++) {
      least = Math.min(least, scaled[i]);
    }
    long along = scaled[offer] - least - scale.start();
    return own[offer] - (int) Math.max(0, Math.min(scale.steps(), along));
  }

  /**
   * Writes the scores of all offers of a box.
   *
   * @param scores by offer; -1 of barred ones
   * @param firstOffer the number there of the block's first offer
   */
  public void writeScores(int visit, PriceScale scale, int[] scores, int firstOffer) {
    int end = end(visit);
    long least = Long.MAX_VALUE;
    for (int i = starts[visit]; i < end; i++) {
      least = Math.min(least, scaled[i]);
    }
    for (int i = starts[visit]; i < end; i++) {
      long along = scaled[i] - least - scale.start();
      int score = own[i] - (int) Math.max(0, Math.min(scale.steps(), along));
      scores[firstOffer + i] = own[i] < 0 ? -1 : score;
    }
  }

  /** Returns the score of the best offer of a box, below 0 if all are barred. */
  public int bestScore(int visit) {
    return (int) (best[visit] >> Integer.SIZE);
  }

  /** Returns the first of the best offers of a box. */
  public int bestOffer(int visit) {
    return offer(best[visit]);
  }

  /** Returns whether another offer of the box has the best score, too. */
  public boolean isTie(int visit) {
    return best[visit] >> Integer.SIZE == second[visit] >> Integer.SIZE;
  }

  /** Returns one number for a score and an offer; of equal scores the first offer's is greater. */
  static long key(long score, int offer) {
    return score << Integer.SIZE | Integer.MAX_VALUE - offer;
  }

  private static int offer(long key) {
    return Integer.MAX_VALUE - (int) key;
  }
}
