package dev.buybox.catalog;

import java.util.Arrays;

/**
 * A growing column of whole numbers, in segments. A segment that is full is packed, so that small
 * numbers, codes and numbers that rise from row to row take few bytes. For one writer.
 */
final class LongColumn {
  static final int SEGMENT_BITS = 14;

  private static final int SEGMENT = 1 << SEGMENT_BITS;
  private static final int FIRST = 16;

  private PackedLongs[] packed = {};
  private int packedCount;
  private long[] open = new long[FIRST];
  private int openCount;

  int size() {
    return (packedCount << SEGMENT_BITS) + openCount;
  }

  void add(long value) {
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
      packed[packedCount++] = new PackedLongs(open, openCount);
      openCount = 0;
    } else {
      open = Arrays.copyOf(open, Math.min(SEGMENT, 4 * open.length));
    }
  }

  /** Fills up to a size, if it is not that long yet. */
  void fillTo(int size, long value) {
    for (int missing = size - size(); missing > 0; missing--) {
      add(value);
    }
  }

  void addAll(LongColumn other) {
    int count = other.size();
    for (int i = 0; i < count; i++) {
      add(other.get(i));
    }
  }

  /** Adds all of another column, each number by what stands in its place; below 0 stays. */
  void addAllCodes(LongColumn other, int[] codes) {
    addAllCodes(other, 0, codes);
  }

  /** Adds all of another column, numbers from a first one on by what stands in their place. */
  void addAllCodes(LongColumn other, int first, int[] codes) {
    int count = other.size();
    for (int i = 0; i < count; i++) {
      long code = other.get(i);
      add(code < first ? code : codes[(int) code - first]);
    }
  }

  long get(int row) {
    int segment = row >>> SEGMENT_BITS;
    int index = row & (SEGMENT - 1);
    return segment < packedCount ? packed[segment].get(index) : open[index];
  }

  /** Returns a number that is known to be an int. */
  int getInt(int row) {
    return (int) get(row);
  }

  /** Forgets all numbers, and keeps the memory for others. */
  void restart() {
    packedCount = 0;
    openCount = 0;
  }

  /** Lets go of all numbers. */
  void clear() {
    packed = new PackedLongs[0];
    packedCount = 0;
    open = new long[FIRST];
    openCount = 0;
  }
}
