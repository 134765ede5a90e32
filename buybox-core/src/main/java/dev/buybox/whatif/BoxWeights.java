package dev.buybox.whatif;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Money;
import dev.buybox.catalog.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each matched box counts, and in which currency money is told: that of most boxes, the
 * first by code points among equals.
 */
final class BoxWeights {
  private final BoxMatch match;
  private final Catalog before;
  private final Catalog after;
  private final Optional<double[]> demand;
  private final String currency;
  private final int digits;
  private final boolean oneCurrency;

  private BoxWeights(BoxMatch match, Catalog before, Catalog after, Optional<double[]> demand) {
    this.match = match;
    this.before = before;
    this.after = after;
    this.demand = demand;
    SortedMap<String, Integer> boxes = new TreeMap<>();
    int most = -1;
    boolean kept = true;
    for (int box = 0; box < match.count(); box++) {
      String given = currencyOf(box);
      int now = boxes.merge(given, 1, Integer::sum);
      most = Math.max(most, now);
      kept &= match.after(box) < 0 || after.currency(match.after(box)).equals(given);
    }
    int least = most;
    this.currency =
        boxes.entrySet().stream()
            .filter(entry -> entry.getValue() == least)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse("");
    this.oneCurrency = boxes.size() <= 1 && kept;
    this.digits = Money.digits(currency);
  }

  /**
   * Weighs boxes.
   *
   * @param attribute the number of offers that tells the demand, if there is one
   * @throws IllegalArgumentException if neither catalogue has such a number of offers
   */
  static BoxWeights of(BoxMatch match, Catalog before, Catalog after, Optional<String> attribute) {
    return new BoxWeights(
        match, before, after, attribute.map(name -> demand(match, before, after, name)));
  }

  private static double[] demand(BoxMatch match, Catalog before, Catalog after, String attribute) {
    if (!isOfOffers(before, attribute) && !isOfOffers(after, attribute)) {
      throw AttributeReader.unknown(
          before.schema(), attribute, "a number of offers", List.of(), BoxWeights::isOfOffers);
    }
    AttributeReader earlier = AttributeReader.of(before, attribute);
    AttributeReader later = AttributeReader.of(after, attribute);
    double[] demand = new double[match.count()];
    for (int box = 0; box < demand.length; box++) {
      demand[box] =
          match.before(box) >= 0
              ? greatest(before, earlier, match.before(box))
              : greatest(after, later, match.after(box));
    }
    return demand;
  }

  private static boolean isOfOffers(Catalog catalog, String attribute) {
    return catalog.schema().find(attribute).filter(BoxWeights::isOfOffers).isPresent();
  }

  private static boolean isOfOffers(Attribute attribute) {
    return attribute.scope() == Scope.OFFER && attribute.kind() == AttributeKind.NUMBER;
  }

  private static double greatest(Catalog catalog, AttributeReader reader, int box) {
    double greatest = 0;
    for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
      double number = reader.read(box, offer);
      greatest = number > greatest ? number : greatest;
    }
    return greatest;
  }

  private String currencyOf(int box) {
    return match.before(box) >= 0
        ? before.currency(match.before(box))
        : after.currency(match.after(box));
  }

  /** Returns how often a box counts: 1 where no demand was named. */
  double of(int box) {
    return demand.isPresent() ? demand.get()[box] : 1;
  }

  /** Returns whether no demand was named. */
  boolean areAllOne() {
    return demand.isEmpty();
  }

  /** Returns whether the money of a box is told: wherever the box is, it is in the currency. */
  boolean isInCurrency(int box) {
    return oneCurrency
        || (isInCurrency(before, match.before(box)) && isInCurrency(after, match.after(box)));
  }

  private boolean isInCurrency(Catalog catalog, int box) {
    return box < 0 || catalog.currency(box).equals(currency);
  }

  String currency() {
    return currency;
  }

  int digits() {
    return digits;
  }
}
