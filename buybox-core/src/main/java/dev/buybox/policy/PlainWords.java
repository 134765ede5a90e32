package dev.buybox.policy;

import dev.buybox.internal.Decimals;
import java.math.BigDecimal;
import java.util.List;

/** Numbers and lists in sentences for people. */
final class PlainWords {
  private static final int MAX_PLAIN_CHARS = 24;

  private PlainWords() {}

  /** Returns the decimal that a person would write, with an exponent only if it is very long. */
  static String number(double number) {
    return number(Decimals.shortest(number));
  }

  static String number(BigDecimal number) {
    BigDecimal decimal = Decimals.plain(number);
    String plain = decimal.toPlainString();
    return plain.length() <= MAX_PLAIN_CHARS ? plain : decimal.stripTrailingZeros().toString();
  }

  /** Returns a rate as a percentage, exactly. */
  static String percent(double rate) {
    return percent(Decimals.shortest(rate));
  }

  static String percent(BigDecimal rate) {
    return number(rate.movePointRight(2)) + " %";
  }

  /** Returns which part of a criterion's points a value in [0, 1] is. */
  static String pointsOf(double value) {
    String part = value == 0 ? "none" : value == 1 ? "all" : percent(value);
    return part + " of the points";
  }

  /** Returns a number and its noun, for nouns that take an s. */
  static String count(BigDecimal number, String noun) {
    boolean one = number.compareTo(BigDecimal.ONE) == 0;
    return number(number) + " " + noun + (one ? "" : "s");
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  /** Returns {@code a, b and c}, with another last word if wanted. */
  static String list(List<String> items, String lastWord) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " " + lastWord + " " + items.get(last);
  }

  static String quotedList(List<String> items, String lastWord) {
    return list(items.stream().map(PlainWords::quoted).toList(), lastWord);
  }
}
