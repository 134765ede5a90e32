package dev.buybox.ranking;

import dev.buybox.catalog.Counts;
import dev.buybox.catalog.Money;
import dev.buybox.internal.Decimals;
import dev.buybox.internal.Prices;
import dev.buybox.internal.report.Phrases;
import dev.buybox.policy.Policy;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes numbers for people, in the units of one box. */
final class Figures {
  private static final MathContext SIX_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);
  private static final double MANY = 1e6;
  private static final int MONEY_DIGITS = 15;
  private static final int LONGEST = 12;
  private static final String MISSING = "missing";

  private final String currency;
  private final int digits;

  Figures(Explanation explanation) {
    this.currency = explanation.currency();
    this.digits = explanation.currencyDigits();
  }

  /** Returns an amount such as {@code 214.99 EUR}. */
  String amount(long minor) {
    return Phrases.amount(Money.format(minor, digits), currency);
  }

  /** Returns a number of an attribute; money as an amount, a rate in percent. */
  String of(String attribute, OptionalDouble number, boolean rate) {
    if (number.isEmpty()) {
      return MISSING;
    } else if (Prices.isPrice(attribute)) {
      return money(number.getAsDouble());
    }
    return rate ? percent(number.getAsDouble()) : number(number.getAsDouble());
  }

  /** Limits may fall between two minor units: then all of their digits are shown. */
  private String money(double number) {
    BigDecimal amount =
        Decimals.plain(Decimals.shortest(number).round(new MathContext(MONEY_DIGITS)));
    String text = (amount.scale() < digits ? amount.setScale(digits) : amount).toPlainString();
    return Phrases.amount(text, currency);
  }

  static String percent(double rate) {
    return plain(Decimals.shortest(rate).movePointRight(2).round(SIX_DIGITS)) + " %";
  }

  /** Returns a number with at most six digits, or as a whole number if it has more of those. */
  static String number(double number) {
    BigDecimal exact = Decimals.shortest(number);
    return plain(
        Math.abs(number) < MANY
            ? exact.round(SIX_DIGITS)
            : exact.setScale(0, RoundingMode.HALF_EVEN));
  }

  private static String plain(BigDecimal number) {
    String text = Decimals.plain(number).toPlainString();
    return text.length() <= LONGEST ? text : number.toString();
  }

  static String counts(Counts counts) {
    return String.format(Locale.ROOT, "%,d of %,d", counts.num(), counts.den());
  }

  /** Returns points in full, such as {@code 342,105,263}. */
  static String points(long points) {
    return String.format(Locale.ROOT, "%,d", points);
  }

  /** Returns points as people are shown them, 0 to 100 with two decimals. */
  static String ofHundred(long points) {
    return BigDecimal.valueOf(points)
        .multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(Policy.FULL_SCORE), 2, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /** Returns a part of the full score in percent. */
  static String share(int maxPoints) {
    return plain(BigDecimal.valueOf(maxPoints).movePointLeft(7).round(new MathContext(4))) + " %";
  }
}
