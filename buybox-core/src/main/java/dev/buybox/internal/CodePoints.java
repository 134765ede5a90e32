package dev.buybox.internal;

import java.util.Comparator;

/** Texts by their code points, which is also the order of their UTF-8 bytes. */
public final class CodePoints {
  /** The order of {@link #compare}. */
  public static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  /**
   * Compares two texts by code points. {@link String#compareTo} does not: it puts the surrogates of
   * an emoji before U+E000 to U+FFFF. Allocates nothing.
   */
  @SuppressWarnings("ReferenceEquality") // That of one text is common, and needs no look at it.
  public static int compare(String a, String b) {
    if (a == b) {
      return 0;
    }
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char left = a.charAt(i);
      char right = b.charAt(i);
      if (left != right) {
        return rank(left) - rank(right);
      }
    }
    return a.length() - b.length();
  }

  /** Moves surrogates behind all other UTF-16 units. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
  }

  /** Returns whether a text has no lone surrogate, so that it has a UTF-8 form. */
  public static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit)) {
        boolean pair =
            Character.isHighSurrogate(unit)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
