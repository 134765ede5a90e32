package dev.buybox.catalog;

/** Reads numbers and counts from texts, strictly: what is not plainly a number is refused. */
public final class NumberText {
  static final String NUMBER_RULE = "a number is finite and written like 12, -0.95 or 1.5e3";
  static final String COUNT_RULE =
      "counts are whole numbers from 0 to 10^15, written with digits only";
  static final String UNKNOWN_NUMBER_ADVICE = "leave it out where the number is not known";

  private NumberText() {}

  /**
   * Reads a number: digits, with an optional sign, decimal point and exponent, of at most {@value
   * CatalogLimits#MAX_NUMBER_CHARS} characters. As for {@link Double#parseDouble}, the result is
   * the nearest double, but −0 becomes 0.
   *
   * @param field the column's name, for the error
   * @param text the number, without blanks
   * @return a finite number
   * @throws InvalidDataException if it is no number, or none that a double can hold
   */
  public static double parseNumber(String field, String text) {
    if (text.length() > CatalogLimits.MAX_NUMBER_CHARS || !isNumber(text)) {
      throw Checks.fault(field, text, NUMBER_RULE, numberAdvice(text));
    }
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw Checks.fault(field, text, NUMBER_RULE, "the greatest number is 1.79e308");
    }
    return number == 0 ? 0.0 : number;
  }

  /**
   * Reads a count: digits only.
   *
   * @param field the column's name, for the error
   * @param text the count, without sign and blanks
   * @return 0 to {@link CatalogLimits#MAX_COUNT}
   * @throws InvalidDataException if it is no whole number, or greater
   */
  public static long parseCount(String field, String text) {
    if (text.length() > CatalogLimits.MAX_NUMBER_CHARS || !isDigits(text, 0, text.length())) {
      throw Checks.fault(field, text, COUNT_RULE, countAdvice(text));
    }
    long count = 0;
    for (int i = 0; i < text.length(); i++) {
      count = count * 10 + (text.charAt(i) - '0');
      if (count > CatalogLimits.MAX_COUNT) {
        throw Checks.fault(field, text, COUNT_RULE, "");
      }
    }
    return count;
  }

  /** Whether there is at least one character from {@code from} on, and all are digits. */
  static boolean isDigits(String text, int from, int to) {
    return from < to && endOfDigits(text, from) >= to;
  }

  private static boolean isNumber(String text) {
    int start = afterSign(text, 0);
    int end = endOfDigits(text, start);
    int digits = end - start;
    if (end < text.length() && text.charAt(end) == '.') {
      int fraction = end + 1;
      end = endOfDigits(text, fraction);
      digits += end - fraction;
    }
    return digits > 0 && (end == text.length() || isExponent(text, end));
  }

  private static boolean isExponent(String text, int at) {
    char letter = text.charAt(at);
    return (letter == 'e' || letter == 'E')
        && isDigits(text, afterSign(text, at + 1), text.length());
  }

  private static int afterSign(String text, int at) {
    boolean sign = at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
    return sign ? at + 1 : at;
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static String numberAdvice(String text) {
    if (text.length() > CatalogLimits.MAX_NUMBER_CHARS) {
      return "use at most " + CatalogLimits.MAX_NUMBER_CHARS + " characters";
    }
    return punctuationAdvice(text, UNKNOWN_NUMBER_ADVICE);
  }

  private static String countAdvice(String text) {
    if (text.length() <= CatalogLimits.MAX_NUMBER_CHARS && isNumber(text)) {
      return "give the number of cases, not a rate";
    }
    return punctuationAdvice(text, "give num and den, or neither");
  }

  /** What to do about blanks and separators, which numbers and money share. */
  static String punctuationAdvice(String text, String otherwise) {
    if (text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      return "remove blanks";
    }
    int comma = text.indexOf(',');
    if (comma < 0) {
      return otherwise;
    }
    boolean decimal =
        text.indexOf('.') < 0 && text.lastIndexOf(',') == comma && text.length() - comma != 4;
    return decimal ? "write a decimal point" : "remove thousands separators";
  }
}
