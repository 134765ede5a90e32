package dev.buybox.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The z for which a standard normal number lies within ±z with probability c: by halving intervals
 * on the integral of the density, summed as a power series with 60 digits.
 */
final class NormalQuantile {
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal TWO_PI =
      new BigDecimal("6.2831853071795864769252867665590057683943387987502116419498891846");

  private static final Map<Double, Double> KNOWN = new ConcurrentHashMap<>();

  private NormalQuantile() {}

  /** Returns z for {@code confidence} in (0, 1); remembered, for it is slow. */
  static double twoSided(double confidence) {
    return KNOWN.computeIfAbsent(confidence, NormalQuantile::search);
  }

  private static double search(double confidence) {
    BigDecimal target = new BigDecimal(confidence).divide(BigDecimal.valueOf(2), DIGITS);
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.valueOf(9);
    for (int i = 0; i < 80; i++) {
      BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), DIGITS);
      if (integralFromZero(middle).compareTo(target) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low.doubleValue();
  }

  /**
   * The density's integral from 0 to z: the sum of (-1)^k z^(2k+1) / (2^k k! (2k+1)) / sqrt(2π).
   */
  static BigDecimal integralFromZero(BigDecimal z) {
    BigDecimal minusHalfSquare = z.multiply(z, DIGITS).divide(BigDecimal.valueOf(-2), DIGITS);
    BigDecimal power = z;
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; power.abs().compareTo(new BigDecimal("1e-50")) > 0; k++) {
      sum = sum.add(power.divide(BigDecimal.valueOf(2L * k + 1), DIGITS), DIGITS);
      power = power.multiply(minusHalfSquare, DIGITS).divide(BigDecimal.valueOf(k + 1L), DIGITS);
    }
    return sum.divide(TWO_PI.sqrt(DIGITS), DIGITS);
  }
}
