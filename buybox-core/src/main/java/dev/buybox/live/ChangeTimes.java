package dev.buybox.live;

import java.util.concurrent.atomic.AtomicLongArray;

/** How long changes took, by powers of two of nanoseconds; one of so many is timed. */
final class ChangeTimes {
  /** How many changes pass for each that is timed. */
  static final int ONE_OF = 64;

  private static final int CLASSES = 40;

  private final AtomicLongArray counts = new AtomicLongArray(CLASSES);

  void add(long nanos) {
    int power = Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, nanos));
    counts.incrementAndGet(Math.min(CLASSES - 1, power));
  }

  /** Returns how many took less than 2^i nanoseconds but not less than 2^(i-1). */
  long[] counts() {
    long[] all = new long[CLASSES];
    for (int i = 0; i < CLASSES; i++) {
      all[i] = counts.get(i);
    }
    return all;
  }
}
