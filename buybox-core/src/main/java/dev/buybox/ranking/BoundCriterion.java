package dev.buybox.ranking;

import dev.buybox.internal.Prices;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Missing;
import dev.buybox.policy.Reference;

/** A criterion over one catalogue. */
final class BoundCriterion {
  private final int place;
  private final Criterion criterion;
  private final NumberSource source;
  private final BoundCurve curve;
  private final int missingPoints;

  /**
   * Binds a criterion.
   *
   * @param place of it in the policy
   */
  BoundCriterion(int place, Criterion criterion, int maxPoints, Sources sources) {
    this(
        place,
        criterion,
        maxPoints,
        sources,
        BoundCurves.bind(criterion.curve(), criterion.of(), maxPoints, sources));
  }

  private BoundCriterion(
      int place, Criterion criterion, int maxPoints, Sources sources, BoundCurve curve) {
    this.place = place;
    this.criterion = criterion;
    this.source = sources.ofCriterion(place, criterion);
    this.curve = curve;
    this.missingPoints =
        criterion.missing() instanceof Missing.Worth worth
            ? BoundCurve.round(maxPoints, worth.value())
            : 0;
  }

  /** Binds a criterion for the offers of one box; see the constructor. */
  static BoundCriterion forBox(int place, Criterion criterion, int maxPoints, Sources sources) {
    return new BoundCriterion(
        place,
        criterion,
        maxPoints,
        sources,
        BoundCurves.bindForFew(criterion.curve(), criterion.of(), maxPoints, sources));
  }

  Criterion criterion() {
    return criterion;
  }

  /** Returns its place in the policy. */
  int place() {
    return place;
  }

  /**
   * Returns the value in [0, 1] that the points of an offer are rounded from, the same by any
   * weights; NaN where they come about in another way.
   */
  double value(int offer) {
    double number = source.read(offer);
    if (Double.isNaN(number)) {
      return criterion.missing() instanceof Missing.Worth worth ? worth.value() : 0;
    }
    return curve.value(number);
  }

  /** Returns whether a missing attribute bars the offer. */
  boolean excludesMissing() {
    return criterion.missing() instanceof Missing.Exclude;
  }

  /** Returns whether there is a value, so that the rule for missing is not asked; cold. */
  boolean hasValue(int offer) {
    double number = source.read(offer);
    return !Double.isNaN(number) && curve.points(number, offer) != BoundCurve.MISSING;
  }

  /** Returns the number that the curve is given, NaN if it is missing. */
  double number(int offer) {
    return source.read(offer);
  }

  /** Returns the number that the curve compares with, NaN where there is none; cold. */
  double reference(int offer) {
    return curve.reference(offer);
  }

  boolean isMissing(int offer) {
    return Double.isNaN(source.read(offer));
  }

  /** Returns whether the points depend on the other offers of the box. */
  boolean refersToBox() {
    return curve.refersToBox();
  }

  /** Returns whether the points move with the offer's own price. */
  boolean movesWithPrice() {
    return MoneySource.movesWithPrice(criterion.of())
        || (criterion.curve() instanceof Curve.Relative relative
            && relative.reference() instanceof Reference.SameOffer same
            && MoneySource.movesWithPrice(same.of()));
  }

  /** Returns whether it looks at the landed price beside the lowest. */
  boolean isLandedPriceToBest() {
    return criterion.of().equals(Prices.LANDED_PRICE)
        && curve instanceof RelativeCurves.ToBest best
        && best.isToLeast();
  }

  /** Returns its curve, where {@link #isLandedPriceToBest()}. */
  RelativeCurves.ToBest toBest() {
    return (RelativeCurves.ToBest) curve;
  }

  /** Returns whether all offers of a seller have the same points. */
  boolean ofSeller() {
    return source.ofSeller() && curve.looksAtNumberOnly();
  }

  /** Returns the points of an offer of the current box, which was prepared if they depend on it. */
  int points(int offer) {
    return points(source.read(offer), offer);
  }

  /** Looks at the eligible offers of the current box, before the points of any offer of it. */
  void prepare(CurrentBox box) {
    box.readEligible(source);
    curve.prepare(box);
  }

  /** Adds this criterion's points to the scores of the eligible offers. */
  void addPoints(CurrentBox box) {
    prepare(box);
    curve.addPoints(box, missingPoints);
  }

  /** Adds this criterion's points to those of neighbouring offers; it must not refer to the box. */
  void addPoints(OwnBlock block) {
    source.read(block.firstOffer, block.count, block.numbers);
    curve.addPoints(block, missingPoints);
  }

  private int points(double number, int offer) {
    return curve.pointsOr(missingPoints, number, offer);
  }
}
