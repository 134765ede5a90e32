package dev.buybox.oracle;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** One offer as its row and its seller's row say it; every attribute is looked up in the text. */
final class OracleOffer {
  private static final Set<String> MONEY =
      Set.of("offer.price", "offer.shipping", "offer.landed_price");

  private final Map<String, String> row;
  private final Map<String, String> sellerRow;

  OracleOffer(Map<String, String> row, Map<String, String> sellerRow) {
    this.row = row;
    this.sellerRow = sellerRow;
  }

  String id() {
    return row.getOrDefault("offer", "");
  }

  String seller() {
    return row.getOrDefault("seller", "");
  }

  boolean shippingStated() {
    return !row.getOrDefault("shipping", "").isEmpty();
  }

  BigDecimal landedPrice() {
    return price().add(shipping());
  }

  /** The amount in the currency's unit, if {@code attribute} is one of the three prices. */
  Optional<BigDecimal> money(String attribute) {
    return switch (attribute) {
      case "offer.price" -> Optional.of(price());
      case "offer.shipping" -> Optional.of(shipping());
      case "offer.landed_price" -> Optional.of(landedPrice());
      default -> Optional.empty();
    };
  }

  /** The number, price or rate under this name; empty where it is missing. */
  OptionalDouble number(String attribute) {
    if (MONEY.contains(attribute)) {
      return OptionalDouble.of(money(attribute).orElseThrow().doubleValue());
    }
    Optional<Counts> counts = counts(attribute);
    if (counts.isPresent()) {
      Counts c = counts.get();
      return c.den() == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) c.num() / (double) c.den());
    }
    Optional<String> cell = text(attribute);
    return cell.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(cell.get()) + 0.0); // -0 becomes 0
  }

  Optional<Counts> counts(String attribute) {
    Optional<String> num = text(attribute + ".num");
    Optional<String> den = text(attribute + ".den");
    return num.isEmpty()
        ? Optional.empty()
        : Optional.of(new Counts(Long.parseLong(num.get()), Long.parseLong(den.orElseThrow())));
  }

  /** The cell under this name, unless it is empty. */
  Optional<String> text(String attribute) {
    int dot = attribute.indexOf('.');
    Map<String, String> file = attribute.substring(0, dot).equals("offer") ? row : sellerRow;
    String cell = file.getOrDefault(attribute.substring(dot + 1), "");
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  private BigDecimal price() {
    return amount(row.getOrDefault("price", ""));
  }

  private BigDecimal shipping() {
    return shippingStated() ? amount(row.getOrDefault("shipping", "")) : BigDecimal.ZERO;
  }

  /** The amount, which must be a whole number of the currency's minor units. */
  private BigDecimal amount(String decimal) {
    String currency = row.getOrDefault("currency", "");
    int digits = currency.isEmpty() ? 2 : Currency.getInstance(currency).getDefaultFractionDigits();
    return new BigDecimal(decimal).setScale(digits);
  }

  /** So many of so many. */
  record Counts(long num, long den) {}
}
