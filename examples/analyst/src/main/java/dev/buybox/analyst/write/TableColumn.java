package dev.buybox.analyst.write;

/**
 * A column of a table that is written.
 *
 * @param header its name
 * @param kind what its cells are
 */
public record TableColumn(String header, Kind kind) {
  /** What cells hold; any can be empty. */
  public enum Kind {
    /** Any text. */
    TEXT,
    /** A whole number that fits into 32 bits. */
    INTEGER,
    /** A whole number that fits into 64 bits. */
    COUNT,
    /** A decimal with at most 4 places and 14 digits before them. */
    PRICE,
    /** A decimal that stands for a double. */
    NUMBER
  }

  /** Returns a column of texts. */
  public static TableColumn text(String header) {
    return new TableColumn(header, Kind.TEXT);
  }

  /** Returns a column of whole numbers. */
  public static TableColumn count(String header) {
    return new TableColumn(header, Kind.COUNT);
  }

  /** Returns a column of amounts of money. */
  public static TableColumn price(String header) {
    return new TableColumn(header, Kind.PRICE);
  }

  /** Returns a column of decimals. */
  public static TableColumn number(String header) {
    return new TableColumn(header, Kind.NUMBER);
  }

  /** Whether its cells are numbers. */
  boolean isNumber() {
    return kind != Kind.TEXT;
  }
}
