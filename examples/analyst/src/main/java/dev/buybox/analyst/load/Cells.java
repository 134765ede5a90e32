package dev.buybox.analyst.load;

import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.NumberText;

/** The cells of one row. */
interface Cells {
  /** Returns the cell of a slot; empty where the slot is -1. */
  String cell(int slot);

  /** Whether the cell of a slot is empty. */
  default boolean isEmpty(int slot) {
    return cell(slot).isEmpty();
  }

  /**
   * Returns a cell that is not empty as a number.
   *
   * @throws InvalidDataException if it is none
   */
  default double number(String column, int slot) {
    return NumberText.parseNumber(column, cell(slot));
  }
}
