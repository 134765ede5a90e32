package dev.buybox.catalog;

import java.util.List;

/** Reads catalogues back into offers and sellers, for tests of other packages. */
public final class CatalogReading {
  private CatalogReading() {}

  /** Returns all offers, box after box. */
  public static List<Offer> offers(Catalog catalog) {
    return new CatalogValues(catalog).offers();
  }

  /** Returns all sellers of which a row says something. */
  public static List<Seller> sellers(Catalog catalog) {
    return new CatalogValues(catalog).sellers();
  }
}
