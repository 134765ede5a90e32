package dev.buybox.analyst.load;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import java.math.BigDecimal;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/**
 * The cells of one row of a Parquet file after the other. A number is the shortest decimal that
 * means it: 12.50 of a decimal column and 12.5 of a column of doubles are both 12.5. For one
 * thread.
 */
final class ParquetRow {
  private final List<ParquetColumn> columns;
  private final ParquetColumn.Form[] forms;
  private final DuckDBReadableVector[] vectors;
  private final JoinedTexts texts;
  private int row;

  ParquetRow(List<ParquetColumn> columns) {
    this.columns = columns;
    forms = columns.stream().map(ParquetColumn::form).toArray(ParquetColumn.Form[]::new);
    vectors = new DuckDBReadableVector[forms.length];
    texts = new JoinedTexts(columns);
  }

  /** Begins a chunk. */
  void begin(DuckDBDataChunkReader chunk) {
    for (int slot = 0; slot < vectors.length; slot++) {
      vectors[slot] = chunk.vector(slot);
    }
  }

  /** Goes to a row of the chunk that was begun. */
  void read(DuckDBDataChunkReader chunk, int index) {
    row = index;
    texts.read(chunk, index);
  }

  /**
   * Checks what every used cell must be.
   *
   * @throws InvalidDataException if a text is too long or a number is not finite
   */
  void check() {
    for (int slot = 0; slot < forms.length; slot++) {
      if (forms[slot] == ParquetColumn.Form.TEXT) {
        checkLength(slot);
      } else if (forms[slot] == ParquetColumn.Form.DOUBLE && !isEmpty(slot)) {
        checkFinite(slot);
      }
    }
  }

  private void checkLength(int slot) {
    if (texts.text(slot).length() > CsvLimits.MAX_CELL_CHARS) {
      throw new InvalidDataException(
          new DataFault(
              columns.get(slot).name(),
              texts.text(slot),
              "a used field has at most " + CsvLimits.MAX_CELL_CHARS + " characters",
              "shorten it"));
    }
  }

  private void checkFinite(int slot) {
    if (!Double.isFinite(vectors[slot].getDouble(row))) {
      throw new InvalidDataException(
          new DataFault(
              columns.get(slot).name(),
              Double.toString(vectors[slot].getDouble(row)),
              "a number is finite",
              "leave it out where the number is not known"));
    }
  }

  boolean isEmpty(int slot) {
    return forms[slot] == ParquetColumn.Form.TEXT
        ? texts.text(slot).isEmpty()
        : vectors[slot].isNull(row);
  }

  /** Whether the cells of a column are numbers, and not texts. */
  boolean isNumber(int slot) {
    return forms[slot] != ParquetColumn.Form.TEXT;
  }

  /** Returns a cell as text, empty if there is nothing in it. */
  String text(int slot) {
    if (isEmpty(slot)) {
      return "";
    }
    return switch (forms[slot]) {
      case TEXT -> texts.text(slot);
      case WHOLE -> Long.toString(vectors[slot].getLong(row));
      case DOUBLE -> DecimalText.of(vectors[slot].getDouble(row));
      case DECIMAL -> DecimalText.of(decimal(slot));
    };
  }

  /** Returns a cell that is not empty as a number, of a column of numbers. */
  double number(int slot) {
    return switch (forms[slot]) {
      case TEXT -> throw new IllegalStateException("not a number");
      case WHOLE -> vectors[slot].getLong(row);
      case DOUBLE -> vectors[slot].getDouble(row);
      case DECIMAL -> decimal(slot).doubleValue();
    };
  }

  private BigDecimal decimal(int slot) {
    return vectors[slot].getBigDecimal(row);
  }
}
