package dev.buybox.catalog;

import java.util.ArrayList;
import java.util.List;

/** Everything that a catalogue says, as lines. */
final class CatalogDump {
  private final Catalog catalog;
  private final List<String> lines = new ArrayList<>();

  private CatalogDump(Catalog catalog) {
    this.catalog = catalog;
  }

  static List<String> of(Catalog catalog) {
    CatalogDump dump = new CatalogDump(catalog);
    dump.lines.add(catalog + " widest " + catalog.maxOffersInBox() + " " + catalog.categories());
    for (int column = 0; column < catalog.schema().attributes().size(); column++) {
      dump.lines.add(column + " " + catalog.textValues(column));
    }
    for (int box = 0; box < catalog.boxCount(); box++) {
      dump.box(box);
    }
    for (int seller = 0; seller < catalog.sellerCount(); seller++) {
      String id = catalog.sellerId(seller);
      dump.lines.add(id + " " + catalog.sellerHasRow(seller) + dump.cells(Scope.SELLER, seller));
    }
    return dump.lines;
  }

  private void box(int box) {
    lines.add(
        String.join(
                "|",
                catalog.product(box),
                catalog.condition(box),
                catalog.segment(box),
                catalog.category(box),
                catalog.currency(box))
            + " "
            + List.of(catalog.categoryCode(box), catalog.currencyDigits(box)));
    for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
      lines.add(
          catalog.offerId(offer)
              + List.of(
                  catalog.boxOf(offer),
                  catalog.seller(offer),
                  catalog.priceMinor(offer),
                  catalog.shippingStated(offer),
                  catalog.shippingMinor(offer),
                  catalog.landedPriceMinor(offer))
              + cells(Scope.OFFER, offer));
    }
  }

  private String cells(Scope scope, int row) {
    StringBuilder cells = new StringBuilder();
    for (int column = 0; column < catalog.schema().attributes().size(); column++) {
      Attribute attribute = catalog.schema().attribute(column);
      if (attribute.scope() == scope) {
        cells.append(' ').append(cell(attribute.kind(), column, row));
      }
    }
    return cells.toString();
  }

  private String cell(AttributeKind kind, int column, int row) {
    return switch (kind) {
      case NUMBER -> Double.toString(catalog.number(column, row));
      case COUNTS -> catalog.numerator(column, row) + "/" + catalog.denominator(column, row);
      case TEXT -> Integer.toString(catalog.textCode(column, row));
    };
  }
}
