package dev.buybox.internal.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What several reports call the same things. */
public final class Phrases {
  private Phrases() {}

  /** Returns the name of a box; what is empty is left out. */
  public static String box(String product, String condition, String segment) {
    return Stream.of(product, condition, segment)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** Returns an amount with its currency, if that is known. */
  public static String amount(String decimal, String currency) {
    return currency.isEmpty() ? decimal : decimal + " " + currency;
  }
}
