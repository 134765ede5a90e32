package dev.buybox.live;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Whole numbers in pages of 32,768, so that growing moves nothing that is being read. Grows under a
 * lock of its own; reads take none.
 */
final class Pages {
  private static final int BITS = 15;
  private static final int MASK = (1 << BITS) - 1;

  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  private volatile long[][] pages = new long[0][];

  /** Makes sure that all numbers below a place are there. */
  synchronized void reach(long end) {
    pages = reached(pages, (int) ((end + MASK) >>> BITS), 1 << BITS);
  }

  /** Returns so many pages, or more: those that are there, and new ones of so many numbers. */
  static long[][] reached(long[][] pages, int count, int words) {
    if (count <= pages.length) {
      return pages;
    }
    long[][] grown = Arrays.copyOf(pages, count);
    for (int page = pages.length; page < count; page++) {
      grown[page] = new long[words];
    }
    return grown;
  }

  long get(int place) {
    return (long) WORD.getOpaque(pages[place >>> BITS], place & MASK);
  }

  void set(int place, long number) {
    WORD.setOpaque(pages[place >>> BITS], place & MASK, number);
  }

  long bytes() {
    long page = (long) Long.BYTES << BITS;
    return pages.length * page;
  }
}
