package dev.buybox.gaming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongPredicate;

/** The tables of {@code docs/gaming.md}: a label, and a number for each shipped policy. */
final class GamingDocument {
  private static final Path DOCUMENT = Path.of("docs", "gaming.md");
  private static final double POINTS_OF_A_PERCENT = 1e7;

  private GamingDocument() {}

  static String text() {
    try {
      return Files.readString(DOCUMENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asserts that the document's row of this label shows these numbers. */
  static void row(String label, Function<PolicySet, String> number) {
    List<PolicySet> policies = Policies.shipped();
    String start = "| " + label + " |";
    String expected =
        start + " " + number.apply(policies.get(0)) + " | " + number.apply(policies.get(1)) + " |";
    assertThat(text().lines().filter(line -> line.startsWith(start)))
        .as("row of docs/gaming.md")
        .containsExactly(expected);
  }

  /** Writes a score, of 100. */
  static String points(int points) {
    return String.format(Locale.ROOT, "%.2f", points / POINTS_OF_A_PERCENT);
  }

  /** Writes cents as a price. */
  static String price(long cents) {
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }

  static String percent(double part) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * part);
  }

  /** Returns the least number that passes, where all above it pass too; a failure if none does. */
  static long least(long from, long to, LongPredicate passes) {
    assertThat(passes.test(to)).as("nothing up to " + to + " passes").isTrue();
    long low = from;
    long high = to;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (passes.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
