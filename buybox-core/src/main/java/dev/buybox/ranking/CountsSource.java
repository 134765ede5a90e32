package dev.buybox.ranking;

import dev.buybox.catalog.Scope;
import dev.buybox.internal.box.OfferData;

/** Reads the counts of a rate. */
final class CountsSource {
  private final OfferData offers;
  private final int column;
  private final boolean ofSeller;

  CountsSource(OfferData offers, int column) {
    this.offers = offers;
    this.column = column;
    this.ofSeller = offers.schema().attribute(column).scope() == Scope.SELLER;
  }

  private int row(int offer) {
    return ofSeller ? offers.seller(offer) : offer;
  }

  /** Returns whether all offers of a seller have the same counts. */
  boolean ofSeller() {
    return ofSeller;
  }

  /** Returns whether the offer has counts at all; 0 of 0 are counts. */
  boolean has(int offer) {
    return offers.denominator(column, row(offer)) >= 0;
  }

  long numerator(int offer) {
    return offers.numerator(column, row(offer));
  }

  long denominator(int offer) {
    return offers.denominator(column, row(offer));
  }
}
