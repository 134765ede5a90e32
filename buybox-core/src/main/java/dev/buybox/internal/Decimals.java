package dev.buybox.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The decimal that a person would write for a double. */
public final class Decimals {
  private static final int MAX_DIGITS = 17;

  private Decimals() {}

  /**
   * Returns the shortest decimal that reads back as {@code number}. The same on every JDK, which
   * {@link Double#toString(double)} is not before JDK 19.
   *
   * @param number finite
   */
  public static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; digits < MAX_DIGITS; digits++) {
      BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (nearest.doubleValue() == number) {
        return plain(nearest);
      }
      // A power of two has more room on its outer side, where the second nearest can still do.
      BigDecimal outer = exact.round(new MathContext(digits, RoundingMode.UP));
      if (outer.doubleValue() == number) {
        return plain(outer);
      }
    }
    return plain(exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)));
  }

  /** Returns the same number with neither trailing zeros nor a negative scale. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
