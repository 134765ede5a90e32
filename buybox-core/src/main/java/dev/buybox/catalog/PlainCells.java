package dev.buybox.catalog;

/**
 * Reads one attribute from plain cells: first all cells of a row are read, then, if none is odd,
 * all are committed.
 */
sealed interface PlainCells {
  /** Reads the cells of a row; returns false if they are not plainly right. */
  boolean read(byte[] utf8, int[] from, int[] to);

  /** Puts what was read into the column of the attribute. */
  void commit(int row);

  static PlainCells of(AttributeCell cell, AttributeRows into) {
    String name = cell.attribute().name();
    return switch (cell.attribute().kind()) {
      case NUMBER -> new OfNumber(cell.cell(), into.numbers(name));
      case COUNTS -> new OfCounts(cell.cell(), cell.denominator(), into.rates(name));
      case TEXT -> new OfText(cell.cell(), into.texts(name));
    };
  }

  /** A number. */
  final class OfNumber implements PlainCells {
    private final int cell;
    private final Cells.Numbers into;
    private double value;
    private boolean missing;

    OfNumber(int cell, Cells.Numbers into) {
      this.cell = cell;
      this.into = into;
    }

    @Override
    public boolean read(byte[] utf8, int[] from, int[] to) {
      missing = from[cell] == to[cell];
      value = PlainText.number(utf8, from[cell], to[cell]);
      return missing || !Double.isNaN(value);
    }

    @Override
    public void commit(int row) {
      if (!missing) {
        into.set(row, value);
      }
    }
  }

  /** Counts. */
  final class OfCounts implements PlainCells {
    private final int numCell;
    private final int denCell;
    private final Cells.Rates into;
    private long num;
    private long den;
    private boolean missing;

    OfCounts(int numCell, int denCell, Cells.Rates into) {
      this.numCell = numCell;
      this.denCell = denCell;
      this.into = into;
    }

    @Override
    public boolean read(byte[] utf8, int[] from, int[] to) {
      missing = from[numCell] == to[numCell] && from[denCell] == to[denCell];
      num = PlainText.count(utf8, from[numCell], to[numCell]);
      den = PlainText.count(utf8, from[denCell], to[denCell]);
      return missing || (num >= 0 && num <= den);
    }

    @Override
    public void commit(int row) {
      if (!missing) {
        into.set(row, num, den);
      }
    }
  }

  /** A text. */
  final class OfText implements PlainCells {
    private final int cell;
    private final Cells.Texts into;
    private byte[] utf8 = {};
    private int from;
    private int to;

    OfText(int cell, Cells.Texts into) {
      this.cell = cell;
      this.into = into;
    }

    @Override
    public boolean read(byte[] cells, int[] froms, int[] tos) {
      utf8 = cells;
      from = froms[cell];
      to = tos[cell];
      return PlainText.isText(cells, from, to);
    }

    @Override
    public void commit(int row) {
      if (from < to) {
        into.set(row, utf8, from, to);
      }
    }
  }
}
