package dev.buybox.ranking;

/** Curves over the ratio to a reference (scoring rules 3, 4 and 7). */
final class RelativeCurves {
  private RelativeCurves() {}

  /** Relative to the best of the box's eligible offers. */
  static final class ToBest extends BoundCurve {
    private final RatioPieces pieces;
    private final boolean bestIsLeast;
    private final long[] scaledReference;
    private double reference = Double.NaN;

    ToBest(RatioPieces pieces, boolean bestIsLeast) {
      this.pieces = pieces;
      this.bestIsLeast = bestIsLeast;
      this.scaledReference = new long[pieces.count()];
    }

    RatioPieces pieces() {
      return pieces;
    }

    boolean isToLeast() {
      return bestIsLeast;
    }

    @Override
    boolean refersToBox() {
      return true;
    }

    @Override
    void prepare(CurrentBox box) {
      reference = box.best(bestIsLeast);
      if (reference > 0) {
        for (int piece = 0; piece < scaledReference.length; piece++) {
          scaledReference[piece] = pieces.scaled(piece, reference);
        }
      }
    }

    @Override
    double reference(int offer) {
      return reference;
    }

    @Override
    int points(double number, int offer) {
      return reference > 0 && number > 0 ? pieces.points(number, scaledReference) : MISSING;
    }

    @Override
    void addPoints(CurrentBox box, int missingPoints) {
      for (int i = 0; i < box.eligibleCount; i++) {
        box.scores[i] += pointsOr(missingPoints, box.numbers[i], box.eligible[i]);
      }
    }
  }

  /** Relative to the median of the box's eligible offers. */
  static final class ToMedian extends BoundCurve {
    private final RatioPieces pieces;
    private final boolean lower;
    private double reference = Double.NaN;

    ToMedian(RatioPieces pieces, boolean lower) {
      this.pieces = pieces;
      this.lower = lower;
    }

    @Override
    boolean refersToBox() {
      return true;
    }

    @Override
    void prepare(CurrentBox box) {
      reference = box.median();
    }

    @Override
    double reference(int offer) {
      return reference;
    }

    @Override
    int points(double number, int offer) {
      return ofRatio(pieces, lower, number, reference);
    }
  }

  /** Relative to another attribute of the same offer. */
  static final class ToAttribute extends BoundCurve {
    private final RatioPieces pieces;
    private final boolean lower;
    private final NumberSource reference;

    ToAttribute(RatioPieces pieces, boolean lower, NumberSource reference) {
      this.pieces = pieces;
      this.lower = lower;
      this.reference = reference;
    }

    @Override
    boolean looksAtNumberOnly() {
      return false;
    }

    @Override
    double reference(int offer) {
      return reference.read(offer);
    }

    @Override
    int points(double number, int offer) {
      return ofRatio(pieces, lower, number, reference.read(offer));
    }
  }

  private static int ofRatio(RatioPieces pieces, boolean lower, double number, double reference) {
    return number > 0 && reference > 0
        ? pieces.points(lower ? number / reference : reference / number)
        : BoundCurve.MISSING;
  }
}
