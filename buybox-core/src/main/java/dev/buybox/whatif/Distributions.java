package dev.buybox.whatif;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * Makes a {@link Distribution} of many numbers without sorting them all: a histogram over their
 * range tells where each quantile lies, and only what lies there is looked at again. The same
 * answer as by sorting. Takes time in proportion to their number, and twice their memory.
 */
final class Distributions {
  private static final double[] PARTS = {0.05, 0.25, 0.5, 0.75, 0.95};
  private static final int FEW = 1 << 9;
  private static final int BIN_BITS = 12;
  private static final int BINS = 1 << BIN_BITS;
  private static final byte UNWANTED = -1;

  private final double[] wanted = new double[PARTS.length];
  private final double[] found = new double[PARTS.length];

  private Distributions(double total) {
    for (int part = 0; part < PARTS.length; part++) {
      wanted[part] = PARTS[part] * total;
    }
  }

  /**
   * Describes numbers.
   *
   * @param numbers finite
   * @param weights of each, at least 0; no weights at all if each weighs 1
   * @param count how many of both count, from the beginning
   */
  static Distribution of(double[] numbers, double[] weights, int count, long missing) {
    boolean even = weights.length == 0;
    double total = even ? count : 0;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double weight = even ? 1 : weights[i];
      total += even ? 0 : weight;
      sum += weight * numbers[i];
    }
    if (!(total > 0)) {
      return new Distribution(
          count, missing, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    Distributions search = new Distributions(total);
    search.search(keys(numbers, count), weights, 0, 0, PARTS.length);
    double[] at = search.found;
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

  private static double weight(double[] weights, int index) {
    return weights.length == 0 ? 1 : weights[index];
  }

  /**
   * Finds those quantiles that lie among some keys.
   *
   * @param below the weight of all keys that are less than these
   * @param from the first quantile that lies here
   * @param to the one after the last
   */
  private void search(long[] keys, double[] weights, double below, int from, int to) {
    long least = keys[0];
    long greatest = keys[0];
    for (long key : keys) {
      least = Math.min(least, key);
      greatest = Math.max(greatest, key);
    }
    if (least == greatest) {
      set(from, to, least);
    } else if (keys.length <= FEW) {
      searchSorted(keys, weights, below, from, to);
    } else {
      // As unsigned, the difference does not overflow.
      int bits = Long.SIZE - Long.numberOfLeadingZeros(greatest - least);
      searchBins(keys, weights, below, from, to, least, Math.max(0, bits - BIN_BITS));
    }
  }

  private void searchBins(
      long[] keys, double[] weights, double below, int from, int to, long least, int shift) {
    double[] byBin = new double[BINS];
    int[] countByBin = new int[BINS];
    for (int i = 0; i < keys.length; i++) {
      int bin = (int) ((keys[i] - least) >>> shift);
      byBin[bin] += weight(weights, i);
      countByBin[bin]++;
    }
    byte[] slotOfBin = new byte[BINS];
    Arrays.fill(slotOfBin, UNWANTED);
    int last = lastUsed(countByBin);
    Slot[] slots = new Slot[to - from];
    int used = 0;
    int next = from;
    double passed = below;
    for (int bin = 0; bin <= last && next < to; bin++) {
      double after = passed + byBin[bin];
      int end = next;
      while (end < to && countByBin[bin] > 0 && (wanted[end] <= after || bin == last)) {
        end++;
      }
      if (end > next) {
        slotOfBin[bin] = (byte) used;
        slots[used++] = new Slot(countByBin[bin], weights.length > 0, passed, next, end);
        next = end;
      }
      passed = after;
    }
    for (int i = 0; i < keys.length; i++) {
      byte slot = slotOfBin[(int) ((keys[i] - least) >>> shift)];
      if (slot != UNWANTED) {
        slots[slot].add(keys[i], weights, i);
      }
    }
    for (int slot = 0; slot < used; slot++) {
      Slot one = slots[slot];
      if (one.isOfOneKey()) {
        set(one.from, one.to, one.first);
      } else {
        search(one.keys, one.weights, one.below, one.from, one.to);
      }
    }
  }

  private static int lastUsed(int[] countByBin) {
    int last = countByBin.length - 1;
    while (countByBin[last] == 0) {
      last--;
    }
    return last;
  }

  /** The keys of a bin that some quantiles lie in; not written down while they are all the same. */
  private static final class Slot {
    final double below;
    final int from;
    final int to;
    private final int size;
    private final boolean weighed;
    private long[] keys = {};
    private double[] weights = {};
    private long first;
    private int count;

    Slot(int size, boolean weighed, double below, int from, int to) {
      this.size = size;
      this.weighed = weighed;
      this.below = below;
      this.from = from;
      this.to = to;
    }

    void add(long key, double[] ofWeights, int index) {
      if (count == 0) {
        first = key;
        weights = new double[weighed ? size : 0];
      } else if (keys.length == 0 && key != first) {
        keys = new long[size];
        Arrays.fill(keys, 0, count, first);
      }
      if (keys.length > 0) {
        keys[count] = key;
      }
      if (weighed) {
        weights[count] = ofWeights[index];
      }
      count++;
    }

    boolean isOfOneKey() {
      return keys.length == 0;
    }
  }

  private void searchSorted(long[] keys, double[] weights, double below, int from, int to) {
    int[] order = new int[keys.length];
    Arrays.setAll(order, i -> i);
    LongArrays.radixSortIndirect(order, keys, true);
    double passed = below;
    int next = from;
    for (int i = 0; i < order.length && next < to; i++) {
      passed += weight(weights, order[i]);
      while (next < to && (wanted[next] <= passed || i == order.length - 1)) {
        set(next, next + 1, keys[order[i]]);
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
