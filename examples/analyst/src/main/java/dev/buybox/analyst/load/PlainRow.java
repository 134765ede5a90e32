package dev.buybox.analyst.load;

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
}
