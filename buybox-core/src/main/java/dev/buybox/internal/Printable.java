package dev.buybox.internal;

/** Somebody's text, safe to print. */
public final class Printable {
  private Printable() {}

  /**
   * Returns {@code text} with control and format characters, line separators and lone surrogates as
   * {@code \u001B}, so that it stays on one line and plays no tricks on a terminal.
   */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints().forEach(codePoint -> append(printable, codePoint));
    return printable.toString();
  }

  static void append(StringBuilder printable, int codePoint) {
    if (isHidden(codePoint)) {
      for (char unit : Character.toChars(codePoint)) {
        printable.append(String.format("\\u%04X", (int) unit));
      }
    } else {
      printable.appendCodePoint(codePoint);
    }
  }

  private static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
