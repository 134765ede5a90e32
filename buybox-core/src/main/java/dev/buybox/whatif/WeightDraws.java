package dev.buybox.whatif;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Policy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The weights that were drawn for one policy: whole numbers of billionths, for its criteria that
 * have a weight. 8 bytes a draw and criterion.
 */
final class WeightDraws {
  private static final double BILLION = 1e9;

  private final Policy policy;
  private final long[][] drawn;

  private WeightDraws(Policy policy, long[][] drawn) {
    this.policy = policy;
    this.drawn = drawn;
  }

  /**
   * Draws weights.
   *
   * @throws IllegalArgumentException if no weights, or too few, are in the range
   */
  static WeightDraws of(Policy policy, WeightRange range, int draws, SplittableRandom random) {
    List<Criterion> criteria = policy.criteria();
    BigDecimal sum =
        criteria.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    int[] weighed =
        IntStream.range(0, criteria.size())
            .filter(i -> criteria.get(i).weight().signum() > 0)
            .toArray();
    double[] from = new double[weighed.length];
    double[] to = new double[weighed.length];
    for (int i = 0; i < weighed.length; i++) {
      Criterion each = criteria.get(weighed[i]);
      double share = each.weight().divide(sum, MathContext.DECIMAL64).doubleValue();
      WeightRange.Interval interval = range.of(each.name(), share);
      from[i] = interval.from();
      to[i] = interval.to();
    }
    SimplexDraws simplex = simplex(policy, from, to, random);
    double[] shares = new double[weighed.length];
    long[][] drawn = new long[draws][criteria.size()];
    for (long[] weights : drawn) {
      simplex.draw(shares);
      for (int i = 0; i < shares.length; i++) {
        weights[weighed[i]] = Math.max(0, (long) Math.rint(shares[i] * BILLION));
      }
    }
    return new WeightDraws(policy, drawn);
  }

  private static SimplexDraws simplex(
      Policy policy, double[] from, double[] to, SplittableRandom random) {
    try {
      return new SimplexDraws(from, to, random);
    } catch (IllegalArgumentException impossible) {
      throw new IllegalArgumentException(policy + ": " + impossible.getMessage(), impossible);
    }
  }

  /** Returns the weights of a draw, in the order of the policy's criteria. */
  List<BigDecimal> weights(int draw) {
    List<BigDecimal> weights = new ArrayList<>(drawn[draw].length);
    for (long weight : drawn[draw]) {
      weights.add(BigDecimal.valueOf(weight));
    }
    return weights;
  }

  /** Returns the policy under the weights of a draw. */
  Policy weighed(int draw) {
    return Shares.weighed(policy, weights(draw));
  }
}
