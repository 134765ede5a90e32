package dev.buybox.analyst.load;

import dev.buybox.analyst.parquet.ParquetEngine;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of a Parquet file.
 *
 * @param name as it stands in the file
 * @param engineName what the engine calls it, which takes no note of capitals
 * @param type as the engine writes it, such as {@code DECIMAL(18,2)}
 */
record ParquetColumn(String name, String engineName, String type) {
  /** A text of more bytes has too many characters; of such a text it is enough to see that. */
  private static final int MAX_BYTES = 3 * CsvLimits.MAX_CELL_CHARS;

  private static final String TEXT =
      "CASE WHEN strlen(%1$s) > "
          + MAX_BYTES
          + " THEN left(%1$s, "
          + (CsvLimits.MAX_CELL_CHARS + 1)
          + ") ELSE %1$s END";
  private static final String AS_TEXT = "CAST(%1$s AS VARCHAR)";
  private static final String AS_WHOLE = "CAST(%1$s AS BIGINT)";

  /** The decimal that a float was written as, 12.34, not the number that it is, 12.3400001525. */
  private static final String AS_DOUBLE = "CAST(CAST(%1$s AS VARCHAR) AS DOUBLE)";

  private static final String AS_IT_IS = "%1$s";

  /** In which form cells come from the engine. */
  enum Form {
    /** A text. */
    TEXT,
    /** A whole number of 64 bits. */
    WHOLE,
    /** A double. */
    DOUBLE,
    /** A decimal of a fixed number of digits. */
    DECIMAL
  }

  /** The types that hold what a table's cell can hold; not nested ones, bytes and times. */
  private enum Type {
    VARCHAR(Form.TEXT, ParquetColumn.TEXT),
    BOOLEAN(Form.TEXT, AS_TEXT),
    DATE(Form.TEXT, AS_TEXT),
    UUID(Form.TEXT, AS_TEXT),
    ENUM(Form.TEXT, AS_TEXT),
    UBIGINT(Form.TEXT, AS_TEXT),
    TINYINT(Form.WHOLE, AS_WHOLE),
    SMALLINT(Form.WHOLE, AS_WHOLE),
    INTEGER(Form.WHOLE, AS_WHOLE),
    BIGINT(Form.WHOLE, AS_IT_IS),
    UTINYINT(Form.WHOLE, AS_WHOLE),
    USMALLINT(Form.WHOLE, AS_WHOLE),
    UINTEGER(Form.WHOLE, AS_WHOLE),
    FLOAT(Form.DOUBLE, AS_DOUBLE),
    DOUBLE(Form.DOUBLE, AS_IT_IS),
    DECIMAL(Form.DECIMAL, AS_IT_IS);

    private final Form form;
    private final String selected;

    Type(Form form, String selected) {
      this.form = form;
      this.selected = selected;
    }
  }

  /** Whether it holds what a table's cell can hold. */
  boolean isReadable() {
    return known().isPresent();
  }

  /**
   * Returns the form of its cells.
   *
   * @throws java.util.NoSuchElementException if it is not readable
   */
  Form form() {
    return known().orElseThrow().form;
  }

  /** Returns what to select so that cells come in their form. */
  String selected() {
    String selected = known().orElseThrow().selected;
    return selected.formatted(ParquetEngine.identifier(engineName));
  }

  private Optional<Type> known() {
    String plain = type.replaceFirst("\\([^\\[]*\\)$", "");
    return Stream.of(Type.values()).filter(known -> known.name().equals(plain)).findFirst();
  }
}
