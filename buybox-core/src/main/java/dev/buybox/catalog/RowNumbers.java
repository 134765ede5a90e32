package dev.buybox.catalog;

/** Compares rows by the numbers that the caller gave them. */
final class RowNumbers {
  private RowNumbers() {}

  /** Returns the row of the lesser number, unknown numbers last; -1 stands for no row. */
  static int least(LongColumn numbers, int a, int b) {
    if (a < 0 || b < 0) {
      return Math.max(a, b);
    }
    int order = Long.compare(place(numbers.get(a)), place(numbers.get(b)));
    return order < 0 || (order == 0 && a < b) ? a : b;
  }

  /** Returns what a row number is sorted by. */
  static long place(long number) {
    return number == 0 ? Long.MAX_VALUE : number;
  }
}
