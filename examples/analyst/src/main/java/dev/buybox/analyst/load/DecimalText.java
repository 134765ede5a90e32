package dev.buybox.analyst.load;

import java.math.BigDecimal;

/** Numbers as the shortest decimals that mean them, without an exponent. */
final class DecimalText {
  private static final long UNIT = 10_000;
  private static final int UNIT_DIGITS = 4;

  /** Below this, at most 15 digits stand for a double, and of so many no others stand for it. */
  private static final double MAX_QUICK = 1e15;

  private DecimalText() {}

  /**
   * Returns the shortest decimal that is read back as this double; of what is not finite, its name.
   */
  static String of(double value) {
    double units = Math.rint(value * UNIT);
    if (Math.abs(units) < MAX_QUICK && units / UNIT == value) {
      return of(BigDecimal.valueOf((long) units, UNIT_DIGITS));
    }
    return Double.isFinite(value) ? of(BigDecimal.valueOf(value)) : Double.toString(value);
  }

  /** Returns a decimal without zeros at the end of its fraction. */
  static String of(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
