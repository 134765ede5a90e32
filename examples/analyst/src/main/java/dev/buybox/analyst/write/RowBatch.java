package dev.buybox.analyst.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows, column by column. Filled by one thread, then read by another. */
final class RowBatch {
  private final int capacity;
  private final List<String[]> cells = new ArrayList<>();
  private int rows;

  RowBatch(int columns, int capacity) {
    this.capacity = capacity;
    for (int column = 0; column < columns; column++) {
      cells.add(new String[capacity]);
    }
  }

  /** Adds a row. */
  void add(Collection<String> row) {
    int column = 0;
    for (String cell : row) {
      cells.get(column++)[rows] = cell;
    }
    rows++;
  }

  boolean isFull() {
    return rows == capacity;
  }

  int rows() {
    return rows;
  }

  /** Returns the cells of a column, one for each row; null for an empty one. */
  @Nullable String[] cells(int column) {
    String[] texts = cells.get(column);
    @Nullable String[] found = new @Nullable String[rows];
    for (int row = 0; row < rows; row++) {
      found[row] = texts[row].isEmpty() ? null : texts[row];
    }
    return found;
  }
}
