package dev.buybox.internal.report;

/** Makes somebody's text safe to show. */
final class SafeText {
  private SafeText() {}

  /** Returns the text on one line, with everything invisible written as {@code \u001B}. */
  static String oneLine(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(codePoint -> append(safe, codePoint));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int codePoint) {
    switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> {
        for (char unit : Character.toChars(codePoint)) {
          safe.append(String.format("\\u%04X", (int) unit));
        }
      }
      default -> safe.appendCodePoint(codePoint);
    }
  }
}
