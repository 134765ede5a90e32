package dev.buybox.ranking;

import java.util.List;

/**
 * The values that some criteria give to some kinds of offers, all of one seller or all of one
 * combination of attributes: under any weights, points are one product and one rounding away. 8
 * bytes a criterion and kind.
 */
final class UnweightedValues {
  private final List<BoundCriterion> criteria;
  private final double[][] values;
  private final int kinds;
  private boolean complete = true;

  UnweightedValues(List<BoundCriterion> criteria, int kinds) {
    this.criteria = criteria;
    this.values = new double[criteria.size()][kinds];
    this.kinds = kinds;
  }

  /** Sets the values of a kind, from an offer of it in the current box. */
  void set(int kind, int offer) {
    for (int c = 0; c < values.length; c++) {
      values[c][kind] = criteria.get(c).value(offer);
      complete &= !Double.isNaN(values[c][kind]);
    }
  }

  /** Returns whether all that was set has values, so that {@link #points} may be asked. */
  boolean isComplete() {
    return complete;
  }

  /**
   * Returns the points of each kind, 0 of those that were not set.
   *
   * @param maxPoints of all criteria of the policy
   */
  int[] points(int[] maxPoints) {
    int[] sums = new int[kinds];
    for (int c = 0; c < values.length; c++) {
      add(maxPoints[criteria.get(c).place()], values[c], sums);
    }
    return sums;
  }

  long bytes() {
    return (long) values.length * kinds * Double.BYTES;
  }

  private static void add(int maxPoints, double[] values, int[] sums) {
    for (int kind = 0; kind < sums.length; kind++) {
      sums[kind] += BoundCurve.round(maxPoints, values[kind]);
    }
  }
}
