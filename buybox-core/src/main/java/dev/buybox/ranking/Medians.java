package dev.buybox.ranking;

import it.unimi.dsi.fastutil.doubles.DoubleArrays;

/** Medians without allocation. */
final class Medians {
  private Medians() {}

  /**
   * Sorts the first {@code count} numbers in place and returns their median, of an even count the
   * mean of the middle two; NaN of none.
   *
   * @param support as long as {@code numbers}; overwritten
   */
  static double of(double[] numbers, double[] support, int count) {
    if (count == 0) {
      return Double.NaN;
    }
    System.arraycopy(numbers, 0, support, 0, count);
    DoubleArrays.mergeSort(numbers, 0, count, support);
    double upper = numbers[count / 2];
    return count % 2 == 1 ? upper : mean(numbers[count / 2 - 1], upper);
  }

  private static double mean(double lower, double upper) {
    double sum = lower + upper;
    return Double.isInfinite(sum) ? lower / 2 + upper / 2 : sum / 2;
  }
}
