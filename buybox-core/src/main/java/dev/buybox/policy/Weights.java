package dev.buybox.policy;

import dev.buybox.internal.Excerpt;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Shares out the points of a full score by weight, as exact fractions (scoring rule 6). */
final class Weights {
  /** More than any exact product of a policy's weights needs that is made here. */
  static final int MAX_DIGITS = 1_000;

  private Weights() {}

  /** Refuses what cannot be added up in bounded time and memory. */
  static void checkDigits(BigDecimal weight) {
    long behind = weight.scale();
    long before = weight.precision() - behind;
    if (before > MAX_DIGITS || behind > MAX_DIGITS) {
      throw new IllegalArgumentException(
          "a weight must have at most %d digits before the point and behind it, was %s"
              .formatted(MAX_DIGITS, Excerpt.of(weight.toString())));
    }
  }

  static int[] maxPoints(List<Criterion> criteria) {
    return shareOut(criteria.stream().map(Criterion::weight).toList());
  }

  static int[] shareOut(List<BigDecimal> weights) {
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int scale = Math.max(0, sum.scale());
    BigInteger whole = sum.setScale(scale).unscaledValue();
    return weights.stream().mapToInt(each -> share(each, scale, whole)).toArray();
  }

  private static int share(BigDecimal weight, int scale, BigInteger sum) {
    return weight
        .setScale(scale)
        .unscaledValue()
        .multiply(BigInteger.valueOf(Policy.FULL_SCORE))
        .divide(sum)
        .intValueExact();
  }
}
