package dev.buybox.analyst.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.stream.Stream;

/** Writes rows as CSV: UTF-8, a header, lines that end in {@code \n}, quotes where needed. */
final class CsvRowWriter implements RowWriter {
  private final CsvWriter csv;

  CsvRowWriter(OutputStream out) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(Stream.of(Column.values()).map(Column::header).toArray(String[]::new));
  }

  @Override
  public void write(EnumMap<Column, String> cells) {
    csv.writeRecord(cells.values());
  }

  @Override
  public void flush() {
    try {
      csv.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
