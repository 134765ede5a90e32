package dev.buybox.analyst.load;

import dev.buybox.analyst.console.Progress;
import dev.buybox.catalog.Catalog;

/** A file of rows for a catalogue, which can be read by blocks if it is CSV. */
interface BlockFile {
  Table table();

  /** Begins to take blocks of rows. */
  BlockTarget target(Catalog.Builder catalog);

  /**
   * Adds the rows of a table, one by one.
   *
   * @param rows this file's table, or what is left of it
   */
  void addRow(Table rows, Catalog.Builder catalog);

  /** Lets a row that is bad count as one of its id. */
  void rejectRow(Table rows, Catalog.Builder catalog);

  /** Adds all rows that a table still has, so many having been added before. */
  default void addRest(
      CsvTable rest, long rowsBefore, Catalog.Builder catalog, BadRows badRows, Progress progress) {
    rest.forEachRow(
        badRows, progress, rowsBefore, () -> addRow(rest, catalog), () -> rejectRow(rest, catalog));
  }
}
