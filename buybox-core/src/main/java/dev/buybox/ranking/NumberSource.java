package dev.buybox.ranking;

/** Where a ranker reads one number of an offer from. */
abstract class NumberSource {
  /** Returns the number of an offer of the current box, NaN where it is missing. */
  abstract double read(int offer);

  /** Returns whether all offers of a seller have the same number. */
  boolean ofSeller() {
    return false;
  }

  /**
   * Reads the numbers of neighbouring offers, all of boxes with one currency's digits.
   *
   * <p>Whoever is read often overrides this with a loop of its own: that costs one call that the
   * compiler cannot foresee for a block of offers, not one for each.
   */
  void read(int firstOffer, int count, double[] into) {
    for (int i = 0; i < count; i++) {
      into[i] = read(firstOffer + i);
    }
  }

  /** Reads the numbers of these offers of the current box. */
  void read(int[] offers, int count, double[] into) {
    for (int i = 0; i < count; i++) {
      into[i] = read(offers[i]);
    }
  }
}
