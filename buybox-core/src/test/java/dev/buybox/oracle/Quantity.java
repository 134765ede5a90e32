package dev.buybox.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A number to compare in a gate: a double, and its exact amount if it is money.
 *
 * @param money the exact amount in the currency's unit; empty for anything else
 */
record Quantity(double number, Optional<BigDecimal> money) {
  private static final double EXACT_BELOW = 1e9;

  static Quantity ofMoney(BigDecimal amount) {
    return new Quantity(amount.doubleValue(), Optional.of(amount));
  }

  static Quantity ofNumber(double number) {
    return new Quantity(number, Optional.empty());
  }

  /** Compares with a threshold of the policy: exactly for money, else as doubles. */
  int compareToThreshold(BigDecimal threshold) {
    return money
        .map(amount -> amount.compareTo(threshold))
        .orElseGet(() -> Double.compare(number, threshold.doubleValue() + 0.0));
  }

  /** Compares with {@code factor} times {@code reference}: exactly wherever money is involved. */
  int compareToMultiple(BigDecimal factor, Quantity reference) {
    Optional<BigDecimal> mine = exact();
    Optional<BigDecimal> theirs = reference.exact();
    boolean aboutMoney = money.isPresent() || reference.money.isPresent();
    if (aboutMoney && mine.isPresent() && theirs.isPresent()) {
      return mine.get().compareTo(factor.multiply(theirs.get()));
    }
    return Double.compare(number, factor.doubleValue() * reference.number + 0.0);
  }

  /** The mean of two: exact for money. */
  Quantity mean(Quantity other) {
    return new Quantity(
        mean(number, other.number),
        money.map(m -> m.add(other.money.orElseThrow()).divide(BigDecimal.valueOf(2))));
  }

  /** The mean of two doubles, in halves where the sum overflows. */
  static double mean(double a, double b) {
    return Double.isInfinite(a + b) ? a / 2 + b / 2 : (a + b) / 2;
  }

  static Quantity least(List<Quantity> some) {
    return some.stream().min(Comparator.comparingDouble(Quantity::number)).orElseThrow();
  }

  static Quantity greatest(List<Quantity> some) {
    return some.stream().max(Comparator.comparingDouble(Quantity::number)).orElseThrow();
  }

  static Quantity median(List<Quantity> some) {
    List<Quantity> sorted =
        some.stream().sorted(Comparator.comparingDouble(Quantity::number)).toList();
    Quantity upper = sorted.get(sorted.size() / 2);
    return sorted.size() % 2 == 1 ? upper : sorted.get(sorted.size() / 2 - 1).mean(upper);
  }

  /** Money as it is; a plain number if at most six decimals say it. */
  private Optional<BigDecimal> exact() {
    if (money.isPresent() || Math.abs(number) >= EXACT_BELOW) {
      return money;
    }
    BigDecimal rounded = new BigDecimal(number).setScale(6, RoundingMode.HALF_EVEN);
    return rounded.doubleValue() == number ? Optional.of(rounded) : Optional.empty();
  }
}
