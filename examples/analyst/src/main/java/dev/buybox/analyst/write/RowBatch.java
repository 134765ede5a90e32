package dev.buybox.analyst.write;

import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** Some rows, column by column. Filled by one thread, then read by another. */
final class RowBatch {
  private final int capacity;
  private final EnumMap<Column, String[]> cells = new EnumMap<>(Column.class);
  private int rows;

  RowBatch(int capacity) {
    this.capacity = capacity;
    for (Column column : Column.values()) {
      cells.put(column, new String[capacity]);
    }
  }

  /** Adds a row. */
  void add(EnumMap<Column, String> row) {
    cells.forEach((column, texts) -> texts[rows] = row.getOrDefault(column, ""));
    rows++;
  }

  boolean isFull() {
    return rows == capacity;
  }

  int rows() {
    return rows;
  }

  /** Returns the cells of a column, one for each row; null for an empty one. */
  @Nullable String[] cells(Column column) {
    String[] texts = cells.getOrDefault(column, new String[0]);
    @Nullable String[] found = new @Nullable String[rows];
    for (int row = 0; row < rows; row++) {
      found[row] = texts[row].isEmpty() ? null : texts[row];
    }
    return found;
  }
}
