package dev.buybox.analyst.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as tables and people get them. */
public final class Numbers {
  private Numbers() {}

  /** Returns the shortest decimal that means this double, without an exponent; empty for none. */
  public static String plain(double number) {
    if (!Double.isFinite(number)) {
      return "";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    return decimal.signum() == 0 ? "0" : decimal.toPlainString();
  }

  /** Returns a number with so many decimals and separators; a dash for none. */
  public static String rounded(double number, int decimals) {
    if (!Double.isFinite(number)) {
      return "-";
    }
    // Without this, what rounds to nothing would be shown as -0.
    double shown = number == 0 || isNothing(number, decimals) ? 0.0 : number;
    return String.format(Locale.ROOT, "%,." + decimals + "f", shown);
  }

  private static boolean isNothing(double number, int decimals) {
    return new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
  }

  /** Returns a number with its sign, also above 0. */
  public static String signed(double number, int decimals) {
    String text = rounded(number, decimals);
    boolean positive = number > 0 && Double.isFinite(number) && !isNothing(number, decimals);
    return positive ? "+" + text : text;
  }

  /** Returns a part of a whole in per cent. */
  public static String percent(double part, int decimals) {
    String text = rounded(100 * part, decimals);
    return text.equals("-") ? text : text + " %";
  }

  /** Returns an amount of minor units in the unit of its currency. */
  public static double unit(double minor, int digits) {
    return minor / Math.pow(10, digits);
  }
}
