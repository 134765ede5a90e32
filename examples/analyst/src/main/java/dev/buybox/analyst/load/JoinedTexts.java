package dev.buybox.analyst.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts of some thousand rows, those of one row fetched as one: to fetch a text from the engine
 * costs more than all else that is done with it. One thread fills it, then one goes through it.
 */
final class JoinedTexts {
  static final char SEPARATOR = '\0';

  private final int[] slots;
  private final int joined;
  private final String[] rows;

  /** The texts of rows that hold separators themselves. */
  private final Map<Integer, List<String>> parted = new HashMap<>();

  /**
   * Prepares to copy columns that are selected in this order, with {@link #selected} behind them.
   */
  JoinedTexts(List<ParquetColumn> columns, int mostRows) {
    slots =
        IntStream.range(0, columns.size())
            .filter(slot -> columns.get(slot).form() == ParquetColumn.Form.TEXT)
            .toArray();
    joined = columns.size();
    rows = new String[mostRows];
    Arrays.fill(rows, "");
  }

  /** Returns what to select for the joined texts of those columns that are texts. */
  static String selected(List<ParquetColumn> columns) {
    String separator = ", chr(" + (int) SEPARATOR + "), ";
    List<String> texts =
        columns.stream()
            .filter(column -> column.form() == ParquetColumn.Form.TEXT)
            .map(ParquetColumn::selected)
            .toList();
    return texts.isEmpty() ? "''" : "concat('', " + String.join(separator, texts) + ")";
  }

  /** Returns the slots of the columns that hold texts. */
  int[] slots() {
    return slots;
  }

  /** Copies the texts of a row of a chunk, and returns how many characters they have. */
  int copy(DuckDBDataChunkReader chunk, int index, int row) {
    if (slots.length == 0) {
      return 0;
    }
    String all = chunk.vector(joined).getString(index);
    rows[row] = all;
    if (separators(all) >= slots.length) {
      parted.put(row, IntStream.of(slots).mapToObj(slot -> text(chunk, slot, index)).toList());
    }
    return all.length();
  }

  private static int separators(String all) {
    int count = 0;
    for (int at = all.indexOf(SEPARATOR); at >= 0; at = all.indexOf(SEPARATOR, at + 1)) {
      count++;
    }
    return count;
  }

  private static String text(DuckDBDataChunkReader chunk, int slot, int index) {
    @Nullable String text = chunk.vector(slot).getString(index);
    return text == null ? "" : text;
  }

  /** Forgets the first so many rows, which are all. */
  void clear(int used) {
    Arrays.fill(rows, 0, used, "");
    parted.clear();
  }

  /** Returns the texts of a row, joined; of no use if they are {@link #parted}. */
  String joined(int row) {
    return rows[row];
  }

  /** Returns the texts of a row that hold separators themselves; empty for all other rows. */
  List<String> parted(int row) {
    return parted.isEmpty() ? List.of() : parted.getOrDefault(row, List.of());
  }
}
