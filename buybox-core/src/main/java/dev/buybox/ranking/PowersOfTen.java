package dev.buybox.ranking;

/** Whole powers of ten. */
final class PowersOfTen {
  private PowersOfTen() {}

  /** Returns 10 to the power of {@code exponent}, exactly; 0 to 18. */
  static long of(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
