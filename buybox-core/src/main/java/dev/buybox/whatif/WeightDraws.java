package dev.buybox.whatif;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Policy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws weights for one policy: whole numbers of billionths, for its criteria that have a weight.
 * Nothing drawn is kept: each pass draws the same again.
 */
final class WeightDraws {
  private static final double BILLION = 1e9;

  private final Policy policy;

  /** The places of the criteria that have a weight. */
  private final int[] weighed;

  private final SimplexDraws simplex;

  private WeightDraws(Policy policy, int[] weighed, SimplexDraws simplex) {
    this.policy = policy;
    this.weighed = weighed;
    this.simplex = simplex;
  }

  /**
   * Prepares drawing, and draws once, so that no pass can fail.
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
    return new WeightDraws(policy, weighed, tried(policy, from, to, draws, random));
  }

  private static SimplexDraws tried(
      Policy policy, double[] from, double[] to, int draws, SplittableRandom random) {
    try {
      SimplexDraws simplex = new SimplexDraws(from, to, random);
      double[] shares = new double[from.length];
      for (int draw = 0; draw < draws; draw++) {
        simplex.draw(shares);
      }
      return simplex;
    } catch (IllegalArgumentException impossible) {
      throw new IllegalArgumentException(
          "the weights of " + policy + " cannot be drawn: " + impossible.getMessage(), impossible);
    }
  }

  /**
   * Starts with the first draw.
   *
   * @param random as it was when this was made
   */
  Pass pass(SplittableRandom random) {
    return new Pass(simplex.again(random));
  }

  /** The draws from the first on, as many as were asked for. */
  final class Pass {
    private final SimplexDraws drawn;
    private final double[] shares = new double[weighed.length];

    private Pass(SimplexDraws drawn) {
      this.drawn = drawn;
    }

    /** Returns the weights of the next draw, in the order of the policy's criteria. */
    List<BigDecimal> weights() {
      drawn.draw(shares);
      BigDecimal[] weights = new BigDecimal[policy.criteria().size()];
      Arrays.fill(weights, BigDecimal.ZERO);
      for (int i = 0; i < shares.length; i++) {
        weights[weighed[i]] =
            BigDecimal.valueOf(Math.max(0, (long) Math.rint(shares[i] * BILLION)));
      }
      return Arrays.asList(weights);
    }

    /** Returns the policy under the weights of the next draw. */
    Policy policy() {
      return Shares.weighed(policy, weights());
    }
  }
}
