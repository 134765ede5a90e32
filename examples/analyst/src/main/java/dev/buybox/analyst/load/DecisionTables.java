package dev.buybox.analyst.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Opens decisions in whatever form they were written. */
final class DecisionTables {
  private static final char OBJECT_BEGINS = '{';

  private DecisionTables() {}

  /** Opens a Parquet file by its name; CSV and JSON lines are told apart by their first byte. */
  static Table open(InputFile file) {
    if (file.isParquet()) {
      return Table.open(file);
    }
    try {
      // What a pipe has given is gone, so that it cannot be opened again.
      return file.path().filter(Files::isRegularFile).isPresent()
          ? openFile(file)
          : openStream(file);
    } catch (IOException failure) {
      throw file.unreadable(failure);
    }
  }

  private static Table openFile(InputFile file) throws IOException {
    try (InputStream in = file.open()) {
      return open(file, in.read());
    }
  }

  private static Table openStream(InputFile file) throws IOException {
    InputStream in = new BufferedInputStream(file.open());
    in.mark(1);
    int first = in.read();
    in.reset();
    return open(InputFile.shipped(file.name(), () -> in), first);
  }

  private static Table open(InputFile file, int first) {
    return first == OBJECT_BEGINS ? new NdjsonTable(file) : new CsvTable(file);
  }
}
