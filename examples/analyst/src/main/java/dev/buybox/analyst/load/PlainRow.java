package dev.buybox.analyst.load;

import dev.buybox.catalog.InvalidDataException;

/** The cells of a row as bytes of UTF-8, which batches take without making objects of them. */
interface PlainRow extends Cells {
  /** Returns the bytes that hold all cells. */
  byte[] bytes();

  /** Returns where the cells begin, by slot. */
  int[] from();

  /** Returns where the cells end, by slot. */
  int[] to();

  /** Returns where this row begins, its block beginning at 1. */
  long line();

  /** Whether the bytes of the used cells are all that they say, so that batches can take them. */
  boolean isPlain();

  /**
   * Checks what a row must be before anybody looks at what it says.
   *
   * @throws InvalidDataException if it is not
   */
  void check();
}
