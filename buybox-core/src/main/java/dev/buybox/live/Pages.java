package dev.buybox.live;

import java.util.Arrays;

/**
 * Whole numbers in pages, so that growing moves nothing that is being read. Grows under a lock of
 * its own; reads take none.
 */
final class Pages {
  private final int pageBits;
  private volatile long[][] pages = new long[0][];

  Pages(int pageBits) {
    this.pageBits = pageBits;
  }

  /** Returns the page of a place. */
  long[] page(long place) {
    return pages[pageOf(place)];
  }

  /** Returns the number of the page of a place. */
  int pageOf(long place) {
    return (int) (place >>> pageBits);
  }

  /** Returns a place's index in its page. */
  int at(long place) {
    return (int) place & ((1 << pageBits) - 1);
  }

  /** Makes sure that all places below a number are there. */
  synchronized void reach(long end) {
    int needed = (int) ((end + (1L << pageBits) - 1) >>> pageBits);
    if (needed > pages.length) {
      long[][] grown = Arrays.copyOf(pages, needed);
      for (int page = pages.length; page < needed; page++) {
        grown[page] = new long[1 << pageBits];
      }
      pages = grown;
    }
  }

  long bytes() {
    return (long) pages.length * (Long.BYTES << pageBits);
  }
}
