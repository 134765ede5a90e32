package dev.buybox.catalog;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * Amounts of money as whole numbers of minor units: 12.34 EUR is 1234.
 *
 * <p>How many decimals a currency has is taken from the JDK's table, and is 2 where no currency is
 * given.
 */
public final class Money {
  static final AmountText PRICE = new AmountText("price", "a price", 1);
  static final AmountText SHIPPING = new AmountText("shipping", "shipping", 0);

  private static final int DIGITS_WITHOUT_CURRENCY = 2;
  private static final int MAX_DIGITS = 9;

  private Money() {}

  /**
   * Returns how many decimals a currency has: 2 for EUR, 0 for JPY, 3 for KWD.
   *
   * @param currency a code of ISO 4217 in capitals; empty for none, which has 2
   * @throws InvalidDataException if the JDK does not know the currency, or it has no minor unit
   */
  public static int digits(String currency) {
    if (currency.isEmpty()) {
      return DIGITS_WITHOUT_CURRENCY;
    }
    int digits = isCode(currency) ? fractionDigits(currency) : -1;
    if (digits < 0) {
      throw Checks.fault(
          "currency",
          currency,
          "a currency is a known code of ISO 4217 such as EUR",
          "write three capitals, or leave it empty for amounts with 2 decimals");
    }
    return digits;
  }

  private static boolean isCode(String currency) {
    boolean isCode = currency.length() == 3;
    for (int i = 0; i < 3 && isCode; i++) {
      isCode = currency.charAt(i) >= 'A' && currency.charAt(i) <= 'Z';
    }
    return isCode;
  }

  private static int fractionDigits(String code) {
    try {
      return Currency.getInstance(code).getDefaultFractionDigits();
    } catch (IllegalArgumentException unknown) {
      return -1;
    }
  }

  /**
   * Reads an amount from 0 on: digits with an optional decimal point, without sign, exponent,
   * separators and blanks, of at most {@value CatalogLimits#MAX_NUMBER_CHARS} characters. More
   * decimals than the currency has are refused, unless they are zeros. That a price is at least 1
   * minor unit is checked by {@link Offer.Builder}.
   *
   * @param field the column's name, for the error
   * @param decimal the amount, such as {@code 1299.00}
   * @param digits how many decimals the currency has, 0 to 9
   * @return the amount in minor units, 0 to {@link CatalogLimits#MAX_PRICE_MINOR}
   * @throws InvalidDataException if it is not such an amount
   */
  public static long parseMinor(String field, String decimal, int digits) {
    checkDigits(digits);
    return new AmountText(field, "an amount", 0).parse(decimal, digits);
  }

  /**
   * Returns an amount as a decimal in the currency's unit: 1234 with 2 digits is {@code 12.34}.
   *
   * @param minor the amount in minor units, of either sign
   * @param digits how many decimals the currency has, 0 to 9
   */
  public static String format(long minor, int digits) {
    checkDigits(digits);
    return BigDecimal.valueOf(minor, digits).toPlainString();
  }

  private static void checkDigits(int digits) {
    if (digits < 0 || digits > MAX_DIGITS) {
      throw new IllegalArgumentException("a currency has 0 to 9 decimals, not " + digits);
    }
  }
}
