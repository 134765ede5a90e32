package dev.buybox.ranking;

/** Where a ranker reads one number of an offer from. */
abstract class NumberSource {
  /** Returns the number of an offer of the current box, NaN where it is missing. */
  abstract double read(int offer);

  /** Returns whether all offers of a seller have the same number. */
  boolean ofSeller() {
    return false;
  }
}
