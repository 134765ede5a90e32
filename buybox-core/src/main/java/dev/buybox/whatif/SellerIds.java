package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import java.util.AbstractList;

/** The ids of a catalogue's sellers, as a list. */
final class SellerIds extends AbstractList<String> {
  private final Catalog catalog;

  SellerIds(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String get(int seller) {
    return catalog.sellerId(seller);
  }

  @Override
  public int size() {
    return catalog.sellerCount();
  }
}
