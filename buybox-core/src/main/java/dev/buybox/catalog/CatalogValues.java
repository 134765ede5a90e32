package dev.buybox.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
    forEachSeller(builder::add);
    forEachOffer(builder::add);
    sellers.forEach(builder::add);
    offers.forEach(builder::add);
    return builder.build();
  }

  /** Returns all offers, box after box. */
  List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    forEachOffer(offers::add);
    return offers;
  }

  /** Returns all sellers of which a row says something. */
  List<Seller> sellers() {
    List<Seller> sellers = new ArrayList<>();
    forEachSeller(sellers::add);
    return sellers;
  }

  private void forEachOffer(Consumer<Offer> consumer) {
    for (int box = 0; box < catalog.boxCount(); box++) {
      for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
        consumer.accept(offer(box, offer));
      }
    }
  }

  private void forEachSeller(Consumer<Seller> consumer) {
    for (int seller = 0; seller < catalog.sellerCount(); seller++) {
      Seller.Builder builder = Seller.builder(catalog.sellerId(seller));
      boolean hasValues = read(Scope.SELLER, seller, builder.values);
      // An edit may have set an attribute of a seller that has no row.
      if (catalog.sellerHasRow(seller) || hasValues) {
        consumer.accept(builder.build());
      }
    }
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
    read(Scope.OFFER, offer, builder.values);
    return builder.build();
  }

  /** Reads the attributes of an offer or a seller, and returns whether there are any. */
  private boolean read(Scope scope, int row, AttributeValues.Builder values) {
    boolean any = false;
    for (Attribute attribute : catalog.schema().attributes()) {
      int column = catalog.schema().column(attribute.qualifiedName());
      if (attribute.scope() == scope && isPresent(attribute, column, row)) {
        any = true;
        switch (attribute.kind()) {
          case NUMBER -> values.number(attribute.name(), catalog.number(column, row));
          case COUNTS ->
              values.counts(
                  attribute.name(),
                  catalog.numerator(column, row),
                  catalog.denominator(column, row));
          case TEXT ->
              values.text(
                  attribute.name(), catalog.textValues(column).get(catalog.textCode(column, row)));
        }
      }
    }
    return any;
  }

  private boolean isPresent(Attribute attribute, int column, int row) {
    return switch (attribute.kind()) {
      case NUMBER -> !Double.isNaN(catalog.number(column, row));
      case COUNTS -> catalog.denominator(column, row) >= 0;
      case TEXT -> catalog.textCode(column, row) >= 0;
    };
  }
}
