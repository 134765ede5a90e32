package dev.buybox.analyst.load;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Collects the cells of one row at a time, of the columns that are used; the others make no
 * objects. The first row is the header, of which all cells are kept.
 */
final class RowCells extends AbstractBaseCsvCallbackHandler<RowCells> {
  private static final int NOT_USED = -1;

  private final int maxColumns;
  private final int maxCellChars;
  private final LongSupplier charsRead;
  private final List<String> header = new ArrayList<>();
  private boolean inHeader = true;
  private int[] slots = {};
  private String[] cells = {};
  private long charsAtLastCell;
  private int tooLongColumn;
  private int tooLongChars;

  RowCells(int maxColumns, int maxCellChars, LongSupplier charsRead) {
    this.maxColumns = maxColumns;
    this.maxCellChars = maxCellChars;
    this.charsRead = charsRead;
  }

  /** Returns the cells of the first row; at most one more than the limit. */
  List<String> header() {
    return header;
  }

  /** Reads from now on these columns of a table so wide, into slots of their order. */
  void use(List<Integer> columns, int width) {
    inHeader = false;
    slots = new int[width];
    Arrays.fill(slots, NOT_USED);
    cells = new String[columns.size()];
    for (int slot = 0; slot < cells.length; slot++) {
      slots[columns.get(slot)] = slot;
    }
  }

  String cell(int slot) {
    return cells[slot];
  }

  long line() {
    return getStartingLineNumber();
  }

  int width() {
    return getFieldCount();
  }

  /** Returns the first used column whose cell is too long, or -1. */
  int tooLongColumn() {
    return tooLongColumn;
  }

  int tooLongChars() {
    return tooLongChars;
  }

  /** Returns how much text was read when the last cell ended. */
  long charsAtLastCell() {
    return charsAtLastCell;
  }

  @Override
  protected void handleBegin(long line) {
    Arrays.fill(cells, "");
    tooLongColumn = -1;
  }

  @Override
  protected void handleField(int column, char[] buffer, int from, int length, boolean quoted) {
    charsAtLastCell = charsRead.getAsLong();
    if (inHeader) {
      addHeader(buffer, from, length);
    } else if (column >= 0 && column < slots.length && slots[column] != NOT_USED) {
      setCell(column, buffer, from, length);
    }
  }

  private void addHeader(char[] buffer, int from, int length) {
    if (header.size() <= maxColumns) {
      header.add(new String(buffer, from, Math.min(length, maxCellChars + 1)));
    }
  }

  private void setCell(int column, char[] buffer, int from, int length) {
    if (length > maxCellChars && tooLongColumn < 0) {
      tooLongColumn = column;
      tooLongChars = length;
    }
    cells[slots[column]] =
        length == 0 ? "" : new String(buffer, from, Math.min(length, maxCellChars + 1));
  }

  @Override
  protected RowCells buildRecord() {
    return this;
  }
}
