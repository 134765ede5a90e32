package dev.buybox.live;

import java.util.Arrays;

/**
 * Rows of whole numbers in pages, so that growing moves nothing that is being read. Grows under a
 * lock of its own; reads take none.
 */
final class Pages {
  private final int rowBits;
  private final int rowWords;
  private volatile long[][] pages = new long[0][];

  /**
   * Has no rows yet.
   *
   * @param rowBits how many rows a page has, as a power of 2
   * @param rowWords how many numbers a row has
   */
  Pages(int rowBits, int rowWords) {
    this.rowBits = rowBits;
    this.rowWords = rowWords;
  }

  /** Returns the page of a row. */
  long[] page(long row) {
    return pages[pageOf(row)];
  }

  /** Returns the number of the page of a row. */
  int pageOf(long row) {
    return (int) (row >>> rowBits);
  }

  /** Returns where a row begins in its page. */
  int at(long row) {
    return ((int) row & ((1 << rowBits) - 1)) * rowWords;
  }

  /** Makes sure that all rows below a number are there. */
  synchronized void reach(long end) {
    int needed = (int) ((end + (1L << rowBits) - 1) >>> rowBits);
    if (needed > pages.length) {
      long[][] grown = Arrays.copyOf(pages, needed);
      for (int page = pages.length; page < needed; page++) {
        grown[page] = new long[rowWords << rowBits];
      }
      pages = grown;
    }
  }

  long bytes() {
    return (long) pages.length * rowWords * ((long) Long.BYTES << rowBits);
  }
}
