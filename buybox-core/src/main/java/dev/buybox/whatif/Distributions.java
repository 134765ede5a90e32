package dev.buybox.whatif;

import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * Makes a {@link Distribution} of many numbers without sorting them all: a histogram of their
 * leading bits tells where each quantile lies, and only what lies there is looked at again. The
 * same answer as by sorting. Takes time in proportion to their number, and twice their memory.
 */
final class Distributions {
  private static final double[] PARTS = {0.05, 0.25, 0.5, 0.75, 0.95};
  private static final int FEW = 1 << 12;
  private static final int DIGIT_BITS = 16;

  private final long[] keys;
  private final double[] weights;
  private final double[] wanted = new double[PARTS.length];
  private final double[] found = new double[PARTS.length];

  private Distributions(long[] keys, double[] weights, double total) {
    this.keys = keys;
    this.weights = weights;
    for (int part = 0; part < PARTS.length; part++) {
      wanted[part] = PARTS[part] * total;
    }
  }

  /**
   * Describes numbers. The arrays are used as scratch space.
   *
   * @param numbers finite
   * @param weights of each, at least 0
   * @param count how many of both count, from the beginning
   */
  static Distribution of(double[] numbers, double[] weights, int count, long missing) {
    double total = 0;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      total += weights[i];
      sum += weights[i] * numbers[i];
    }
    if (!(total > 0)) {
      return new Distribution(
          count, missing, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    double[] at = new Distributions(keys(numbers, count), weights, total).quantiles(count);
    return new Distribution(count, missing, sum / total, at[0], at[1], at[2], at[3], at[4]);
  }

  /** Returns whole numbers in the same order as the doubles. */
  private static long[] keys(double[] numbers, int count) {
    long[] keys = new long[count];
    for (int i = 0; i < count; i++) {
      keys[i] = turned(Double.doubleToRawLongBits(numbers[i] + 0.0));
    }
    return keys;
  }

  /** Turns the order of negative doubles round; undone by itself. */
  private static long turned(long bits) {
    return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
  }

  private double[] quantiles(int count) {
    search(keys, weights, count, 0, Long.SIZE - DIGIT_BITS, 0, PARTS.length);
    return found;
  }

  /**
   * Finds those quantiles that lie among some keys.
   *
   * @param below the weight of all keys that are less than these
   * @param shift how far right the digit is that is looked at
   * @param from the first quantile that lies here
   * @param to the one after the last
   */
  private void search(
      long[] some, double[] theirs, int count, double below, int shift, int from, int to) {
    if (count <= FEW || shift < 0) {
      searchSorted(some, theirs, count, below, from, to);
      return;
    }
    double[] byDigit = new double[1 << DIGIT_BITS];
    int[] countByDigit = new int[byDigit.length];
    for (int i = 0; i < count; i++) {
      byDigit[digit(some[i], shift)] += theirs[i];
      countByDigit[digit(some[i], shift)]++;
    }
    int last = lastUsed(countByDigit);
    double passed = below;
    int next = from;
    for (int digit = 0; digit <= last && next < to; digit++) {
      double after = passed + byDigit[digit];
      int end = next;
      while (end < to && countByDigit[digit] > 0 && (wanted[end] <= after || digit == last)) {
        end++;
      }
      if (end > next) {
        narrow(some, theirs, count, passed, shift, digit, countByDigit[digit], next, end);
        next = end;
      }
      passed = after;
    }
  }

  private static int lastUsed(int[] countByDigit) {
    int last = countByDigit.length - 1;
    while (countByDigit[last] == 0) {
      last--;
    }
    return last;
  }

  /** Shifts a key so that digits count up from the least: the highest one is signed. */
  private static int digit(long key, int shift) {
    return (int) ((key ^ Long.MIN_VALUE) >>> shift) & ((1 << DIGIT_BITS) - 1);
  }

  private void narrow(
      long[] some,
      double[] theirs,
      int count,
      double below,
      int shift,
      int digit,
      int size,
      int from,
      int to) {
    long[] narrowed = new long[size];
    double[] weighing = new double[size];
    int at = 0;
    boolean same = true;
    for (int i = 0; i < count; i++) {
      if (digit(some[i], shift) == digit) {
        narrowed[at] = some[i];
        weighing[at] = theirs[i];
        same &= some[i] == narrowed[0];
        at++;
      }
    }
    if (same) {
      set(from, to, narrowed[0]);
    } else {
      search(narrowed, weighing, size, below, shift - DIGIT_BITS, from, to);
    }
  }

  private void searchSorted(
      long[] some, double[] theirs, int count, double below, int from, int to) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    LongArrays.radixSortIndirect(order, some, true);
    double passed = below;
    int next = from;
    for (int i = 0; i < count && next < to; i++) {
      passed += theirs[order[i]];
      while (next < to && (wanted[next] <= passed || i == count - 1)) {
        set(next, next + 1, some[order[i]]);
        next++;
      }
    }
  }

  private void set(int from, int to, long key) {
    for (int part = from; part < to; part++) {
      found[part] = Double.longBitsToDouble(turned(key));
    }
  }
}
