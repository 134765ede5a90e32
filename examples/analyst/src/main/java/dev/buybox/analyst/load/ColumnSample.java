package dev.buybox.analyst.load;

import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.NumberText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether columns hold numbers or texts, as far as some of their cells tell. Empty cells tell
 * nothing. For one thread.
 */
final class ColumnSample {
  /** How many rows of a table are enough. */
  static final int ROWS = 1_000;

  private final Set<String> numbers = new HashSet<>();
  private final Map<String, String> firstTexts = new HashMap<>();

  /** Takes a cell. */
  void add(String column, String cell) {
    if (!cell.isEmpty() && isNumber(column, cell)) {
      numbers.add(column);
    } else if (!cell.isEmpty()) {
      firstTexts.putIfAbsent(column, cell);
    }
  }

  private static boolean isNumber(String column, String cell) {
    try {
      NumberText.parseNumber(column, cell);
      return true;
    } catch (InvalidDataException text) {
      return false;
    }
  }

  /** Returns whether there were numbers, and nothing else. */
  boolean isOfNumbers(String column) {
    return numbers.contains(column) && !firstTexts.containsKey(column);
  }

  /** Returns the first text of a column that has no number. */
  Optional<String> text(String column) {
    return Optional.ofNullable(firstTexts.get(column)).filter(text -> !numbers.contains(column));
  }
}
