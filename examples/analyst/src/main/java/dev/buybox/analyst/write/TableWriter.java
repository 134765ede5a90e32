package dev.buybox.analyst.write;

import java.util.List;

/** Writes a table, a row at a time. For one thread. */
public final class TableWriter {
  private static final int ROWS_A_PART = 4_096;

  private final int columns;
  private final PartWriter parts;
  private final Destination destination;
  private int waiting;

  /** Begins a table; a Parquet destination has to know the same columns. */
  public TableWriter(List<TableColumn> columns, Format format, Destination destination) {
    this.columns = columns.size();
    this.parts = format.parts(columns);
    this.destination = destination;
    parts.rows().begin();
  }

  /**
   * Writes a row.
   *
   * @param cells one for each column, empty where there is nothing
   */
  public void row(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(
          "a row has " + columns + " cells, and these are " + cells.length);
    }
    parts.rows().write(List.of(cells));
    waiting++;
    if (waiting == ROWS_A_PART) {
      handOver();
    }
  }

  private void handOver() {
    parts.take().writeTo(destination);
    waiting = 0;
  }

  /** Hands over what waits. What was written counts when the destination is committed. */
  public void end() {
    handOver();
  }
}
