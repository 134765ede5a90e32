package dev.buybox.catalog;

import java.util.List;

/** Reads a catalogue back into the offers and sellers that it could have been built from. */
final class CatalogValues {
  private final Catalog catalog;

  CatalogValues(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Builds the catalogue anew with more sellers and offers. */
  Catalog joinedBy(List<Seller> sellers, List<Offer> offers) {
    Catalog.Builder builder = Catalog.builder();
    if (catalog.offers().id.areBytes()) {
      builder.idsAsBytes();
    }
    catalog.schema().attributes().forEach(builder::declare);
    for (int seller = 0; seller < catalog.sellerCount(); seller++) {
      if (catalog.sellerHasRow(seller)) {
        builder.add(seller(seller));
      }
    }
    for (int box = 0; box < catalog.boxCount(); box++) {
      for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
        builder.add(offer(box, offer));
      }
    }
    sellers.forEach(builder::add);
    offers.forEach(builder::add);
    return builder.build();
  }

  private Offer offer(int box, int offer) {
    Offer.Builder builder =
        Offer.builder(
                catalog.product(box),
                catalog.offerId(offer),
                catalog.sellerId(catalog.seller(offer)))
            .condition(catalog.condition(box))
            .segment(catalog.segment(box))
            .category(catalog.category(box))
            .priceMinor(catalog.priceMinor(offer), catalog.currency(box));
    if (catalog.shippingStated(offer)) {
      builder.shippingMinor(catalog.shippingMinor(offer));
    }
    for (Attribute attribute : catalog.schema().attributes()) {
      int column = catalog.schema().column(attribute.qualifiedName());
      if (attribute.scope() == Scope.OFFER && isPresent(attribute, column, offer)) {
        switch (attribute.kind()) {
          case NUMBER -> builder.number(attribute.name(), catalog.number(column, offer));
          case COUNTS ->
              builder.counts(
                  attribute.name(),
                  catalog.numerator(column, offer),
                  catalog.denominator(column, offer));
          case TEXT -> builder.text(attribute.name(), text(column, offer));
        }
      }
    }
    return builder.build();
  }

  private Seller seller(int seller) {
    Seller.Builder builder = Seller.builder(catalog.sellerId(seller));
    for (Attribute attribute : catalog.schema().attributes()) {
      int column = catalog.schema().column(attribute.qualifiedName());
      if (attribute.scope() == Scope.SELLER && isPresent(attribute, column, seller)) {
        switch (attribute.kind()) {
          case NUMBER -> builder.number(attribute.name(), catalog.number(column, seller));
          case COUNTS ->
              builder.counts(
                  attribute.name(),
                  catalog.numerator(column, seller),
                  catalog.denominator(column, seller));
          case TEXT -> builder.text(attribute.name(), text(column, seller));
        }
      }
    }
    return builder.build();
  }

  private boolean isPresent(Attribute attribute, int column, int row) {
    return switch (attribute.kind()) {
      case NUMBER -> !Double.isNaN(catalog.number(column, row));
      case COUNTS -> catalog.denominator(column, row) >= 0;
      case TEXT -> catalog.textCode(column, row) >= 0;
    };
  }

  private String text(int column, int row) {
    return catalog.textValues(column).get(catalog.textCode(column, row));
  }
}
