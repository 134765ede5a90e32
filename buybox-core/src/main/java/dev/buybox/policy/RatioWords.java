package dev.buybox.policy;

import java.math.BigDecimal;
import java.math.MathContext;

/** The places of a relative curve in words, such as "at 3 times that figure or more". */
final class RatioWords {
  private static final double PLAIN = 1.5;

  private final Curve.Relative curve;
  private final boolean lower;

  RatioWords(Curve.Relative curve) {
    this.curve = curve;
    this.lower = curve.better() == Better.LOWER;
  }

  /** Returns the place of a point; beyond the first and the last, the curve is flat. */
  String place(int point) {
    double ratio = curve.points().get(point).x();
    boolean first = point == 0;
    boolean last = point == curve.points().size() - 1;
    if (ratio == 1) {
      return "at that figure" + beyondOne(first, last);
    }
    String beyond = first ? " or less" : last ? " or more" : "";
    return at(ratio) + beyond;
  }

  private String at(double ratio) {
    return lower
        ? "at " + PlainWords.number(ratio) + " times that figure"
        : "where that figure is " + PlainWords.number(ratio) + " times the offer's own";
  }

  /** Returns what a ratio between the ends is worth: of one and a half, where that is between. */
  String example() {
    double first = curve.points().get(0).x();
    double last = curve.points().get(curve.points().size() - 1).x();
    double ratio = first < PLAIN && PLAIN < last ? PLAIN : shortened(Math.sqrt(first * last));
    return "For example, "
        + at(ratio)
        + " an offer gets about "
        + Math.round(100 * value(ratio))
        + " % of the points.";
  }

  private static double shortened(double ratio) {
    return new BigDecimal(ratio).round(new MathContext(4)).doubleValue();
  }

  private double value(double ratio) {
    int right = 1;
    while (right < curve.points().size() - 1 && curve.points().get(right).x() < ratio) {
      right++;
    }
    CurvePoint from = curve.points().get(right - 1);
    CurvePoint to = curve.points().get(right);
    double part = StrictMath.log(ratio / from.x()) / StrictMath.log(to.x() / from.x());
    return from.value() + (to.value() - from.value()) * part;
  }

  /** No offer is better than the best, so nothing is to be said of those beyond it. */
  private String beyondOne(boolean first, boolean last) {
    if (first && curve.reference() instanceof Reference.BestEligible) {
      return "";
    }
    return first
        ? (lower ? " or below" : " or above")
        : last ? (lower ? " or above" : " or below") : "";
  }
}
