package dev.buybox.analyst.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes rows as CSV: UTF-8, a header, lines that end in {@code \n}, quotes where needed: around
 * separators, quotes and ends of lines, and where a row would begin like a comment.
 */
final class CsvRowWriter implements RowWriter {
  private static final int BUFFER_BYTES = 1 << 16;

  private final List<TableColumn> columns;
  private final OutputStream out;
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int used;

  CsvRowWriter(List<TableColumn> columns, OutputStream out) {
    this.columns = List.copyOf(columns);
    this.out = out;
  }

  @Override
  public void begin() {
    put(columns.stream().map(TableColumn::header).collect(Collectors.joining(",", "", "\n")));
  }

  @Override
  public void write(Collection<String> cells) {
    makeRoom(0);
    boolean first = true;
    for (String cell : cells) {
      if (!first) {
        buffer[used++] = ',';
      }
      writeCell(cell, first);
      first = false;
    }
    buffer[used++] = '\n';
  }

  private void writeCell(String cell, boolean first) {
    boolean likeComment = first && cell.startsWith("#");
    if (likeComment || !putPlain(cell)) {
      put("\"" + cell.replace("\"", "\"\"") + "\"");
    }
  }

  /** Puts a cell, unless it needs quotes or bytes that are not of ASCII. */
  private boolean putPlain(String cell) {
    int length = cell.length();
    makeRoom(length);
    byte[] into = buffer;
    int at = used;
    for (int i = 0; i < length; i++) {
      char c = cell.charAt(i);
      if (c >= 0x80) {
        return !needsQuotes(cell) && put(cell);
      }
      if (c <= ',' && needsQuotes(c)) {
        return false;
      }
      into[at++] = (byte) c;
    }
    used = at;
    return true;
  }

  private static boolean needsQuotes(String cell) {
    return cell.chars().anyMatch(c -> needsQuotes((char) c));
  }

  private static boolean needsQuotes(char c) {
    return c == ',' || c == '"' || c == '\n' || c == '\r';
  }

  private boolean put(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    makeRoom(bytes.length);
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
    return true;
  }

  /** Makes room for so many bytes and a few separators. */
  private void makeRoom(int bytes) {
    int needed = bytes + columns.size();
    if (used + needed > buffer.length) {
      flush();
      buffer = needed > buffer.length ? Arrays.copyOf(buffer, 2 * needed) : buffer;
    }
  }

  @Override
  public void flush() {
    try {
      out.write(buffer, 0, used);
      used = 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
