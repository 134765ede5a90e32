package dev.buybox.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Shares out the points of a full score by weight, as exact fractions (scoring rule 6). */
final class Weights {
  private Weights() {}

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
