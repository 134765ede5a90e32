package dev.buybox.analyst.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some thousand rows of a Parquet file, copied so that another thread can take them while the
 * engine goes on. One thread fills it, then one goes through it.
 */
final class CopiedRows implements PlainRow {
  private static final int MOST_ROWS = 1 << 13;
  private static final int FIRST_BYTES = 1 << 18;
  private static final int MANY_BYTES = 1 << 20;
  private static final int FIRST_OTHER_CHAR = 0x80;

  private final int slots;
  private final boolean[] isNumber;
  private final double[] numbers;
  private final int[] ends;
  private final int[] from;
  private final int[] to;
  private final Map<Integer, DataFault> faults = new HashMap<>();
  private byte[] bytes = new byte[FIRST_BYTES];
  private int used;
  private int rows;
  private int row;

  CopiedRows(List<ParquetColumn> columns) {
    slots = columns.size();
    isNumber = new boolean[slots];
    for (int slot = 0; slot < slots; slot++) {
      isNumber[slot] = columns.get(slot).form() != ParquetColumn.Form.TEXT;
    }
    numbers = new double[MOST_ROWS * slots];
    ends = new int[MOST_ROWS * slots];
    from = new int[slots];
    to = new int[slots];
  }

  boolean isFull() {
    return rows == MOST_ROWS || used >= MANY_BYTES;
  }

  /** Copies a row, with what is wrong with it. */
  void add(ParquetRow copied) {
    try {
      copied.check();
    } catch (InvalidDataException wrong) {
      faults.put(rows, wrong.fault());
    }
    for (int slot = 0; slot < slots; slot++) {
      int at = rows * slots + slot;
      put(copied.text(slot));
      ends[at] = used;
      if (isNumber[slot] && !copied.isEmpty(slot)) {
        numbers[at] = copied.number(slot);
      }
    }
    rows++;
  }

  private void put(String text) {
    int length = text.length();
    makeRoom(length);
    byte[] into = bytes;
    int at = used;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= FIRST_OTHER_CHAR) {
        putEncoded(text.getBytes(UTF_8));
        return;
      }
      into[at++] = (byte) c;
    }
    used = at;
  }

  private void putEncoded(byte[] encoded) {
    makeRoom(encoded.length);
    System.arraycopy(encoded, 0, bytes, used, encoded.length);
    used += encoded.length;
  }

  private void makeRoom(int more) {
    if (used + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + more));
    }
  }

  /** Forgets all rows. */
  void clear() {
    used = 0;
    rows = 0;
    faults.clear();
  }

  /** Returns how many rows there are. */
  int size() {
    return rows;
  }

  /** Goes to a row, from 0 on. */
  void goTo(int index) {
    row = index;
    int at = row * slots;
    for (int slot = 0; slot < slots; slot++) {
      from[slot] = at + slot == 0 ? 0 : ends[at + slot - 1];
      to[slot] = ends[at + slot];
    }
  }

  /** Always, for texts were copied as they are; batches take none that {@link #check} refuses. */
  @Override
  public boolean isPlain() {
    return true;
  }

  @Override
  public void check() {
    @Nullable DataFault fault = faults.get(row);
    if (fault != null) {
      throw new InvalidDataException(fault);
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
    return isNumber[slot] ? numbers[row * slots + slot] : PlainRow.super.number(column, slot);
  }
}
