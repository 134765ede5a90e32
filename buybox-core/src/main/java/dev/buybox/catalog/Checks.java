package dev.buybox.catalog;

import dev.buybox.internal.CodePoints;
import java.util.Set;

/** The rules of names, ids, texts, numbers and counts. */
final class Checks {
  private static final Set<String> BUILT_IN = Set.of("price", "shipping", "landed_price");

  private Checks() {}

  static String id(String field, String id) {
    if (id.isEmpty()) {
      throw fault(field, id, "an id is not empty", "fill it in, or leave the row out");
    }
    return text(field, id, CatalogLimits.MAX_ID_CHARS);
  }

  /** Condition and segment: an id, or empty. */
  static String part(String field, String part) {
    return text(field, part, CatalogLimits.MAX_ID_CHARS);
  }

  static String text(String field, String text, int maxChars) {
    if (text.length() > maxChars) {
      throw fault(
          field,
          text,
          "it has at most " + maxChars + " characters, and this has " + text.length(),
          "shorten it; is a quote missing?");
    }
    if (!CodePoints.isWellFormed(text)) {
      throw fault(field, text, "text is valid Unicode, without lone surrogates", "repair it");
    }
    return text;
  }

  /** Whether a text could be the id of a row that the builder takes. */
  static boolean isId(String id) {
    return !id.isEmpty() && isPart(id);
  }

  static boolean isPart(String part) {
    return part.length() <= CatalogLimits.MAX_ID_CHARS && CodePoints.isWellFormed(part);
  }

  static void attributeName(Scope scope, String name) {
    if (name.isEmpty()) {
      throw fault("attribute", name, "an attribute has a name", "name it");
    }
    text("attribute", name, CatalogLimits.MAX_ATTRIBUTE_NAME_CHARS);
    if (scope == Scope.OFFER && BUILT_IN.contains(name)) {
      throw fault(
          "attribute",
          name,
          "price, shipping and landed_price of an offer are built in",
          "give price and shipping as money, or use another name");
    }
  }

  static double number(String field, double value) {
    if (!Double.isFinite(value)) {
      throw fault(
          field, Double.toString(value), NumberText.NUMBER_RULE, NumberText.UNKNOWN_NUMBER_ADVICE);
    }
    return value == 0 ? 0.0 : value;
  }

  /**
   * Checks {@code num} of {@code den}.
   *
   * @param name of the attribute, or empty
   */
  static void counts(String name, long num, long den) {
    String prefix = name.isEmpty() ? "" : name + ".";
    count(prefix + "den", den);
    count(prefix + "num", num);
    if (num > den) {
      throw fault(
          prefix + "num",
          num + " of " + den,
          "num is at most den: the cases that count are among all cases",
          "are the two exchanged?");
    }
  }

  private static void count(String field, long count) {
    if (count < 0 || count > CatalogLimits.MAX_COUNT) {
      throw fault(field, Long.toString(count), NumberText.COUNT_RULE, "");
    }
  }

  static InvalidDataException fault(String field, String value, String rule, String advice) {
    return new InvalidDataException(new DataFault(field, value, rule, advice));
  }
}
