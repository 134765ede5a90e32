package dev.buybox.analyst.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;

/** Opens decisions in whatever form they were written. */
final class DecisionTables {
  private static final char OBJECT_BEGINS = '{';
  private static final int NOTHING = -1;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private DecisionTables() {}

  /** Opens a Parquet file by its name; CSV and JSON lines are told apart by their beginning. */
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
      return open(file, first(in));
    }
  }

  private static Table openStream(InputFile file) throws IOException {
    InputStream in = new BufferedInputStream(file.open());
    in.mark(BYTE_ORDER_MARK.length + 1);
    int first = first(in);
    in.reset();
    return open(InputFile.shipped(file.name(), () -> in), first);
  }

  /** Returns the first byte after the mark that some programs begin with; -1 if there is none. */
  private static int first(InputStream in) throws IOException {
    byte[] beginning = in.readNBytes(BYTE_ORDER_MARK.length + 1);
    int length = BYTE_ORDER_MARK.length;
    boolean marked =
        beginning.length >= length
            && Arrays.equals(beginning, 0, length, BYTE_ORDER_MARK, 0, length);
    int at = marked ? length : 0;
    return at < beginning.length ? beginning[at] : NOTHING;
  }

  private static Table open(InputFile file, int first) {
    boolean lines = first == OBJECT_BEGINS || (first == NOTHING && isNamedLines(file.name()));
    return lines ? new NdjsonTable(file) : new CsvTable(file);
  }

  /** Tells JSON lines where there are none: a file of no decisions is empty. */
  private static boolean isNamedLines(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(ndjson|jsonl)(\\.gz)?");
  }
}
