package dev.buybox.internal;

/** The beginning of somebody's text, safe to print. */
public final class Excerpt {
  private static final int MAX_CODE_POINTS = 60;

  private Excerpt() {}

  /**
   * Returns {@code text} with control and format characters and lone surrogates as {@code \u001B},
   * cut after 60 code points with an ellipsis.
   */
  public static String of(String text) {
    StringBuilder excerpt = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < text.length(); shown++) {
      if (shown == MAX_CODE_POINTS) {
        return excerpt.append('…').toString();
      }
      int codePoint = text.codePointAt(i);
      append(excerpt, codePoint);
      i += Character.charCount(codePoint);
    }
    return excerpt.toString();
  }

  private static void append(StringBuilder excerpt, int codePoint) {
    if (isHidden(codePoint)) {
      for (char unit : Character.toChars(codePoint)) {
        excerpt.append(String.format("\\u%04X", (int) unit));
      }
    } else {
      excerpt.appendCodePoint(codePoint);
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
