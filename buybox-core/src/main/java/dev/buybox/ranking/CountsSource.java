package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Scope;

/** Reads the counts of a rate. */
final class CountsSource {
  private final Catalog catalog;
  private final int column;
  private final boolean ofSeller;

  CountsSource(Catalog catalog, int column) {
    this.catalog = catalog;
    this.column = column;
    this.ofSeller = catalog.schema().attribute(column).scope() == Scope.SELLER;
  }

  private int row(int offer) {
    return ofSeller ? catalog.seller(offer) : offer;
  }

  /** Returns whether all offers of a seller have the same counts. */
  boolean ofSeller() {
    return ofSeller;
  }

  /** Returns whether the offer has counts at all; 0 of 0 are counts. */
  boolean has(int offer) {
    return catalog.denominator(column, row(offer)) >= 0;
  }

  long numerator(int offer) {
    return catalog.numerator(column, row(offer));
  }

  long denominator(int offer) {
    return catalog.denominator(column, row(offer));
  }
}
