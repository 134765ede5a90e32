package dev.buybox.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table.
 *
 * @param columns with their headings; copied
 * @param rows of as many cells as there are columns; copied
 */
public record Table(List<Column> columns, List<List<Cell>> rows) implements Report.Block {
  /** How a column is set. */
  public enum Kind {
    /** Words, from the left. */
    TEXT,
    /** Numbers, to the right. */
    NUMBER,
    /** A bar, shown only where there is room for it. */
    BAR
  }

  /**
   * A column.
   *
   * @param heading above it
   */
  public record Column(String heading, Kind kind) {}

  /**
   * A cell.
   *
   * @param text what is read
   * @param fraction the length of a bar, from 0 to 1; 0 in other columns
   */
  public record Cell(String text, double fraction) {}

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Table}; for one thread. */
  public static final class Builder {
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    private Builder() {}

    /** Adds a column of words. */
    public Builder text(String heading) {
      columns.add(new Column(heading, Kind.TEXT));
      return this;
    }

    /** Adds a column of numbers. */
    public Builder number(String heading) {
      columns.add(new Column(heading, Kind.NUMBER));
      return this;
    }

    /** Adds a column of bars. */
    public Builder bar(String heading) {
      columns.add(new Column(heading, Kind.BAR));
      return this;
    }

    /**
     * Adds a row of words and numbers.
     *
     * @throws IllegalArgumentException if it has not one cell a column
     */
    public Builder row(String... cells) {
      return row(Stream.of(cells).map(text -> new Cell(text, 0)).toList());
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it has not one cell a column
     */
    public Builder row(List<Cell> cells) {
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + cells.size() + " cells in a table of " + columns.size() + " columns");
      }
      rows.add(cells);
      return this;
    }

    /** Returns the table. */
    public Table build() {
      return new Table(columns, rows);
    }
  }
}
