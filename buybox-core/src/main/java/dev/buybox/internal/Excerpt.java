package dev.buybox.internal;

/** The beginning of somebody's text, safe to print. */
public final class Excerpt {
  private static final int MAX_CODE_POINTS = 60;

  private Excerpt() {}

  /** Returns {@link #of(String)} in quotes. */
  public static String quoted(String text) {
    return '"' + of(text) + '"';
  }

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
      Printable.append(excerpt, codePoint);
      i += Character.charCount(codePoint);
    }
    return excerpt.toString();
  }
}
