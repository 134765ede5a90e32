package dev.buybox.analyst.load;

import java.math.BigDecimal;

/** Numbers as decimals without an exponent. */
final class DecimalText {
  private static final int QUICK_SCALE = 4;
  private static final double QUICK_UNIT = 1e4;

  /** Below this, at most 15 digits stand for a double, and of so many no others stand for it. */
  private static final double MAX_QUICK = 1e15;

  /** A long holds all decimals of so many digits. */
  private static final int LONG_DIGITS = 18;

  private DecimalText() {}

  /**
   * Appends a decimal that is read back as this double, the shortest if it has at most 15 digits;
   * of what is not finite, its name.
   */
  static void append(double value, StringBuilder to) {
    double units = Math.rint(value * QUICK_UNIT);
    if (Math.abs(units) < MAX_QUICK && units / QUICK_UNIT == value) {
      append((long) units, QUICK_SCALE, to);
    } else if (Double.isFinite(value)) {
      append(BigDecimal.valueOf(value), to);
    } else {
      to.append(value);
    }
  }

  /** Appends a decimal without zeros at the end of its fraction. */
  static void append(BigDecimal value, StringBuilder to) {
    int scale = value.scale();
    if (scale >= 0 && scale <= LONG_DIGITS && value.precision() <= LONG_DIGITS) {
      append(value.unscaledValue().longValue(), scale, to);
    } else {
      to.append(value.stripTrailingZeros().toPlainString());
    }
  }

  private static void append(long unscaled, int scale, StringBuilder to) {
    int first = to.length() + (unscaled < 0 ? 1 : 0);
    to.append(unscaled);
    while (to.length() - first <= scale) {
      to.insert(first, '0');
    }
    int end = to.length();
    int point = end - scale;
    while (end > point && to.charAt(end - 1) == '0') {
      end--;
    }
    to.setLength(end);
    if (end > point) {
      to.insert(point, '.');
    }
  }
}
