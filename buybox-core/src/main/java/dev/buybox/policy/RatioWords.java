package dev.buybox.policy;

/** The places of a relative curve in words, such as "at 3 times that figure or more". */
final class RatioWords {
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
    return lower
        ? "at " + PlainWords.number(ratio) + " times that figure" + beyond
        : "where that figure is " + PlainWords.number(ratio) + " times the offer's own" + beyond;
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
