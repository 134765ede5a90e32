package dev.buybox.ranking;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Missing;

/** A criterion over one catalogue. */
final class BoundCriterion {
  private final Criterion criterion;
  private final NumberSource source;
  private final BoundCurve curve;
  private final int missingPoints;

  BoundCriterion(Criterion criterion, int maxPoints, Sources sources, CurrentBox box) {
    boolean text = criterion.curve() instanceof Curve.TextValues;
    this.criterion = criterion;
    this.source =
        text ? sources.text(criterion.of()) : sources.number(criterion.of(), criterion.estimate());
    this.curve = BoundCurves.bind(criterion.curve(), criterion.of(), maxPoints, sources, box);
    this.missingPoints =
        criterion.missing() instanceof Missing.Worth worth
            ? BoundCurve.round(maxPoints, worth.value())
            : 0;
  }

  Criterion criterion() {
    return criterion;
  }

  /** Returns whether a missing attribute bars the offer. */
  boolean excludesMissing() {
    return criterion.missing() instanceof Missing.Exclude;
  }

  boolean isMissing(int offer) {
    return Double.isNaN(source.read(offer));
  }

  /** Returns whether the points depend on the other offers of the box. */
  boolean refersToBox() {
    return curve.refersToBox();
  }

  /** Returns whether all offers of a seller have the same points. */
  boolean ofSeller() {
    return source.ofSeller() && curve.looksAtNumberOnly();
  }

  /** Returns the points of an offer of the current box, where they do not depend on the others. */
  int points(int offer) {
    return points(source.read(offer), offer);
  }

  /** Adds this criterion's points to the scores of the eligible offers. */
  void addPoints(CurrentBox box) {
    box.readEligible(source);
    curve.prepare(box);
    for (int i = 0; i < box.eligibleCount; i++) {
      box.scores[i] += points(box.numbers[i], box.eligible[i]);
    }
  }

  private int points(double number, int offer) {
    if (Double.isNaN(number)) {
      return missingPoints;
    }
    int points = curve.points(number, offer);
    return points == BoundCurve.MISSING ? missingPoints : points;
  }
}
