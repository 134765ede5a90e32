package dev.buybox.internal.columns;

/**
 * What sellers, values and prices are worth under some weights. The price loses points along one
 * straight piece in the logarithm of its ratio to the least (scoring rule 7).
 */
public final class WeightedPoints {
  final int[] ofSellers;
  final int[] ofValues;
  final int valueBits;
  final int valueMask;
  final double slope;
  final double start;
  final double steps;

  /**
   * Takes tables, which are not copied.
   *
   * @param ofSellers points by seller
   * @param ofValues points by combination of values, those of the least price included; so far
   *     below 0 that no seller makes up for it where it stands for barred offers
   * @param valueBits how many of the lowest bits say which combination
   * @param slope points in a unit of the logarithm
   * @param start points before which nothing is lost
   * @param steps points that are lost at most
   */
  public WeightedPoints(
      int[] ofSellers, int[] ofValues, int valueBits, double slope, double start, double steps) {
    this.ofSellers = ofSellers;
    this.ofValues = ofValues;
    this.valueBits = valueBits;
    this.valueMask = (1 << valueBits) - 1;
    this.slope = slope;
    this.start = start;
    this.steps = steps;
  }

  /** Turns the least logarithms of boxes into what is taken off scaled ones. */
  void scale(double[] leastLogs, int count) {
    for (int i = 0; i < count; i++) {
      leastLogs[i] = scaled(leastLogs[i]) + start;
    }
  }

  /** Returns what a price loses beside the least of its box. */
  int lost(double log, double scaledStart) {
    return (int) Math.max(0, Math.min(steps, scaled(log) - scaledStart));
  }

  private double scaled(double log) {
    return Math.floor(slope * log + 0.5);
  }
}
