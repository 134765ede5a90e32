package dev.buybox.ranking;

import dev.buybox.internal.Decimals;

/**
 * Compares a number with a factor times a reference: money and what stands against money exactly,
 * in millionths of the currency's unit; anything else in doubles.
 */
final class Multiple {
  /** Returned by {@link #millionths(double)} for a number that is not a whole number of them. */
  static final long NOT_EXACT = Long.MIN_VALUE;

  static final int DECIMALS = 6;
  private static final double MILLION = 1e6;
  private static final double MOST_EXACT = 1e9;

  private final double factor;
  private final boolean upperBound;
  private final long factorMillionths;

  /**
   * Compares with this multiple.
   *
   * @param upperBound whether the number has to be at most, and not at least, the multiple
   */
  Multiple(double factor, boolean upperBound) {
    this.factor = factor;
    this.upperBound = upperBound;
    // Of a factor with more decimals only doubles are ever compared.
    this.factorMillionths =
        Decimals.shortest(factor).movePointRight(DECIMALS).toBigInteger().longValueExact();
  }

  /** Returns whether the number keeps to the bound, in doubles in the order written. */
  boolean holds(double number, double reference) {
    double multiple = factor * reference;
    return upperBound ? number <= multiple : number >= multiple;
  }

  /** Returns the multiple itself, for people. */
  double of(double reference) {
    return factor * reference;
  }

  /**
   * Returns whether the number keeps to the bound, exactly.
   *
   * @param number in any unit, at most 9.2 * 10^18 of it
   * @param reference in the same unit
   */
  boolean holdsExactly(long number, long reference) {
    int order = compareProducts(number, 1_000_000, reference, factorMillionths);
    return upperBound ? order <= 0 : order >= 0;
  }

  /** Returns whether every number between these two keeps to the bound beside any other. */
  boolean holdsForAllBetween(long least, long greatest) {
    return upperBound ? holdsExactly(greatest, least) : holdsExactly(least, greatest);
  }

  /** Returns a number as a whole number of millionths, or {@link #NOT_EXACT}. */
  static long millionths(double number) {
    double millionths = Math.rint(number * MILLION);
    boolean exact = Math.abs(number) < MOST_EXACT && millionths / MILLION == number;
    return exact ? (long) millionths : NOT_EXACT;
  }

  /** Compares {@code a * b} with {@code c * d} in 128 bits. */
  private static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }
}
