package dev.buybox.internal.columns;

/**
 * A natural logarithm that is quick and nearly that of {@link StrictMath#log}, for those who need
 * no more than its rounded multiple and ask StrictMath where the rounding is in doubt.
 *
 * <p>The number is 2^e · c · (1 + r), where c is one of 1,024 numbers from 1 to 2 whose logarithms
 * are tabulated, and |r| &lt; 2^-10. The series of ln(1 + r) is cut off after r^4, which leaves
 * less than 2^-52; the roundings of the sum and StrictMath's own error (below 1 ulp) stay well
 * below the {@link #ERROR} that is promised.
 */
public final class NearLogarithm {
  /** How far off the logarithm is at most, as a part of 1 + its absolute value. */
  public static final double ERROR = 0x1p-48;

  static final int TABLE_BITS = 10;
  static final int MANTISSA_BITS = 52;
  static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
  static final int BIAS = 1_023;
  static final long ONE = (long) BIAS << MANTISSA_BITS;
  static final double LN2 = StrictMath.log(2);
  static final double[] INVERSE = new double[1 << TABLE_BITS];
  static final double[] LOG = new double[INVERSE.length];

  static {
    for (int i = 0; i < INVERSE.length; i++) {
      INVERSE[i] = 1 / (1 + (i + 0.5) / INVERSE.length);
      LOG[i] = -StrictMath.log(INVERSE[i]);
    }
  }

  private NearLogarithm() {}

  /**
   * Returns nearly the natural logarithm.
   *
   * @param number finite, at least {@link Double#MIN_NORMAL}
   */
  public static double of(double number) {
    long bits = Double.doubleToRawLongBits(number);
    int exponent = (int) (bits >>> MANTISSA_BITS) - BIAS;
    int place = (int) ((bits & MANTISSA) >>> (MANTISSA_BITS - TABLE_BITS));
    double mantissa = Double.longBitsToDouble((bits & MANTISSA) | ONE);
    double r = mantissa * INVERSE[place] - 1;
    double series = r - r * r * (0.5 - r * (1.0 / 3 - r * 0.25));
    return exponent * LN2 + (LOG[place] + series);
  }
}
