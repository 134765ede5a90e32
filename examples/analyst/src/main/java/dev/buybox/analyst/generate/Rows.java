package dev.buybox.analyst.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes a table as CSV, lines ending in {@code \n}. Cells are ASCII and need no quotes. For one
 * thread.
 */
final class Rows {
  private final OutputStream out;
  private final StringBuilder line = new StringBuilder();

  Rows(OutputStream out) {
    this.out = out;
  }

  /** Adds a cell to the row. */
  Rows cell(String text) {
    line.append(text).append(',');
    return this;
  }

  /** Adds two cells, of counts; both empty where nothing was counted. */
  Rows counts(long num, long den) {
    return den == 0 ? cell("").cell("") : cell(Long.toString(num)).cell(Long.toString(den));
  }

  /** Ends the row. */
  void end() throws IOException {
    line.setLength(line.length() - 1);
    String text = line.toString();
    line.setLength(0);
    write(text);
  }

  /** Writes a whole line. */
  void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.write('\n');
  }
}
