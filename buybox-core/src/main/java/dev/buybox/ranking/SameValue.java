package dev.buybox.ranking;

import dev.buybox.policy.Better;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Policy;
import java.util.List;
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
  static boolean of(BoundCriterion full, int maxPoints, int offer, int rival) {
    double own = full.number(offer);
    double other = full.number(rival);
    if (isSame(own, other) && isSame(full.reference(offer), full.reference(rival))) {
      return true;
    } else if (!full.hasValue(offer) || !full.hasValue(rival)) {
      return !full.hasValue(offer) && !full.hasValue(rival);
    }
    return ofCurve(full, maxPoints, offer, rival);
  }

  private static boolean isSame(double one, double other) {
    return Double.doubleToLongBits(one) == Double.doubleToLongBits(other);
  }

  private static boolean ofCurve(BoundCriterion full, int maxPoints, int offer, int rival) {
    Curve curve = full.criterion().curve();
    if (curve instanceof Curve.Relative relative) {
      return beyondOneEnd(relative, ratio(full, relative, offer), ratio(full, relative, rival));
    } else if (curve instanceof Curve.TextValues texts) {
      return tellsApart(texts);
    }
    // Half a point of a full score is less than half a point of anything less.
    int points = full.points(offer);
    boolean atEnd = points == 0 || points == maxPoints;
    return atEnd
        || (curve instanceof Curve.Points straight
            && onPlateau(straight.points(), full.number(offer), full.number(rival)));
  }

  private static double ratio(BoundCriterion full, Curve.Relative curve, int offer) {
    double number = full.number(offer);
    double reference = full.reference(offer);
    return curve.better() == Better.LOWER ? number / reference : reference / number;
  }

  private static boolean beyondOneEnd(Curve.Relative curve, double own, double other) {
    double first = curve.points().get(0).x();
    double last = curve.points().get(curve.points().size() - 1).x();
    return (own <= first && other <= first) || (own >= last && other >= last);
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

  private static boolean onPlateau(List<CurvePoint> points, double own, double other) {
    double from = Math.min(own, other);
    double to = Math.max(own, other);
    double low = points.get(0).value();
    double high = points.get(points.size() - 1).value();
    for (CurvePoint point : points) {
      low = point.x() <= from ? point.value() : low;
    }
    for (int i = points.size() - 1; i >= 0; i--) {
      high = points.get(i).x() >= to ? points.get(i).value() : high;
    }
    return low == high;
  }
}
