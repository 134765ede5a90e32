package dev.buybox.analyst.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/** Goes through the rows of a regular block. For one thread. */
final class BlockRows implements PlainRow {
  private static final int NOT_USED = -1;

  private final Header header;
  private final List<Integer> used;
  private final int[] slots;
  private final int[] from;
  private final int[] to;
  private byte[] bytes = {};
  private int length;
  private int at;
  private long nextLine;
  private long line;
  private int width;
  private boolean escaped;

  /** Prepares to read these columns of a table into slots of their order. */
  BlockRows(Header header, List<Integer> used) {
    this.header = header;
    this.used = used;
    slots = new int[header.width()];
    Arrays.fill(slots, NOT_USED);
    for (int slot = 0; slot < used.size(); slot++) {
      slots[used.get(slot)] = slot;
    }
    from = new int[used.size()];
    to = new int[used.size()];
  }

  /** Begins with the rows of a block; those of the first block begin behind the header. */
  void begin(RecordBlock block) {
    bytes = block.bytes();
    length = block.length();
    at = 0;
    nextLine = 1;
    if (block.first()) {
      at = RecordBlocks.beginsWithMark(bytes, length) ? RecordBlocks.MARK_BYTES : 0;
      next();
    }
  }

  /** Goes to the next row, if there is one; empty lines are none. */
  boolean next() {
    while (at < length && (bytes[at] == '\n' || bytes[at] == '\r')) {
      nextLine += bytes[at] == '\n' ? 1 : 0;
      at++;
    }
    if (at >= length) {
      return false;
    }
    line = nextLine;
    width = 0;
    escaped = false;
    while (readField()) {
      at++;
    }
    endRow();
    return true;
  }

  private void endRow() {
    at += at < length && bytes[at] == '\r' ? 1 : 0;
    if (at < length) {
      at++;
      nextLine++;
    }
  }

  /** Reads up to the end of a field; returns whether another one follows in the row. */
  private boolean readField() {
    int begin = at;
    int end;
    boolean isUsed = width < slots.length && slots[width] != NOT_USED;
    if (at < length && bytes[at] == '"') {
      at = RowEnds.afterQuoted(bytes, at, length, true);
      begin++;
      end = at - 1;
      lookInside(begin, end, isUsed);
    } else {
      at = endOfPlainField(bytes, at, length);
      end = at;
    }
    if (isUsed) {
      from[slots[width]] = begin;
      to[slots[width]] = end;
    }
    width++;
    return at < length && bytes[at] == ',';
  }

  private static int endOfPlainField(byte[] bytes, int from, int length) {
    int at = from;
    while (at < length) {
      byte b = bytes[at];
      if (b <= ',' && (b == ',' || b == '\n' || b == '\r')) {
        return at;
      }
      at++;
    }
    return at;
  }

  private void lookInside(int begin, int end, boolean isUsed) {
    for (int i = begin; i < end; i++) {
      nextLine += bytes[i] == '\n' ? 1 : 0;
      escaped |= isUsed && bytes[i] == '"';
    }
  }

  @Override
  public long line() {
    return line;
  }

  /** Returns how many lines the rows so far have, empty ones included. */
  long lines() {
    return nextLine - 1;
  }

  /** Returns how many fields this row has. */
  int width() {
    return width;
  }

  /** Whether the used cells are all as they stand between their quotes, if they have any. */
  @Override
  public boolean isPlain() {
    return !escaped;
  }

  /** Checks the lengths of all used cells, and tells of the first column that is too long. */
  @Override
  public void check() {
    int first = header.width();
    for (int slot = 0; slot < used.size(); slot++) {
      boolean tooLong = cell(slot).length() > CsvLimits.MAX_CELL_CHARS;
      first = tooLong ? Math.min(first, used.get(slot)) : first;
    }
    if (first < header.width()) {
      throw CsvTable.tooLong(header.name(first), cell(used.indexOf(first)).length());
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
  public String cell(int slot) {
    if (slot < 0) {
      return "";
    }
    String text = new String(bytes, from[slot], to[slot] - from[slot], UTF_8);
    boolean quoted = from[slot] > 0 && bytes[from[slot] - 1] == '"';
    return escaped && quoted ? text.replace("\"\"", "\"") : text;
  }
}
