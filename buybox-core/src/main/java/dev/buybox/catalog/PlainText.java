package dev.buybox.catalog;

import com.google.common.base.Utf8;

/**
 * Reads what is plainly right from UTF-8, as almost all cells are. What is not is left to the
 * strict readers of texts, which know what to say about it.
 */
final class PlainText {
  /** What no plain amount and no plain count is. */
  static final long NOT_PLAIN = -1;

  private static final int MAX_DIGITS = 15;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };
  private static final long[] WHOLE_POWERS = {1, 10, 100, 1_000, 10_000};

  private PlainText() {}

  /** Whether a text surely is an id. */
  static boolean isId(byte[] utf8, int from, int to) {
    return from < to && isPart(utf8, from, to);
  }

  /** Whether a text surely is an id, or empty. */
  static boolean isPart(byte[] utf8, int from, int to) {
    return to - from <= CatalogLimits.MAX_ID_CHARS && isWellFormed(utf8, from, to);
  }

  /** Whether a text surely has no more characters than a text may have, or is empty. */
  static boolean isText(byte[] utf8, int from, int to) {
    return to - from <= CatalogLimits.MAX_TEXT_CHARS && isWellFormed(utf8, from, to);
  }

  private static boolean isWellFormed(byte[] utf8, int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= utf8[i];
    }
    return all >= 0 || Utf8.isWellFormed(utf8, from, to - from);
  }

  /**
   * Returns a decimal with an optional sign and no exponent; NaN for any other text.
   *
   * <p>At most 15 digits are a whole number that a double holds exactly, and so is the power of ten
   * that it is divided by: the quotient is the nearest double.
   */
  static double number(byte[] utf8, int from, int to) {
    boolean negative = from < to && utf8[from] == '-';
    int start = from < to && (negative || utf8[from] == '+') ? from + 1 : from;
    long digits = 0;
    int point = to;
    for (int i = start; i < to; i++) {
      int digit = utf8[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
      } else if (utf8[i] == '.' && point == to) {
        point = i;
      } else {
        return Double.NaN;
      }
      if (i - start > MAX_DIGITS) {
        return Double.NaN;
      }
    }
    int count = to - start - (point < to ? 1 : 0);
    if (count < 1 || count > MAX_DIGITS) {
      return Double.NaN;
    }
    double number = point < to ? digits / POWERS[to - point - 1] : digits;
    return negative && digits > 0 ? -number : number;
  }

  /** Returns a whole number of at most 15 digits; {@link #NOT_PLAIN} for any other text. */
  static long count(byte[] utf8, int from, int to) {
    if (from == to || to - from > MAX_DIGITS) {
      return NOT_PLAIN;
    }
    long count = 0;
    for (int i = from; i < to; i++) {
      int digit = utf8[i] - '0';
      if (digit < 0 || digit > 9) {
        return NOT_PLAIN;
      }
      count = count * 10 + digit;
    }
    return count;
  }

  /**
   * Returns a decimal as minor units, or {@link #NOT_PLAIN} for a text with more decimals than the
   * currency has, and any other text.
   *
   * @param digits how many decimals the currency has, at most 4
   */
  static long minor(byte[] utf8, int from, int to, int digits) {
    int point = from;
    while (point < to && utf8[point] != '.') {
      point++;
    }
    long whole = count(utf8, from, point);
    int decimals = Math.max(0, to - point - 1);
    if (whole < 0 || whole > CatalogLimits.MAX_PRICE_MINOR || decimals > digits) {
      return NOT_PLAIN;
    }
    long fraction = point == to ? 0 : count(utf8, point + 1, to);
    if (fraction < 0) {
      return NOT_PLAIN;
    }
    long minor = whole * WHOLE_POWERS[digits] + fraction * WHOLE_POWERS[digits - decimals];
    return minor > CatalogLimits.MAX_PRICE_MINOR ? NOT_PLAIN : minor;
  }
}
