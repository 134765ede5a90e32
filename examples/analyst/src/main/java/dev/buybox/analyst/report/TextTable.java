package dev.buybox.analyst.report;

import dev.buybox.analyst.console.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for a terminal: columns aligned, numbers at the right. Every cell is made safe to show,
 * and a long one shortened. For one thread.
 */
public final class TextTable {
  private static final String GAP = "  ";
  private static final int MAX_CELL_CHARS = 40;

  private final List<Boolean> right;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * Begins a table.
   *
   * @param alignment a letter for each column: {@code l} left, {@code r} right
   */
  public TextTable(String alignment, String... headers) {
    this.right = alignment.chars().mapToObj(letter -> letter == 'r').toList();
    row(headers);
  }

  /** Adds a row, a cell for each column. */
  public TextTable row(String... cells) {
    rows.add(List.of(cells).stream().map(TextTable::shown).toList());
    return this;
  }

  private static String shown(String cell) {
    return Texts.plain(Texts.shortened(cell, MAX_CELL_CHARS));
  }

  /** Whether it has no rows but the header. */
  public boolean isEmpty() {
    return rows.size() == 1;
  }

  /** Returns the lines, each ending in a line break. */
  public String text() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < right.size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
  }

  private String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String padding = " ".repeat(widths.get(column) - row.get(column).length());
      line.append(column == 0 ? "" : GAP);
      line.append(right.get(column) ? padding + row.get(column) : row.get(column) + padding);
    }
    return line.toString().stripTrailing() + "\n";
  }
}
