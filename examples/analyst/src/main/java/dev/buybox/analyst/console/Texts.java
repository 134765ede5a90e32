package dev.buybox.analyst.console;

import java.util.Locale;

/** Numbers and foreign texts as people are shown them. */
public final class Texts {
  private static final int MAX_SHOWN_CHARS = 60;
  private static final String DOTS = "...";

  private Texts() {}

  /** Returns a whole number with separators: {@code 1,234,567}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns a number and its noun, "1 row" or "2 rows"; for nouns that take an s. */
  public static String count(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns which rows of all there are stand in a table: "The first 100 of 1,234". */
  public static String first(int shown, long all) {
    return shown < all ? "The first " + count(shown) + " of " + count(all) : "All of them";
  }

  /**
   * Returns a value from a file in quotes, shortened to 60 characters, with every character escaped
   * that could play tricks on a terminal.
   */
  public static String shown(String value) {
    boolean whole = value.length() <= MAX_SHOWN_CHARS;
    String beginning = whole ? value : beginning(value, MAX_SHOWN_CHARS);
    return '"' + plain(beginning) + (whole ? "\"" : "...\"");
  }

  /** Returns a text, or its beginning and dots if it has more than so many characters. */
  public static String shortened(String text, int most) {
    return text.length() <= most ? text : beginning(text, most - DOTS.length()) + DOTS;
  }

  /** Returns the first characters, without the first half of one of two. */
  private static String beginning(String text, int chars) {
    return text.substring(0, chars - (Character.isHighSurrogate(text.charAt(chars - 1)) ? 1 : 0));
  }

  /** Returns a text with every character escaped that could play tricks on a terminal. */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints().forEach(point -> appendPlain(plain, point));
    return plain.toString();
  }

  private static void appendPlain(StringBuilder plain, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          Character.toString(point)
              .chars()
              .forEach(unit -> plain.append(String.format(Locale.ROOT, "\\u%04X", unit)));
      default -> plain.appendCodePoint(point);
    }
  }
}
