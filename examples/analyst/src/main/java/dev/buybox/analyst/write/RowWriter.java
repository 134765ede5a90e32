package dev.buybox.analyst.write;

import java.util.Collection;

/** Writes rows in one format. For one thread. */
interface RowWriter {
  /** Writes what comes before all rows, if the format has such a thing. */
  void begin();

  /** Writes one row: a text for every column, empty where there is nothing. */
  void write(Collection<String> cells);

  /** Hands everything to the stream. */
  void flush();
}
