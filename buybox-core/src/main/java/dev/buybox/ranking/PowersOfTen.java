package dev.buybox.ranking;

/** Whole powers of ten. */
final class PowersOfTen {
  private static final long[] POWERS = powers(19);

  private PowersOfTen() {}

  private static long[] powers(int count) {
    long[] powers = new long[count];
    powers[0] = 1;
    for (int i = 1; i < count; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /** Returns 10 to the power of {@code exponent}, exactly; 0 to 18. */
  static long of(int exponent) {
    return POWERS[exponent];
  }
}
