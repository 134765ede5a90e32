package dev.buybox.analyst.write;

import java.util.Arrays;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/** Some rows, column by column. Filled by one thread, then read by another. */
final class RowBatch {
  private final int capacity;
  private final EnumMap<Column, @Nullable String[]> cells = new EnumMap<>(Column.class);
  private int rows;

  RowBatch(int capacity) {
    this.capacity = capacity;
    for (Column column : Column.values()) {
      cells.put(column, new @Nullable String[capacity]);
    }
  }

  /** Adds a row; an empty cell is null from now on. */
  void add(EnumMap<Column, String> row) {
    cells.forEach((column, texts) -> texts[rows] = emptyToNull(row.get(column)));
    rows++;
  }

  private static @Nullable String emptyToNull(@Nullable String cell) {
    return cell == null || cell.isEmpty() ? null : cell;
  }

  boolean isFull() {
    return rows == capacity;
  }

  int rows() {
    return rows;
  }

  /** Returns the cells of a column, one for each row. */
  @Nullable String[] cells(Column column) {
    @Nullable String[] all = cells.get(column);
    return all == null ? new @Nullable String[0] : Arrays.copyOf(all, rows);
  }
}
