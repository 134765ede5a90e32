package dev.buybox.ranking;

/** A criterion's curve over one catalogue: turns a number into points. */
abstract class BoundCurve {
  /** What {@link #points} returns where the value is missing although the number is not. */
  static final int MISSING = -1;

  /** Returns whether the points depend on the other offers of the box. */
  boolean refersToBox() {
    return false;
  }

  /** Returns whether the points depend on nothing but the number. */
  boolean looksAtNumberOnly() {
    return !refersToBox();
  }

  /** Looks at the numbers of all eligible offers of the box, where the curve needs to. */
  void prepare(CurrentBox box) {}

  /** Returns the number that this one is compared with, NaN where there is none; cold. */
  double reference(int offer) {
    return Double.NaN;
  }

  /**
   * Returns the points of a number that is not missing.
   *
   * @param offer whose number it is
   */
  abstract int points(double number, int offer);

  /**
   * Returns the value in [0, 1] of a number that is not missing, of which the points are {@link
   * #round(int, double)}; NaN where they come about in another way.
   */
  double value(double number) {
    return Double.NaN;
  }

  /**
   * Adds the points of the numbers of neighbouring offers to theirs.
   *
   * @param missingPoints what a missing number or value is worth
   */
  void addPoints(OwnBlock block, int missingPoints) {
    for (int i = 0; i < block.count; i++) {
      block.sums[i] += pointsOr(missingPoints, block.numbers[i], block.firstOffer + i);
    }
  }

  /** Adds the points of the eligible offers of a box, whose numbers were read, to their scores. */
  void addPoints(CurrentBox box, int missingPoints) {
    for (int i = 0; i < box.eligibleCount; i++) {
      box.scores[i] += pointsOr(missingPoints, box.numbers[i], box.eligible[i]);
    }
  }

  /** Returns the points of a number, or of a missing one. */
  final int pointsOr(int missingPoints, double number, int offer) {
    if (Double.isNaN(number)) {
      return missingPoints;
    }
    int points = points(number, offer);
    return points == MISSING ? missingPoints : points;
  }

  /** Returns the points of a value in [0, 1] (scoring rule 7). */
  static int round(int maxPoints, double value) {
    return (int) Math.floor(maxPoints * value + 0.5);
  }
}
