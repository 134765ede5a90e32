package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;

/** The box of a catalogue that a ranker is at. */
final class CatalogBox extends CurrentBox {
  final Catalog catalog;

  CatalogBox(Catalog catalog) {
    this(catalog, false);
  }

  private CatalogBox(Catalog catalog, boolean forTrial) {
    super(new CatalogOffers(catalog), forTrial);
    this.catalog = catalog;
  }

  /** Returns a box whose sources look at what is supposed first. */
  static CatalogBox forTrial(Catalog catalog) {
    return new CatalogBox(catalog, true);
  }

  /** Turns to a box of the catalogue. */
  void enter(int newBox) {
    int first = catalog.firstOffer(newBox);
    enter(newBox, first, catalog.endOffer(newBox) - first, catalog.currencyDigits(newBox));
  }
}
