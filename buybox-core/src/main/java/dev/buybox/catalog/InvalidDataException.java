package dev.buybox.catalog;

/** Thrown for a value that cannot be taken, with what is wrong with it. */
public final class InvalidDataException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final DataFault fault;

  /**
   * Tells of this fault.
   *
   * @param fault what is wrong
   */
  public InvalidDataException(DataFault fault) {
    super(fault.message());
    this.fault = fault;
  }

  /** Returns what is wrong: field, value, rule and advice. */
  public DataFault fault() {
    return fault;
  }
}
