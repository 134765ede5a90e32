package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.Catalog;

/** A file of rows for a catalogue, which are read by blocks. */
interface BlockFile {
  Table table();

  /** Begins to take blocks of rows. */
  BlockTarget target(Catalog.Builder catalog);

  /** Adds the row that a CSV table is at, where rows cannot be parted into blocks. */
  void addRow(CsvTable rest, Catalog.Builder catalog);

  /** Lets such a row that is bad count as one of its id. */
  void rejectRow(CsvTable rest, Catalog.Builder catalog);

  /** Adds all rows that a table still has, so many having been added before. */
  default void addRest(
      CsvTable rest, long rowsBefore, Catalog.Builder catalog, BadRows badRows, Progress progress) {
    rest.forEachRow(
        badRows, progress, rowsBefore, () -> addRow(rest, catalog), () -> rejectRow(rest, catalog));
  }
}
