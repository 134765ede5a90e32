package dev.buybox.analyst.console;

import java.util.Collection;
import java.util.Locale;

/** Finds the name that somebody may have meant. */
public final class NearestName {
  private static final int MAX_CHARS = 100;

  private NearestName() {}

  /** Returns {@code did you mean "..."?} for a near candidate, or nothing. */
  public static String didYouMean(String name, Collection<String> candidates) {
    String plain = plain(name);
    String nearest = "";
    // A name of which nothing is left is not near.
    int fewest = Math.min(1 + Math.max(2, plain.length() / 3), Math.max(1, plain.length()));
    for (String candidate : candidates) {
      int edits = edits(plain, plain(candidate));
      if (edits < fewest && !candidate.isEmpty()) {
        fewest = edits;
        nearest = candidate;
      }
    }
    return nearest.isEmpty() ? "" : "did you mean " + Texts.shown(nearest) + "?";
  }

  private static String plain(String name) {
    return name.substring(0, Math.min(name.length(), MAX_CHARS)).toLowerCase(Locale.ROOT).strip();
  }

  private static int edits(String from, String to) {
    int[] above = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replace = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + replace, 1 + Math.min(above[j], row[j - 1]));
      }
      int[] free = above;
      above = row;
      row = free;
    }
    return above[to.length()];
  }
}
