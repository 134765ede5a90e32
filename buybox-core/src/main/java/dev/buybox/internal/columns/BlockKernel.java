package dev.buybox.internal.columns;

/**
 * Scores neighbouring offers, many at once, where they are looked at only once. Every kernel gives
 * the same answers. For any number of threads, each with arrays of its own.
 */
public interface BlockKernel {
  /**
   * Adds what numbers are worth to sums, up to the first one that a table does not know.
   *
   * @param from the first number to look at
   * @return the place of the first number that is not known; {@code count} if all are
   */
  int addKnown(PointsTable table, double[] numbers, int from, int count, int[] sums);

  /** Finds the scaled logarithms of the prices of a block. */
  void scale(OfferBlock block, int count, PriceScale scale);

  /** Finds the two greatest keys of each box, from scaled prices and own points. */
  void findBest(OfferBlock block, PriceScale scale);
}
