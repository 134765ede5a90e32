package dev.buybox.analyst.load;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkReader;

/**
 * The texts of a row, fetched as one: to fetch a text from the engine costs more than all else that
 * is done with it. For one thread.
 */
final class JoinedTexts {
  private static final char SEPARATOR = '\0';

  private final int[] slots;
  private final int joined;
  private final String[] texts;

  /** Reads columns that are selected in this order, with {@link #selected} behind them. */
  JoinedTexts(List<ParquetColumn> columns) {
    slots =
        IntStream.range(0, columns.size())
            .filter(slot -> columns.get(slot).form() == ParquetColumn.Form.TEXT)
            .toArray();
    joined = columns.size();
    texts = new String[columns.size()];
    Arrays.fill(texts, "");
  }

  /** Returns what to select for the joined texts of those columns that are texts. */
  static String selected(List<ParquetColumn> columns) {
    String separator = ", chr(" + (int) SEPARATOR + "), ";
    return columns.stream()
        .filter(column -> column.form() == ParquetColumn.Form.TEXT)
        .map(ParquetColumn::selected)
        .collect(Collectors.joining(separator, "concat('', ", ")"));
  }

  /** Goes to a row. */
  void read(DuckDBDataChunkReader chunk, int row) {
    if (slots.length > 0 && !part(chunk.vector(joined).getString(row))) {
      fetchEach(chunk, row);
    }
  }

  /** Parts the texts, unless they hold separators themselves, so that there are too many parts. */
  private boolean part(String all) {
    int place = 0;
    int from = 0;
    for (int to = all.indexOf(SEPARATOR); to >= 0; to = all.indexOf(SEPARATOR, from)) {
      if (place == slots.length - 1) {
        return false;
      }
      set(slots[place++], all, from, to);
      from = to + 1;
    }
    set(slots[place], all, from, all.length());
    return true;
  }

  /** Keeps the text of the row before where it is the same: many columns repeat themselves. */
  private void set(int slot, String all, int from, int to) {
    String before = texts[slot];
    if (before.length() != to - from || !all.startsWith(before, from)) {
      texts[slot] = all.substring(from, to);
    }
  }

  private void fetchEach(DuckDBDataChunkReader chunk, int row) {
    for (int slot : slots) {
      String text = chunk.vector(slot).getString(row);
      texts[slot] = text == null ? "" : text;
    }
  }

  /** Returns the text of a column that holds texts; empty if there is none. */
  String text(int slot) {
    return texts[slot];
  }
}
