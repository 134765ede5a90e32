package dev.buybox.analyst.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkReader;

/**
 * Some thousand rows of a Parquet file, copied as they come from the engine, so that another thread
 * can make cells of them while the engine goes on. A number becomes a decimal without zeros at its
 * end: 12.50 of a decimal column and 12.5 of a column of doubles are both 12.5. One thread fills
 * it, then one goes through it.
 */
final class ParquetRows implements PlainRow {
  private static final int MOST_ROWS = 1 << 13;
  private static final int MANY_CHARS = 1 << 20;
  private static final int FIRST_BYTES = 1 << 10;

  private final List<ParquetColumn> columns;
  private final JoinedTexts texts;
  private final List<CopiedNumbers> numbers;
  private final StringBuilder digits = new StringBuilder();
  private final int[] from;
  private final int[] to;
  private byte[] bytes = new byte[FIRST_BYTES];
  private int used;
  private int rows;
  private int chars;
  private int row;

  ParquetRows(List<ParquetColumn> columns) {
    this.columns = columns;
    texts = new JoinedTexts(columns, MOST_ROWS);
    numbers =
        IntStream.range(0, columns.size())
            .filter(slot -> columns.get(slot).form() != ParquetColumn.Form.TEXT)
            .mapToObj(slot -> CopiedNumbers.of(columns.get(slot).form(), slot, MOST_ROWS))
            .toList();
    from = new int[columns.size()];
    to = new int[columns.size()];
  }

  /** Copies rows of a chunk, from one on, until these are full; returns which comes next. */
  int copy(DuckDBDataChunkReader chunk, int first) {
    int count = Math.toIntExact(chunk.rowCount());
    int next = first;
    int end = rows;
    while (next < count && end < MOST_ROWS && chars < MANY_CHARS) {
      chars += texts.copy(chunk, next, end);
      next++;
      end++;
    }
    for (CopiedNumbers each : numbers) {
      each.copy(chunk.vector(each.slot()), first, next, rows);
    }
    rows = end;
    return next;
  }

  boolean isFull() {
    return rows == MOST_ROWS || chars >= MANY_CHARS;
  }

  /** Forgets all rows. */
  void clear() {
    texts.clear(rows);
    rows = 0;
    chars = 0;
  }

  /** Returns how many rows there are. */
  int size() {
    return rows;
  }

  /** Goes to a row, from 0 on. */
  void goTo(int index) {
    row = index;
    used = 0;
    List<String> parted = texts.parted(row);
    if (parted.isEmpty()) {
      putJoined(texts.joined(row).getBytes(UTF_8));
    } else {
      putEach(parted);
    }
    for (CopiedNumbers each : numbers) {
      put(each);
    }
  }

  private void putJoined(byte[] joined) {
    makeRoom(joined.length);
    System.arraycopy(joined, 0, bytes, 0, joined.length);
    int at = 0;
    for (int slot : texts.slots()) {
      from[slot] = at;
      while (at < joined.length && joined[at] != JoinedTexts.SEPARATOR) {
        at++;
      }
      to[slot] = at++;
    }
    used = joined.length;
  }

  private void putEach(List<String> parted) {
    int place = 0;
    for (int slot : texts.slots()) {
      byte[] text = parted.get(place++).getBytes(UTF_8);
      makeRoom(text.length);
      System.arraycopy(text, 0, bytes, used, text.length);
      from[slot] = used;
      used += text.length;
      to[slot] = used;
    }
  }

  private void put(CopiedNumbers column) {
    from[column.slot()] = used;
    if (!column.isEmpty(row)) {
      digits.setLength(0);
      column.append(row, digits);
      makeRoom(digits.length());
      for (int i = 0; i < digits.length(); i++) {
        bytes[used++] = (byte) digits.charAt(i);
      }
    }
    to[column.slot()] = used;
  }

  private void makeRoom(int more) {
    if (used + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + more));
    }
  }

  /** Unless a number is none; what else {@link #check} refuses, batches do not take. */
  @Override
  public boolean isPlain() {
    for (CopiedNumbers each : numbers) {
      if (each.isNotFinite(row)) {
        return false;
      }
    }
    return true;
  }

  /** Checks that no text is too long, and that numbers are finite. */
  @Override
  public void check() {
    for (int slot : texts.slots()) {
      checkLength(slot);
    }
    for (CopiedNumbers each : numbers) {
      if (each.isNotFinite(row)) {
        throw new InvalidDataException(
            new DataFault(
                columns.get(each.slot()).name(),
                cell(each.slot()),
                "a number is finite",
                "leave it out where the number is not known"));
      }
    }
  }

  private void checkLength(int slot) {
    if (to[slot] - from[slot] > CsvLimits.MAX_CELL_CHARS
        && cell(slot).length() > CsvLimits.MAX_CELL_CHARS) {
      throw new InvalidDataException(
          new DataFault(
              columns.get(slot).name(),
              cell(slot),
              "a used field has at most " + CsvLimits.MAX_CELL_CHARS + " characters",
              "shorten it"));
    }
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int[] from() {
    return from;
  }

  @Override
  public int[] to() {
    return to;
  }

  @Override
  public long line() {
    return row + 1L;
  }

  @Override
  public String cell(int slot) {
    return slot < 0 ? "" : new String(bytes, from[slot], to[slot] - from[slot], UTF_8);
  }

  /** Returns the number itself, for the decimal that means it may be longer than one may write. */
  @Override
  public double number(String column, int slot) {
    for (CopiedNumbers each : numbers) {
      if (each.slot() == slot) {
        return each.number(row);
      }
    }
    return PlainRow.super.number(column, slot);
  }
}
