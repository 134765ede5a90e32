package dev.buybox.analyst.whatif;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.policy.Policy;
import dev.buybox.whatif.Distribution;
import dev.buybox.whatif.OutcomeComparison;
import dev.buybox.whatif.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that customers get, before and after: the price, or an attribute of the winner.
 *
 * @param figure what tables call it
 * @param kind how it is shown
 * @param decimals how many places are shown
 * @param before of the winners as they are
 * @param after of the winners as they would be
 */
record Measure(String figure, Kind kind, int decimals, Distribution before, Distribution after) {
  private static final int DECIMALS = 2;
  private static final String PRICE = "offer.landed_price";

  /** How a measure is shown. */
  enum Kind {
    /** Money, of which a change is told in per cent. */
    PRICE,
    /** A number in its own unit. */
    NUMBER,
    /** A part of a whole, shown in per cent. */
    RATE,
    /** Points, shown in per cent of the full score. */
    SCORE
  }

  /** Returns the price and then the attributes of all boxes. */
  static List<Measure> of(OutcomeComparison comparison) {
    Side before = comparison.total().before();
    Side after = comparison.total().after();
    List<Measure> measures = new ArrayList<>();
    measures.add(
        new Measure(
            Figures.LANDED_PRICE,
            Kind.PRICE,
            comparison.currencyDigits(),
            before.landedPrice(),
            after.landedPrice()));
    for (int i = 0; i < comparison.attributes().size(); i++) {
      String name = comparison.attributes().get(i);
      if (!name.equals(PRICE)) {
        measures.add(
            new Measure(
                name,
                isRate(comparison, name) ? Kind.RATE : Kind.NUMBER,
                DECIMALS,
                before.attributes().get(i),
                after.attributes().get(i)));
      }
    }
    return List.copyOf(measures);
  }

  /** Returns how far the offers that lose are behind the winner of their box. */
  static Measure behind(OutcomeComparison comparison) {
    return new Measure(
        Figures.POINTS_BEHIND,
        Kind.SCORE,
        DECIMALS,
        comparison.total().before().pointsBehind(),
        comparison.total().after().pointsBehind());
  }

  private static boolean isRate(OutcomeComparison comparison, String name) {
    Optional<Attribute> found = comparison.after().catalog().schema().find(name);
    return found.filter(each -> each.kind() == AttributeKind.COUNTS).isPresent();
  }

  /** Returns what people call it. */
  String label(String currency) {
    return switch (kind) {
      case PRICE -> "price with shipping " + currency;
      case SCORE -> "behind the winner";
      case NUMBER, RATE -> figure;
    };
  }

  /** Returns what a chart of it is called. */
  String title(String currency) {
    return kind == Kind.SCORE
        ? "How far losing offers are behind,"
        : label(currency) + " of the winners";
  }

  /** Returns a number of this measure as it is shown. */
  String shown(double number) {
    return switch (kind) {
      case RATE -> Numbers.percent(number, decimals);
      case SCORE -> Numbers.percent(number / Policy.FULL_SCORE, decimals);
      case PRICE, NUMBER -> Numbers.rounded(number, decimals);
    };
  }

  /** Returns how the mean changes, as it is shown. */
  String change() {
    double difference = after.mean() - before.mean();
    return switch (kind) {
      case PRICE -> Numbers.signed(100 * difference / before.mean(), DECIMALS) + " %";
      case RATE -> Numbers.signed(100 * difference, DECIMALS) + " points";
      case SCORE ->
          Numbers.signed(100 * difference / Policy.FULL_SCORE, decimals) + " percentage points";
      case NUMBER -> Numbers.signed(difference, decimals);
    };
  }

  /** Whether there is a mean on both sides. */
  boolean isKnown() {
    return Double.isFinite(before.mean()) && Double.isFinite(after.mean());
  }
}
