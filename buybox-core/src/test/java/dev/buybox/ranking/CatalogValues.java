package dev.buybox.ranking;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import java.util.ArrayList;
import java.util.List;

/** Reads a catalogue back into the offers and sellers that it was built from. */
final class CatalogValues {
  private CatalogValues() {}

  static List<Offer> offers(Catalog catalog) {
    List<Offer> offers = new ArrayList<>();
    for (int box = 0; box < catalog.boxCount(); box++) {
      for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
        offers.add(offer(catalog, box, offer));
      }
    }
    return offers;
  }

  static List<Seller> sellers(Catalog catalog) {
    List<Seller> sellers = new ArrayList<>();
    for (int seller = 0; seller < catalog.sellerCount(); seller++) {
      if (catalog.sellerHasRow(seller)) {
        sellers.add(seller(catalog, seller));
      }
    }
    return sellers;
  }

  private static Offer offer(Catalog catalog, int box, int offer) {
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
    for (Attribute attribute : present(catalog, Scope.OFFER, offer)) {
      int column = catalog.schema().column(attribute.qualifiedName());
      switch (attribute.kind()) {
        case NUMBER -> builder.number(attribute.name(), catalog.number(column, offer));
        case COUNTS ->
            builder.counts(
                attribute.name(),
                catalog.numerator(column, offer),
                catalog.denominator(column, offer));
        case TEXT -> builder.text(attribute.name(), text(catalog, column, offer));
      }
    }
    return builder.build();
  }

  private static Seller seller(Catalog catalog, int seller) {
    Seller.Builder builder = Seller.builder(catalog.sellerId(seller));
    for (Attribute attribute : present(catalog, Scope.SELLER, seller)) {
      int column = catalog.schema().column(attribute.qualifiedName());
      switch (attribute.kind()) {
        case NUMBER -> builder.number(attribute.name(), catalog.number(column, seller));
        case COUNTS ->
            builder.counts(
                attribute.name(),
                catalog.numerator(column, seller),
                catalog.denominator(column, seller));
        case TEXT -> builder.text(attribute.name(), text(catalog, column, seller));
      }
    }
    return builder.build();
  }

  private static List<Attribute> present(Catalog catalog, Scope scope, int row) {
    List<Attribute> present = new ArrayList<>();
    for (Attribute attribute : catalog.schema().attributes()) {
      if (attribute.scope() == scope && isPresent(catalog, attribute, row)) {
        present.add(attribute);
      }
    }
    return present;
  }

  private static boolean isPresent(Catalog catalog, Attribute attribute, int row) {
    int column = catalog.schema().column(attribute.qualifiedName());
    return switch (attribute.kind()) {
      case NUMBER -> !Double.isNaN(catalog.number(column, row));
      case COUNTS -> catalog.denominator(column, row) >= 0;
      case TEXT -> catalog.textCode(column, row) >= 0;
    };
  }

  private static String text(Catalog catalog, int column, int row) {
    return catalog.textValues(column).get(catalog.textCode(column, row));
  }
}
