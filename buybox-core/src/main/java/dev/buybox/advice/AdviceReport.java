package dev.buybox.advice;

import dev.buybox.catalog.Money;
import dev.buybox.internal.report.Phrases;
import dev.buybox.internal.report.Report;
import dev.buybox.internal.report.Table;
import dev.buybox.ranking.GateFailure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;

/** Advice in sentences and tables. */
final class AdviceReport {
  private static final int DIGITS = 6;
  private static final String STOPPED = ": at its own price a rule stops it";

  private AdviceReport() {}

  static Report of(Advice advice) {
    PriceToWin price = advice.price();
    Table.Builder table =
        Table.builder().text("criterion").text("attribute").text("now").text("would win with");
    advice
        .qualities()
        .forEach(each -> table.row(each.criterion(), each.of(), now(each), needed(each)));
    Report.Builder report =
        Report.builder()
            .heading(1, "What it would take for offer " + price.offer())
            .paragraph("Box: " + box(price) + ". Seller: " + price.seller() + ".")
            .paragraph(sentence(price));
    if (!advice.qualities().isEmpty()) {
      report.heading(2, "Or one quality alone, all else as it is").table(table.build());
    }
    return report.build();
  }

  static Report of(SellerAdvice advice) {
    Table.Builder table =
        Table.builder()
            .text("box")
            .text("offer")
            .number("price")
            .number("wins up to")
            .number("price cut")
            .text("outcome");
    for (PriceToWin price : advice.offers()) {
      table.row(
          box(price),
          price.offer(),
          amount(price, price.currentPriceMinor()),
          highest(price),
          cut(price),
          words(price));
    }
    return Report.builder()
        .heading(1, "What it would take for seller " + advice.seller())
        .paragraph(summary(advice))
        .table(table.build())
        .build();
  }

  private static String summary(SellerAdvice advice) {
    long barred = advice.offers().stream().filter(PriceToWin::isAloneAndTooDear).count();
    return advice.offers().isEmpty()
        ? "This seller has no offers."
        : String.format(
            Locale.ROOT,
            "Of %s: winning %,d, of them without competition %,d; %,d would win with another price,"
                + " %,d with none, and %,d are barred at every price.",
            advice.offers().size() == 1
                ? "1 offer"
                : String.format(Locale.ROOT, "%,d offers", advice.offers().size()),
            count(advice, PriceOutcome.WINNING)
                + count(advice, PriceOutcome.NO_COMPETITION)
                - barred,
            count(advice, PriceOutcome.NO_COMPETITION) - barred,
            count(advice, PriceOutcome.REACHABLE) + barred,
            count(advice, PriceOutcome.UNREACHABLE),
            count(advice, PriceOutcome.NOT_ELIGIBLE));
  }

  private static long count(SellerAdvice advice, PriceOutcome outcome) {
    return advice.offers().stream().filter(price -> price.outcome() == outcome).count();
  }

  private static String sentence(PriceToWin price) {
    String now = amount(price, price.currentPriceMinor());
    String upTo = price.everyPriceWins() ? "at any price" : "up to a price of " + highest(price);
    return switch (price.outcome()) {
      case WINNING -> "It wins at its price of " + now + ", and would win " + upTo + ".";
      case NO_COMPETITION ->
          "No other offer of the box is eligible. "
              + (price.isAloneAndTooDear()
                  ? "At its price of " + now + " a gate bars it. It would win " + otherPrice(price)
                  : "Its price is " + now + ", and it would win " + upTo)
              + ".";
      case REACHABLE ->
          "It does not win at its price of " + now + ". It would win " + otherPrice(price) + ".";
      case UNREACHABLE -> "It does not win at its price of " + now + ", and at no lower price.";
      case NOT_ELIGIBLE ->
          "It is barred, at its price of " + now + " and at every other, by: " + gates(price) + ".";
    };
  }

  private static String otherPrice(PriceToWin price) {
    if (price.highestPriceMinor().isEmpty()) {
      return "at higher prices, and none is too high" + STOPPED;
    }
    long change = price.highestPriceMinor().getAsLong() - price.currentPriceMinor();
    return "up to a price of "
        + highest(price)
        + ", which is "
        + amount(price, Math.abs(change))
        + (change < 0 ? " less (" + cut(price) + ")" : " more" + STOPPED);
  }

  private static String gates(PriceToWin price) {
    return price.gates().stream()
        .map(gate -> gate.code() + gate.reason().map(reason -> " (" + reason + ")").orElse(""))
        .collect(Collectors.joining(", "));
  }

  private static String words(PriceToWin price) {
    return switch (price.outcome()) {
      case WINNING -> "wins";
      case NO_COMPETITION -> "no other offer is eligible";
      case REACHABLE -> "would win";
      case UNREACHABLE -> "no price wins";
      case NOT_ELIGIBLE ->
          "barred: "
              + price.gates().stream().map(GateFailure::code).collect(Collectors.joining(";"));
    };
  }

  private static String cut(PriceToWin price) {
    return price.outcome() == PriceOutcome.REACHABLE || price.isAloneAndTooDear()
        ? String.format(Locale.ROOT, "%.2f %%", 100 * price.priceCut())
        : "";
  }

  private static String highest(PriceToWin price) {
    if (price.everyPriceWins()) {
      return "any price";
    }
    return price.highestPriceMinor().isPresent()
        ? amount(price, price.highestPriceMinor().getAsLong())
        : "";
  }

  private static String amount(PriceToWin price, long minor) {
    return Phrases.amount(Money.format(minor, price.currencyDigits()), price.currency());
  }

  private static String box(PriceToWin price) {
    return Phrases.box(price.product(), price.condition(), price.segment());
  }

  private static String now(QualityToWin quality) {
    return quality.now().isPresent()
        ? number(quality.now().getAsDouble(), quality.rate(), RoundingMode.HALF_EVEN)
        : quality.nowText().orElse("missing");
  }

  private static String needed(QualityToWin quality) {
    return switch (quality.outcome()) {
      case WINNING -> "wins already";
      case UNREACHABLE -> "no value";
      case REACHABLE -> reachable(quality);
    };
  }

  private static String reachable(QualityToWin quality) {
    if (quality.needed().isPresent()) {
      return bound(quality);
    }
    return quality.neededTexts().isEmpty()
        ? (quality.higherIsBetter() ? "more" : "less") + " than it has"
        : String.join(" or ", quality.neededTexts());
  }

  /** The number that wins, rounded to the side on which it still does. */
  private static String bound(QualityToWin quality) {
    double needed = quality.needed().getAsDouble();
    return quality.higherIsBetter()
        ? "at least " + number(needed, quality.rate(), RoundingMode.CEILING)
        : "at most " + number(needed, quality.rate(), RoundingMode.FLOOR);
  }

  private static String number(double number, boolean rate, RoundingMode rounding) {
    BigDecimal exact = rate ? new BigDecimal(number).movePointRight(2) : new BigDecimal(number);
    BigDecimal rounded = exact.round(new MathContext(DIGITS, rounding)).stripTrailingZeros();
    String text =
        rounded.precision() - rounded.scale() > DIGITS + 3
            ? rounded.toString()
            : rounded.toPlainString();
    return rate ? text + " %" : text;
  }
}
