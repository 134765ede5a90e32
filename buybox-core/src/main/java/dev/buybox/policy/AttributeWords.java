package dev.buybox.policy;

import dev.buybox.internal.Decimals;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What people call the attributes of one policy, and how their numbers are written. Every name in
 * words is followed by the attribute itself in brackets, for words alone can be ambiguous.
 */
final class AttributeWords {
  private static final Map<String, String> MONEY =
      Map.of(
          "offer.landed_price", "the price with shipping",
          "offer.price", "the price without shipping",
          "offer.shipping", "the price of shipping");

  private final Map<String, AttributeUse> uses;
  private final Map<String, String> criterionByAttribute;

  /**
   * Learns the names of a policy.
   *
   * @param uses of the whole set that the policy belongs to: what is counted in one is a rate in
   *     all
   */
  AttributeWords(Policy policy, Map<String, AttributeUse> uses) {
    this.uses = uses;
    this.criterionByAttribute = criterionByAttribute(policy);
  }

  /** An attribute of two criteria is called by the name of neither. */
  private static Map<String, String> criterionByAttribute(Policy policy) {
    Map<String, String> names = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (Criterion criterion : policy.criteria()) {
      if (names.put(criterion.of(), criterion.name()) != null) {
        twice.add(criterion.of());
      }
    }
    names.keySet().removeAll(twice);
    return names;
  }

  /** Returns what an attribute is called outside of the criterion that looks at it. */
  String called(String attribute) {
    String criterion = criterionByAttribute.getOrDefault(attribute, "");
    return criterion.isEmpty() || Names.isMoney(attribute)
        ? described(attribute)
        : PlainWords.quoted(criterion) + " (" + attribute + ")";
  }

  /** Returns an attribute in words that are made from its name. */
  String described(String attribute) {
    String words = MONEY.getOrDefault(attribute, "");
    return (words.isEmpty() ? fromName(attribute) : words) + " (" + attribute + ")";
  }

  private String fromName(String attribute) {
    int dot = attribute.indexOf('.');
    String name = attribute.substring(dot + 1).replace('_', ' ').replace('.', ' ').strip();
    String owner = isOfSeller(attribute) ? "the seller's " : "the offer's ";
    return owner + name + (isRate(attribute) ? " rate" : "");
  }

  static boolean isOfSeller(String attribute) {
    return attribute.startsWith("seller.");
  }

  /** Whether it is sure that an attribute is a rate; one that nothing counts may be one, too. */
  boolean isRate(String attribute) {
    return uses.get(attribute) == AttributeUse.COUNTS;
  }

  boolean isText(String attribute) {
    return uses.get(attribute) == AttributeUse.TEXT;
  }

  /** Returns a figure of an attribute; an amount of money without its currency. */
  String figure(String attribute, double number) {
    return figure(attribute, Decimals.shortest(number));
  }

  String figure(String attribute, BigDecimal number) {
    return isRate(attribute) ? PlainWords.percent(number) : PlainWords.number(number);
  }

  /** Returns a difference between two figures of an attribute. */
  String amount(String attribute, double number) {
    return isRate(attribute)
        ? percentagePoints(Decimals.shortest(number).movePointRight(2))
        : PlainWords.number(number);
  }

  private static String percentagePoints(BigDecimal points) {
    return PlainWords.count(points, "percentage point");
  }

  /** Returns the figure of a threshold, with its currency if it is money. */
  String threshold(String attribute, double number) {
    return figure(attribute, number)
        + (Names.isMoney(attribute) ? " in the currency of the box" : "");
  }

  /** Returns what to call a value that may be missing. */
  String noun(String attribute) {
    return isText(attribute) ? "this information" : "this figure";
  }
}
