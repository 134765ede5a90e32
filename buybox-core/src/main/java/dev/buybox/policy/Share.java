package dev.buybox.policy;

import dev.buybox.internal.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The share of a criterion in the score: its weight over the sum of all. */
record Share(BigDecimal weight, BigDecimal sum) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  static Share of(Criterion criterion, Policy policy) {
    BigDecimal sum =
        policy.criteria().stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Share(criterion.weight(), sum);
  }

  /** Returns the percentage with two decimals, rounded. */
  BigDecimal percent() {
    return weight.multiply(HUNDRED).divide(sum, DECIMALS, RoundingMode.HALF_UP);
  }

  boolean isExact() {
    return percent().multiply(sum).compareTo(weight.multiply(HUNDRED)) == 0;
  }

  boolean isNone() {
    return weight.signum() == 0;
  }

  boolean isSameAs(Share other) {
    return weight.multiply(other.sum).compareTo(other.weight.multiply(sum)) == 0;
  }

  /** Returns the share for people; one that two decimals cannot tell says so. */
  String text() {
    if (isExact()) {
      return PlainWords.number(percent()) + " %";
    } else if (percent().signum() == 0) {
      return "less than 0.01 %";
    } else if (percent().compareTo(HUNDRED) == 0) {
      return "more than 99.99 %";
    }
    return "about " + percent().toPlainString() + " %";
  }

  /** Returns the share as a fraction, which is always exact. */
  String fraction() {
    return plainWeight() + " of " + plainSum();
  }

  String plainWeight() {
    return Decimals.plain(weight).toPlainString();
  }

  String plainSum() {
    return Decimals.plain(sum).toPlainString();
  }
}
