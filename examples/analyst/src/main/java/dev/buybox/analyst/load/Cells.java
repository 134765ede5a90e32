package dev.buybox.analyst.load;

/** The cells of one row. */
interface Cells {
  /** Returns the cell of a slot; empty where the slot is -1. */
  String cell(int slot);
}
