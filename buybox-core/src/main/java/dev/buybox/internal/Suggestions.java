package dev.buybox.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant by a name that is not there. */
public final class Suggestions {
  private static final int MAX_CHARS = 200;

  private Suggestions() {}

  /** Returns "did you mean ...?" for the nearest candidate, or nothing where none is near. */
  public static String didYouMean(String name, Collection<String> candidates) {
    return nearest(name, candidates).map(found -> "did you mean \"" + found + "\"?").orElse("");
  }

  /** Returns the candidate that takes the fewest edits, if those are few for its length. */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    Optional<String> best = Optional.empty();
    int fewest = Math.max(2, name.length() / 3) + 1;
    if (name.length() > MAX_CHARS) {
      return best;
    }
    for (String candidate : candidates) {
      if (!candidate.isEmpty() && Math.abs(candidate.length() - name.length()) < fewest) {
        int edits = edits(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
        if (edits < fewest) {
          fewest = edits;
          best = Optional.of(candidate);
        }
      }
    }
    return best;
  }

  /** The Levenshtein distance, one row at a time. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
