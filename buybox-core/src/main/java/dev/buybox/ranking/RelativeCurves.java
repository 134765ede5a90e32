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
      compareWith(box.best(bestIsLeast));
    }

    private void compareWith(double best) {
      reference = best;
      if (reference > 0) {
        for (int piece = 0; piece < scaledReference.length; piece++) {
          scaledReference[piece] = pieces.scaled(piece, reference);
        }
      }
    }

    /**
     * Adds the points of prices, all above 0, beside the least of them.
     *
     * @param unit minor units in one unit of the currency
     */
    void addPricePoints(long[] minor, long leastMinor, double unit, int[] scores, int count) {
      compareWith(leastMinor / unit);
      int atLeast = pieces.points(reference, scaledReference);
      for (int i = 0; i < count; i++) {
        scores[i] +=
            minor[i] == leastMinor ? atLeast : pieces.points(minor[i] / unit, scaledReference);
      }
    }

    /** Prepares for prices beside the least of them, above 0. */
    void compareWith(long leastMinor, double unit) {
      compareWith(leastMinor / unit);
    }

    /** Returns the points of a price, above 0, beside the least that was prepared for. */
    int pricePoints(long minor, double unit) {
      return pieces.points(minor / unit, scaledReference);
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
