package dev.buybox.catalog;

/**
 * How an amount of money is read and checked.
 *
 * @param field for errors
 * @param what for rules: "a price"
 * @param least in minor units
 */
record AmountText(String field, String what, long least) {

  /** Returns a decimal as minor units. */
  long parse(String decimal, int digits) {
    int point = decimal.indexOf('.');
    int endOfWhole = point < 0 ? decimal.length() : point;
    boolean isAmount =
        decimal.length() <= CatalogLimits.MAX_NUMBER_CHARS
            && NumberText.isDigits(decimal, 0, endOfWhole)
            && (point < 0 || NumberText.isDigits(decimal, point + 1, decimal.length()));
    if (!isAmount) {
      throw fault(decimal, digits, syntaxAdvice(decimal));
    }
    if (point >= 0 && hasSurplus(decimal, point + 1 + digits)) {
      throw fault(decimal, digits, "round it to " + decimals(digits));
    }
    long minor = minor(decimal, endOfWhole, digits);
    if (minor > CatalogLimits.MAX_PRICE_MINOR) {
      throw fault(decimal, digits, "is it in another currency or unit?");
    }
    if (minor < least) {
      throw fault(decimal, digits, "leave out offers that have no price");
    }
    return minor;
  }

  /** Returns minor units that are in range. */
  long check(long minor, int digits) {
    if (minor < least || minor > CatalogLimits.MAX_PRICE_MINOR) {
      throw fault(minor + " minor units", digits, "");
    }
    return minor;
  }

  private InvalidDataException fault(String value, int digits, String advice) {
    String rule =
        what
            + " is a decimal number such as "
            + (digits == 0 ? "1299" : "1299." + "0".repeat(digits))
            + ", from "
            + (least == 0 ? "0" : least + " minor unit")
            + " to 10^12 minor units";
    return Checks.fault(field, value, rule, advice);
  }

  /** Whether decimals that the currency does not have are more than zeros. */
  private static boolean hasSurplus(String decimal, int from) {
    for (int i = from; i < decimal.length(); i++) {
      if (decimal.charAt(i) != '0') {
        return true;
      }
    }
    return false;
  }

  /** Returns the amount, or some amount above the limit if it is above. */
  private static long minor(String decimal, int endOfWhole, int digits) {
    long minor = 0;
    for (int i = 0; i < endOfWhole && minor <= CatalogLimits.MAX_PRICE_MINOR; i++) {
      minor = minor * 10 + (decimal.charAt(i) - '0');
    }
    for (int k = 1; k <= digits && minor <= CatalogLimits.MAX_PRICE_MINOR; k++) {
      int at = endOfWhole + k;
      minor = minor * 10 + (at < decimal.length() ? decimal.charAt(at) - '0' : 0);
    }
    return minor;
  }

  private static String decimals(int digits) {
    return digits == 0 ? "a whole number" : digits == 1 ? "1 decimal" : digits + " decimals";
  }

  private static String syntaxAdvice(String decimal) {
    if (decimal.length() > CatalogLimits.MAX_NUMBER_CHARS) {
      return "use at most " + CatalogLimits.MAX_NUMBER_CHARS + " characters";
    }
    if (decimal.startsWith("-") || decimal.startsWith("+")) {
      return "amounts have no sign";
    }
    return NumberText.punctuationAdvice(decimal, "write digits only, with a decimal point");
  }
}
