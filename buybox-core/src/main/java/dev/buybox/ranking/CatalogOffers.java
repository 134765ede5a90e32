package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Schema;
import dev.buybox.internal.box.OfferData;
import java.util.List;

/** The offers of a frozen catalogue. Immutable, for any number of threads. */
final class CatalogOffers implements OfferData {
  private final Catalog catalog;

  CatalogOffers(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Schema schema() {
    return catalog.schema();
  }

  @Override
  public int maxOffersInBox() {
    return catalog.maxOffersInBox();
  }

  @Override
  public List<String> textValues(int column) {
    return catalog.textValues(column);
  }

  @Override
  public int seller(int offer) {
    return catalog.seller(offer);
  }

  @Override
  public long priceMinor(int offer) {
    return catalog.priceMinor(offer);
  }

  @Override
  public boolean shippingStated(int offer) {
    return catalog.shippingStated(offer);
  }

  @Override
  public long shippingMinor(int offer) {
    return catalog.shippingMinor(offer);
  }

  @Override
  public long landedPriceMinor(int offer) {
    return catalog.landedPriceMinor(offer);
  }

  @Override
  public double number(int column, int row) {
    return catalog.number(column, row);
  }

  @Override
  public long numerator(int column, int row) {
    return catalog.numerator(column, row);
  }

  @Override
  public long denominator(int column, int row) {
    return catalog.denominator(column, row);
  }

  @Override
  public int textCode(int column, int row) {
    return catalog.textCode(column, row);
  }
}
