package dev.buybox.ranking;

import dev.buybox.policy.Better;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Missing;
import dev.buybox.policy.Policy;
import dev.buybox.policy.Reference;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Tells whether a criterion gives two offers the same points under every weight. Equal points under
 * one weight do not say so: their values may differ by less than a point. Where it is not sure, it
 * says no. Cold.
 */
final class SameValue {
  private SameValue() {}

  /**
   * Compares two offers that have the same points of a full score.
   *
   * @param full the criterion at a full score, prepared for the box of both
   */
  static boolean of(BoundCriterion full, int offer, int rival) {
    if (isSame(full.number(offer), full.number(rival))
        && isSame(full.reference(offer), full.reference(rival))) {
      return true;
    } else if (isOfRatio(full) && ratio(full, offer) == ratio(full, rival)) {
      return true;
    }
    OptionalDouble own = exactValue(full, offer);
    OptionalDouble other = exactValue(full, rival);
    if (own.isPresent() && other.isPresent()) {
      return own.getAsDouble() == other.getAsDouble();
    }
    return full.hasValue(offer) && full.hasValue(rival) && isSameByPoints(full, offer);
  }

  /**
   * Returns whether the points of two offers come about in two ways: on a relative curve, and from
   * what a missing value is worth. The former lie within a few points of their value, be the weight
   * as small as it may.
   */
  static boolean areRoundedApart(BoundCriterion full, int offer, int rival) {
    return full.criterion().curve() instanceof Curve.Relative
        && full.hasValue(offer) != full.hasValue(rival);
  }

  private static boolean isSame(double one, double other) {
    return Double.doubleToLongBits(one) == Double.doubleToLongBits(other);
  }

  /** Returns the value where no arithmetic stands between the policy's numbers and it. */
  private static OptionalDouble exactValue(BoundCriterion full, int offer) {
    Curve curve = full.criterion().curve();
    if (!full.hasValue(offer)) {
      return OptionalDouble.of(
          full.criterion().missing() instanceof Missing.Worth worth ? worth.value() : 0);
    } else if (curve instanceof Curve.Points straight) {
      return plateau(straight.points(), full.number(offer));
    } else if (curve instanceof Curve.Relative relative) {
      return plateau(relative.points(), ratio(full, relative, offer));
    }
    return OptionalDouble.empty();
  }

  /** Returns the value at a point of a curve, between equal ones, and outside. */
  private static OptionalDouble plateau(List<CurvePoint> points, double x) {
    double low = points.get(0).value();
    double high = points.get(points.size() - 1).value();
    for (CurvePoint point : points) {
      low = point.x() <= x ? point.value() : low;
    }
    for (int i = points.size() - 1; i >= 0; i--) {
      high = points.get(i).x() >= x ? points.get(i).value() : high;
    }
    return low == high ? OptionalDouble.of(low) : OptionalDouble.empty();
  }

  /** Returns whether equal points of a full score mean equal points of anything less. */
  private static boolean isSameByPoints(BoundCriterion full, int offer) {
    Curve curve = full.criterion().curve();
    if (curve instanceof Curve.TextValues texts) {
      return tellsApart(texts);
    }
    // Half a point of a full score is less than half a point of anything less.
    int points = full.points(offer);
    return !(curve instanceof Curve.Relative) && (points == 0 || points == Policy.FULL_SCORE);
  }

  /** Returns whether a curve looks at the ratio alone; beside the best it looks at logarithms. */
  private static boolean isOfRatio(BoundCriterion full) {
    return full.criterion().curve() instanceof Curve.Relative relative
        && !(relative.reference() instanceof Reference.BestEligible);
  }

  private static double ratio(BoundCriterion full, int offer) {
    return full.hasValue(offer) && full.criterion().curve() instanceof Curve.Relative relative
        ? ratio(full, relative, offer)
        : Double.NaN;
  }

  private static double ratio(BoundCriterion full, Curve.Relative curve, int offer) {
    double number = full.number(offer);
    double reference = full.reference(offer);
    return curve.better() == Better.LOWER ? number / reference : reference / number;
  }

  /** Returns whether texts of equal points have equal values. */
  private static boolean tellsApart(Curve.TextValues curve) {
    List<Double> values =
        Stream.concat(curve.values().values().stream(), Stream.of(curve.other()))
            .distinct()
            .toList();
    long points =
        values.stream().map(value -> BoundCurve.round(Policy.FULL_SCORE, value)).distinct().count();
    return points == values.size();
  }
}
