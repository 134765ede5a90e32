package dev.buybox.catalog;

import java.util.Arrays;

/** A growing column of finite doubles and NaN, packed like {@link LongColumn}. For one writer. */
final class DoubleColumn {
  private static final int SEGMENT_BITS = LongColumn.SEGMENT_BITS;
  private static final int SEGMENT = 1 << SEGMENT_BITS;
  private static final int FIRST = 16;

  private PackedDoubles[] packed = {};
  private int packedCount;
  private double[] open = new double[FIRST];
  private int openCount;

  int size() {
    return (packedCount << SEGMENT_BITS) + openCount;
  }

  void add(double value) {
    if (openCount == open.length) {
      makeRoom();
    }
    open[openCount++] = value;
  }

  private void makeRoom() {
    if (openCount == SEGMENT) {
      if (packedCount == packed.length) {
        packed = Arrays.copyOf(packed, 2 * packedCount + 1);
      }
      packed[packedCount++] = new PackedDoubles(open, openCount);
      openCount = 0;
    } else {
      open = Arrays.copyOf(open, Math.min(SEGMENT, 4 * open.length));
    }
  }

  /** Fills up to a size, if it is not that long yet. */
  void fillTo(int size, double value) {
    for (int missing = size - size(); missing > 0; missing--) {
      add(value);
    }
  }

  void addAll(DoubleColumn other) {
    int count = other.size();
    for (int i = 0; i < count; i++) {
      add(other.get(i));
    }
  }

  double get(int row) {
    int segment = row >>> SEGMENT_BITS;
    int index = row & (SEGMENT - 1);
    return segment < packedCount ? packed[segment].get(index) : open[index];
  }

  /** Forgets all numbers, and keeps the memory for others. */
  void restart() {
    packedCount = 0;
    openCount = 0;
  }

  /** Lets go of all numbers. */
  void clear() {
    packed = new PackedDoubles[0];
    packedCount = 0;
    open = new double[FIRST];
    openCount = 0;
  }
}
