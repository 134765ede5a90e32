package dev.buybox.whatif;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Schema;
import dev.buybox.catalog.Scope;
import dev.buybox.internal.Prices;
import dev.buybox.internal.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a number, a rate or a price of offers, whoever has it. */
final class AttributeReader {
  private static final double[] UNITS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

  private final Catalog catalog;
  private final Optional<Attribute> attribute;
  private final int column;
  private final boolean isOfSeller;
  private final boolean isNumber;
  private final boolean isPrice;
  private final boolean withPrice;
  private final boolean withShipping;

  private AttributeReader(Catalog catalog, String name) {
    this.catalog = catalog;
    this.attribute = catalog.schema().find(name);
    this.isOfSeller = attribute.filter(found -> found.scope() == Scope.SELLER).isPresent();
    this.isNumber = attribute.filter(found -> found.kind() == AttributeKind.NUMBER).isPresent();
    this.isPrice = Prices.isPrice(name);
    this.withPrice = !name.equals(Prices.SHIPPING);
    this.withShipping = !name.equals(Prices.PRICE);
    this.column = catalog.schema().column(name);
  }

  /** Returns a reader; of an attribute that the catalogue lacks, all is missing. */
  static AttributeReader of(Catalog catalog, String name) {
    return new AttributeReader(catalog, name);
  }

  /**
   * Returns a name if a schema has a number or a rate by it, or it is a price.
   *
   * @throws IllegalArgumentException otherwise
   */
  static String checked(Schema schema, String name) {
    Optional<Attribute> found = schema.find(name);
    if (Prices.isPrice(name) || (found.isPresent() && found.get().kind() != AttributeKind.TEXT)) {
      return name;
    }
    throw unknown(
        schema,
        name,
        "a number or a rate",
        Prices.ATTRIBUTES,
        each -> each.kind() != AttributeKind.TEXT);
  }

  /**
   * Returns what is wrong with a name.
   *
   * @param others names that are right beside those of attributes
   * @param right whether an attribute is
   */
  static IllegalArgumentException unknown(
      Schema schema,
      String name,
      String wanted,
      Collection<String> others,
      Predicate<Attribute> right) {
    List<String> names = new ArrayList<>(others);
    schema.attributes().stream().filter(right).forEach(each -> names.add(each.qualifiedName()));
    String advice = Suggestions.didYouMean(name, names);
    return new IllegalArgumentException(
        "the data must have \"%s\" as %s%s"
            .formatted(name, wanted, advice.isEmpty() ? "" : "; " + advice));
  }

  /**
   * Returns the number of an offer; of counts their rate, of prices the amount in the currency's
   * unit.
   *
   * @param box of the offer
   * @return NaN if it is missing
   */
  double read(int box, int offer) {
    return read(box, offer, catalog.seller(offer));
  }

  /** As {@link #read(int, int)}, for a seller that is known. */
  double read(int box, int offer, int seller) {
    if (isPrice) {
      return price(offer) / UNITS[catalog.currencyDigits(box)];
    } else if (attribute.isEmpty()) {
      return Double.NaN;
    }
    int row = isOfSeller ? seller : offer;
    return isNumber ? catalog.number(column, row) : rate(row);
  }

  /** Returns whether it reads amounts of money, each in the currency of its box. */
  boolean isOfMoney() {
    return isPrice;
  }

  private double rate(int row) {
    long denominator = catalog.denominator(column, row);
    return denominator > 0 ? (double) catalog.numerator(column, row) / denominator : Double.NaN;
  }

  private long price(int offer) {
    return (withPrice ? catalog.priceMinor(offer) : 0)
        + (withShipping ? catalog.shippingMinor(offer) : 0);
  }
}
