package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import java.io.Closeable;

/**
 * A table with a header, row by row, within bounded memory whatever its file holds. For one thread.
 */
interface Table extends Cells, Closeable {
  /**
   * Opens a file, in the form that its name tells, and reads its header.
   *
   * @throws BadInputException if it cannot be read, or its header is wrong
   */
  static Table open(InputFile file) {
    return file.isParquet() ? ParquetTable.open(file) : new CsvTable(file);
  }

  /** Returns what people call it. */
  String name();

  Header header();

  /**
   * Returns what the first rows hold, without going to the next row. To be asked before all rows
   * are gone through; where the beginning cannot be read twice, it is empty.
   */
  default ColumnSample sample() {
    return new ColumnSample();
  }

  /** Reads a column from the next row on and returns the slot of its cells; -1 stays -1. */
  int use(int column);

  /**
   * Goes through all rows, and tells a watcher now and then.
   *
   * @param take what to do with a row; an {@link InvalidDataException} says that the row is bad
   * @param refuse what else to do about a bad row whose cells stand in the right columns
   * @throws BadInputException if the file cannot be read on, or for the first bad row if those are
   *     not left out
   */
  void forEachRow(BadRows badRows, Progress progress, Runnable take, Runnable refuse);

  /** Returns where this row is, from 1. */
  long line();

  /** Returns what {@link #line} counts: "line" or "row". */
  default String lineNoun() {
    return BadRow.LINE;
  }

  /** Returns what is wrong in some row. */
  default BadRow bad(long line, DataFault fault) {
    return new BadRow(name(), line, fault, lineNoun());
  }

  @Override
  void close();
}
