package dev.buybox.internal.columns;

/**
 * The scratch space of one thread: about 110 KiB, as much again for the networks of all widths that
 * are sorted, and what wide boxes and held groups take.
 */
public final class LaneScratch {
  /**
   * The most lanes of a group: what is kept for each of them stays in a core's own caches. No power
   * of 2, lest all places of a lane fall into one set of a cache.
   */
  public static final int MOST_LANES = 2_048 - Kernel.LANES;

  /** The widest boxes that are sorted side by side. */
  static final int MOST_SORTED_TOGETHER = 64;

  final int[] best = new int[MOST_LANES];
  final int[] place = new int[MOST_LANES];
  final int[] second = new int[MOST_LANES];
  final int[] doubtful = new int[MOST_LANES];
  final int[] scores = new int[MOST_LANES];
  final int[] offers = new int[MOST_LANES];
  final int[] packed = new int[MOST_LANES];
  final long[] keys = new long[MOST_SORTED_TOGETHER * Kernel.LANES];
  final SortingNetworks networks = new SortingNetworks();
  final double[] references = new double[MOST_LANES];
  final long[] starts = new long[MOST_LANES];
  final long[] scaled = new long[MOST_LANES];
  private int[] groupScores = new int[0];
  private long[] wideKeys = new long[0];
  private long[] wideSupport = new long[0];

  /** Returns room for the keys of one wide box; grows now and then. */
  long[] wideKeys(int width) {
    grow(width);
    return wideKeys;
  }

  /** Returns room for the scores of a group; grows now and then. */
  int[] groupScores(int slots) {
    if (groupScores.length < slots) {
      groupScores = new int[slots];
    }
    return groupScores;
  }

  long[] wideSupport(int width) {
    grow(width);
    return wideSupport;
  }

  private void grow(int width) {
    if (wideKeys.length < width) {
      wideKeys = new long[width];
      wideSupport = new long[width];
    }
  }
}
