package dev.buybox.ranking;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.PolicySet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Rows of offers and sellers as text, with what some policies look at and nothing else: few
 * different values, prices upon each other, missing cells.
 */
final class AgreementRows {
  private static final int SELLERS = 300;
  private static final int UNKNOWN_SELLERS = 10;

  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("offer.days", List.of("1", "2", "3", "4", "5", "6", "7.5", "8", "9", "10")),
          Map.entry("offer.quality", List.of("0", "0.25", "0.5", "0.7", "1", "1.5")),
          Map.entry("offer.stock", List.of("0", "1", "3", "20")),
          Map.entry("offer.months", List.of("0", "6", "12", "24", "36")),
          Map.entry("offer.fulfilment", List.of("platform", "seller", "Versand, eigen")),
          Map.entry("offer.grade", List.of("good", "excellent", "très bon")),
          Map.entry("seller.rating", List.of("1", "3.5", "4", "4.5", "5")),
          Map.entry("seller.country", List.of("DE", "Österreich", "日本")));

  private static final List<String> TEXTS =
      List.of("offer.fulfilment", "offer.grade", "seller.country");
  private static final List<String> COUNTS =
      List.of("offer.returns", "seller.on_time", "seller.defects");

  private static final String REFERENCE_PRICE = "offer.reference_price";

  private static final List<String> CATEGORIES = List.of("", "phones", "Bücher", "toys");
  private static final List<String> CONDITIONS = List.of("", "", "new", "used, good");
  private static final List<String> SEGMENTS = List.of("", "", "75", "é");

  private final SplittableRandom random;
  private final List<Attribute> attributes;

  AgreementRows(SplittableRandom random, PolicySet policies) {
    this.random = random;
    this.attributes = new ArrayList<>();
    policies.attributes().keySet().stream()
        .filter(AgreementRows::isDeclared)
        .map(AgreementRows::attribute)
        .forEach(attributes::add);
  }

  /** Returns whether it is not one that every catalogue has. */
  private static boolean isDeclared(String qualified) {
    return VALUES.containsKey(qualified)
        || COUNTS.contains(qualified)
        || qualified.equals(REFERENCE_PRICE);
  }

  private static Attribute attribute(String qualified) {
    int point = qualified.indexOf('.');
    Scope scope = qualified.startsWith("offer.") ? Scope.OFFER : Scope.SELLER;
    AttributeKind kind =
        TEXTS.contains(qualified)
            ? AttributeKind.TEXT
            : COUNTS.contains(qualified) ? AttributeKind.COUNTS : AttributeKind.NUMBER;
    return new Attribute(scope, qualified.substring(point + 1), kind);
  }

  /** Returns what the policies look at. */
  List<Attribute> attributes() {
    return attributes;
  }

  /** Returns a row for each seller, but for some that offers name all the same. */
  List<Map<String, String>> sellers() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int seller = 0; seller < SELLERS; seller++) {
      Map<String, String> row = new HashMap<>();
      row.put("seller", "s" + seller);
      addAttributes(row, Scope.SELLER);
      rows.add(row);
    }
    return rows;
  }

  /** Returns the rows of a box. */
  List<Map<String, String>> box(int box, int width) {
    String currency = List.of("", "", "EUR", "JPY", "KWD").get(random.nextInt(5));
    int least = 500 + random.nextInt(90_000);
    List<Map<String, String>> rows = new ArrayList<>(width);
    for (int offer = 0; offer < width; offer++) {
      Map<String, String> row = name(box, offer);
      row.put("category", CATEGORIES.get(box / 3 % CATEGORIES.size()));
      row.put("seller", "s" + random.nextInt(SELLERS + UNKNOWN_SELLERS));
      row.put("currency", currency);
      int minor = least + least * random.nextInt(8) / (random.nextInt(20) == 0 ? 2 : 40);
      row.put("price", money(minor, currency));
      row.put("shipping", random.nextInt(4) == 0 ? "" : money(50 * random.nextInt(3), currency));
      row.put("reference_price", random.nextInt(6) == 0 ? "" : money(least, currency));
      addAttributes(row, Scope.OFFER);
      rows.add(row);
    }
    return rows;
  }

  /** Returns the row of who holds a box. */
  Map<String, String> holder(int box, int offer) {
    return name(box, offer);
  }

  /** Three boxes have a product in common, and most products a box without more of a name. */
  private static Map<String, String> name(int box, int offer) {
    Map<String, String> row = new HashMap<>();
    row.put("product", "p" + box / 3);
    row.put("condition", CONDITIONS.get(box % 3 + (box / 3) % 2));
    row.put("segment", box % 3 == 1 ? SEGMENTS.get(2 + box % 2) : "");
    row.put("offer", "o" + offer);
    return row;
  }

  private static String money(int minor, String currency) {
    int digits = currency.equals("JPY") ? 0 : currency.equals("KWD") ? 3 : 2;
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }

  private void addAttributes(Map<String, String> row, Scope scope) {
    for (Attribute each : attributes) {
      if (each.scope() == scope) {
        add(row, each);
      }
    }
  }

  private void add(Map<String, String> row, Attribute attribute) {
    if (attribute.kind() == AttributeKind.COUNTS) {
      int all = random.nextInt(200);
      int few = random.nextInt(all / 5 + 1);
      int counted = attribute.name().equals("on_time") ? all - few : few;
      row.put(attribute.name() + ".num", Integer.toString(counted));
      row.put(attribute.name() + ".den", Integer.toString(all));
    } else if (random.nextInt(15) > 0) {
      List<String> values = VALUES.getOrDefault(attribute.qualifiedName(), List.of());
      if (!values.isEmpty()) {
        row.put(attribute.name(), values.get(random.nextInt(values.size())));
      }
    }
  }
}
