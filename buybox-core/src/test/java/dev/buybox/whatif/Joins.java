package dev.buybox.whatif;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import java.util.ArrayList;
import java.util.List;

/** Reads a seller of a catalogue, so that it can join another one. */
final class Joins {
  private Joins() {}

  static Change.Join of(Catalog catalog, int seller) {
    Seller.Builder builder = Seller.builder(catalog.sellerId(seller));
    for (Attribute attribute : catalog.schema().attributes()) {
      int column = catalog.schema().column(attribute.qualifiedName());
      if (attribute.scope() == Scope.SELLER) {
        switch (attribute.kind()) {
          case NUMBER -> {
            double number = catalog.number(column, seller);
            if (!Double.isNaN(number)) {
              builder.number(attribute.name(), number);
            }
          }
          case COUNTS -> {
            long den = catalog.denominator(column, seller);
            if (den >= 0) {
              builder.counts(attribute.name(), catalog.numerator(column, seller), den);
            }
          }
          case TEXT -> {
            int code = catalog.textCode(column, seller);
            if (code >= 0) {
              builder.text(attribute.name(), catalog.textValues(column).get(code));
            }
          }
        }
      }
    }
    List<Offer> offers = new ArrayList<>();
    for (int box = 0; box < catalog.boxCount(); box++) {
      for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
        if (catalog.seller(offer) == seller) {
          offers.add(offer(catalog, box, offer));
        }
      }
    }
    return new Change.Join(builder.build(), offers);
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
    for (Attribute attribute : catalog.schema().attributes()) {
      int column = catalog.schema().column(attribute.qualifiedName());
      if (attribute.scope() == Scope.OFFER) {
        switch (attribute.kind()) {
          case NUMBER -> {
            double number = catalog.number(column, offer);
            if (!Double.isNaN(number)) {
              builder.number(attribute.name(), number);
            }
          }
          case COUNTS -> {
            long den = catalog.denominator(column, offer);
            if (den >= 0) {
              builder.counts(attribute.name(), catalog.numerator(column, offer), den);
            }
          }
          case TEXT -> {
            int code = catalog.textCode(column, offer);
            if (code >= 0) {
              builder.text(attribute.name(), catalog.textValues(column).get(code));
            }
          }
        }
      }
    }
    return builder.build();
  }
}
