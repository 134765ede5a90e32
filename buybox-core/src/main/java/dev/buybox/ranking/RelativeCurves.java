package dev.buybox.ranking;

/** Curves over the ratio to a reference (scoring rules 3, 4 and 7). */
final class RelativeCurves {
  private RelativeCurves() {}

  /** Relative to the best or the median of the box's eligible offers. */
  static final class ToBox extends BoundCurve {
    private final RatioPieces pieces;
    private final boolean median;
    private final boolean bestIsLeast;
    private final long[] scaledReference;
    private double reference = Double.NaN;

    ToBox(RatioPieces pieces, boolean median, boolean bestIsLeast) {
      this.pieces = pieces;
      this.median = median;
      this.bestIsLeast = bestIsLeast;
      this.scaledReference = new long[pieces.count()];
    }

    @Override
    boolean refersToBox() {
      return true;
    }

    @Override
    void prepare(CurrentBox box) {
      reference = median ? box.median() : box.best(bestIsLeast);
      if (reference > 0) {
        double log = StrictMath.log(reference);
        for (int piece = 0; piece < scaledReference.length; piece++) {
          scaledReference[piece] = pieces.scaled(piece, log);
        }
      }
    }

    @Override
    double reference(int offer) {
      return reference;
    }

    @Override
    int points(double number, int offer) {
      return reference > 0 && number > 0
          ? pieces.points(StrictMath.log(number), scaledReference)
          : MISSING;
    }
  }

  /** Relative to another attribute of the same offer. */
  static final class ToAttribute extends BoundCurve {
    private final RatioPieces pieces;
    private final NumberSource reference;

    ToAttribute(RatioPieces pieces, NumberSource reference) {
      this.pieces = pieces;
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
      double other = reference.read(offer);
      return number > 0 && other > 0
          ? pieces.points(StrictMath.log(number), StrictMath.log(other))
          : MISSING;
    }
  }
}
