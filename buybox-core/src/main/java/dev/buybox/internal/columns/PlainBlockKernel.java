package dev.buybox.internal.columns;

/**
 * Simple loops: those without look-ups the compiler turns into vectors by itself, the others are
 * free of branches that the processor could not foresee.
 */
final class PlainBlockKernel implements BlockKernel {
  /** Added and taken off again, it leaves no bits for the fraction of a double. */
  private static final double MAGIC = 0x1.8p52;

  @Override
  public int addKnown(PointsTable table, double[] numbers, int from, int count, int[] sums) {
    long[] known = table.numbers;
    int[] points = table.points;
    for (int i = from; i < count; i++) {
      long bits = Double.doubleToRawLongBits(numbers[i]);
      int place = PointsTable.place(bits);
      if (known[place] != bits) {
        return i;
      }
      sums[i] += points[place];
    }
    return count;
  }

  @Override
  public void scale(OfferBlock block, int count, PriceScale scale) {
    logarithms(block.prices, block.logs, count);
    round(block.logs, block.distances, count, scale.slope(), scale.offset());
    for (int i = 0; i < count; i++) {
      block.scaled[i] = (long) block.logs[i];
    }
    settleDoubts(block, count, scale);
  }

  /** Rounds in the exact way where that is in doubt. */
  static void settleDoubts(OfferBlock block, int count, PriceScale scale) {
    for (int i = 0; i < count; i++) {
      if (block.distances[i] <= scale.doubt()) {
        block.scaled[i] = scale.exactly(block.prices[i]);
      }
    }
  }

  private static void logarithms(long[] prices, double[] logs, int count) {
    for (int i = 0; i < count; i++) {
      logs[i] = NearLogarithm.of((double) prices[i]);
    }
  }

  /**
   * Replaces logarithms by what they are rounded down to, and tells how far from a jump that is.
   */
  private static void round(
      double[] logs, double[] distances, int count, double slope, double offset) {
    for (int i = 0; i < count; i++) {
      double number = slope * logs[i] + offset;
      distances[i] = Math.abs(number - (number + MAGIC - MAGIC));
      logs[i] = Math.floor(number);
    }
  }

  @Override
  public void findBest(OfferBlock block, PriceScale scale) {
    block.findAlone();
    int visit = block.ends[1];
    for (int width = 2; width < block.ends.length; width++) {
      for (; visit < block.ends[width]; visit++) {
        int end = width < block.ends.length - 1 ? block.starts[visit] + width : block.end(visit);
        findBest(block, visit, block.starts[visit], end, scale);
      }
    }
  }

  static void findBest(OfferBlock block, int visit, int from, int end, PriceScale scale) {
    long[] scaled = block.scaled;
    long least = scaled[from];
    for (int i = from + 1; i < end; i++) {
      least = Math.min(least, scaled[i]);
    }
    long start = least + scale.start();
    long steps = scale.steps();
    long best = Long.MIN_VALUE;
    long second = Long.MIN_VALUE;
    for (int i = from; i < end; i++) {
      long lost = Math.max(0, Math.min(steps, scaled[i] - start));
      long key = OfferBlock.key(block.own[i] - lost, i);
      second = Math.max(second, Math.min(best, key));
      best = Math.max(best, key);
    }
    block.best[visit] = best;
    block.second[visit] = second;
  }
}
