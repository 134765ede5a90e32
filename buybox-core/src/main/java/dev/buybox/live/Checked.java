package dev.buybox.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.CatalogLimits;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Schema;
import dev.buybox.catalog.Scope;
import dev.buybox.internal.CodePoints;

/** The rules of values that come without an {@code Offer} or {@code Seller} around them. */
final class Checked {
  private Checked() {}

  static long price(long priceMinor) {
    if (priceMinor < 1 || priceMinor > CatalogLimits.MAX_PRICE_MINOR) {
      throw new InvalidDataException(
          new DataFault(
              "price",
              Long.toString(priceMinor),
              "a price is 1 to 10^12 minor units",
              "give it in minor units: 1299 for 12.99"));
    }
    return priceMinor;
  }

  static long shipping(long shippingMinor) {
    if (shippingMinor < -1 || shippingMinor > CatalogLimits.MAX_PRICE_MINOR) {
      throw new InvalidDataException(
          new DataFault(
              "shipping",
              Long.toString(shippingMinor),
              "shipping is 0 to 10^12 minor units",
              "give -1 if it is unstated"));
    }
    return shippingMinor;
  }

  /** Requires that a column is of this scope and kind. */
  static void column(Schema schema, int column, Scope scope, AttributeKind kind) {
    Attribute attribute = schema.attribute(column);
    if (attribute.scope() != scope || attribute.kind() != kind) {
      throw new IllegalArgumentException(
          attribute.qualifiedName()
              + (" is " + attribute.kind() + " of " + attribute.scope())
              + (", not " + kind + " of " + scope));
    }
  }

  static void counts(Attribute attribute, long num, long den) {
    if (num < 0 || num > den || den > CatalogLimits.MAX_COUNT) {
      throw new InvalidDataException(
          new DataFault(
              attribute.qualifiedName(),
              num + " of " + den,
              "counts are 0 to 10^15, and num is at most den",
              "are the two exchanged?"));
    }
  }

  static String text(Attribute attribute, String text) {
    boolean fits = !text.isEmpty() && text.length() <= CatalogLimits.MAX_TEXT_CHARS;
    if (!fits || !CodePoints.isWellFormed(text)) {
      throw new InvalidDataException(
          new DataFault(
              attribute.qualifiedName(),
              text,
              "a text has 1 to " + CatalogLimits.MAX_TEXT_CHARS + " characters of valid Unicode",
              "clear the attribute where it is missing"));
    }
    return text;
  }
}
