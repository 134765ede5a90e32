package dev.buybox.internal.columns;

/**
 * What sellers, values and prices are worth under some weights. The price loses points along one
 * straight piece in the logarithm of its ratio to the least (scoring rule 7).
 */
public final class WeightedPoints {
  /** What stands for all of the points that a price can lose. */
  static final int ALL = Character.MAX_VALUE;

  /** How far off what a price loses may be, in points, by the roundings of rule 7. */
  private static final int ROUNDINGS = 5;

  final int[] ofSellers;
  final int[] ofValues;
  final int valueBits;
  final int valueMask;
  final double slope;
  final double start;
  final double steps;

  /** By this, and shifted right by the other, a part of {@link #ALL} is turned into points. */
  final int partFactor;

  final int partShift;

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
    int shift = 0;
    while (shift < Short.SIZE && factor(shift + 1) * ALL <= Integer.MAX_VALUE) {
      shift++;
    }
    this.partShift = shift;
    this.partFactor = (int) factor(shift);
  }

  private long factor(int shift) {
    return Math.round(steps * (1L << shift) / ALL);
  }

  /**
   * Returns how far off at most a score is that is made from parts.
   *
   * @param partSteps the {@link #steps} by which the parts were found
   */
  double doubt(double partSteps) {
    double ofPart = partSteps > 0 ? 0.5 / ALL + ROUNDINGS / partSteps : 1;
    return steps * ofPart + 0.5 * ALL / (1 << partShift) + ROUNDINGS + 2;
  }

  /** Returns what part of all points that it can lose a price loses; the same by any weights. */
  char part(double log, double scaledStart) {
    return steps > 0 ? (char) Math.rint(ALL * (lost(log, scaledStart) / steps)) : 0;
  }

  /** Returns what seller and values are worth. */
  int own(int packed) {
    return ofSellers[packed >>> valueBits] + ofValues[packed & valueMask];
  }

  /** Turns the least logarithm of a box into what is taken off scaled ones. */
  double start(double leastLog) {
    return scaled(leastLog) + start;
  }

  /** Turns the least logarithms of boxes into what is taken off scaled ones. */
  void scale(double[] leastLogs, int count) {
    for (int i = 0; i < count; i++) {
      leastLogs[i] = start(leastLogs[i]);
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
