package dev.buybox.internal.columns;

/**
 * A straight piece of a curve in the logarithm of the price, for prices in one currency: on its
 * scale, prices differ by as many whole numbers as they differ in points (scoring rule 7).
 *
 * @param slope points in a unit of the logarithm
 * @param unit minor units in one unit of the currency
 * @param offset what is added to the scaled logarithm of a price in minor units before rounding
 *     down
 * @param doubt where a scaled logarithm of {@link NearLogarithm} lies closer than this to a whole
 *     number and a half, its rounding is left to {@link StrictMath}
 * @param start points beside the least price before which nothing is lost
 * @param steps points that are lost at most; 0 where prices do not matter
 */
public record PriceScale(
    double slope, double unit, double offset, double doubt, long start, int steps) {
  /** The greatest landed price is 2 * 10^12 minor units, and e^29 is more. */
  private static final double MOST_LOG = 29;

  /** Where no price matters. */
  public static final PriceScale NONE = new PriceScale(0, 1, 0.5, 0, 0, 0);

  /** Returns the scale of a piece. */
  public static PriceScale of(double slope, double unit, long start, int steps) {
    double logUnit = StrictMath.log(unit);
    // Both logarithms have their errors, and so has the division that the exact way begins with.
    double doubt = slope * NearLogarithm.ERROR * (1 + MOST_LOG + logUnit);
    return new PriceScale(slope, unit, 0.5 - slope * logUnit, doubt, start, steps);
  }

  /**
   * Returns the logarithm of a price on this scale.
   *
   * @param minor above 0
   */
  public long scaled(long minor) {
    double scaled = slope * NearLogarithm.of((double) minor) + offset;
    double floor = Math.floor(scaled);
    double beyond = scaled - floor;
    return beyond > doubt && 1 - beyond > doubt ? (long) floor : exactly(minor);
  }

  /** Returns the logarithm of a price on this scale, in the exact way. */
  long exactly(long minor) {
    return (long) Math.floor(slope * StrictMath.log(minor / unit) + 0.5);
  }
}
