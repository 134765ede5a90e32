package dev.buybox.live;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Objects in pages, so that growing moves nothing that is being read. */
final class ObjectPages<T> {
  private static final int PAGE_BITS = 12;
  private static final int MASK = (1 << PAGE_BITS) - 1;

  private volatile @Nullable Object[][] pages = new @Nullable Object[0][];

  /** Makes sure that all places below a number are there. */
  synchronized void reach(int end) {
    int needed = (end + MASK) >>> PAGE_BITS;
    if (needed > pages.length) {
      @Nullable Object[][] grown = Arrays.copyOf(pages, needed);
      for (int page = pages.length; page < needed; page++) {
        grown[page] = new @Nullable Object[1 << PAGE_BITS];
      }
      pages = grown;
    }
  }

  /** Returns what was set at a place; something must have been. */
  @SuppressWarnings({"unchecked", "NullAway"})
  T get(int place) {
    return (T) pages[place >>> PAGE_BITS][place & MASK];
  }

  void set(int place, T object) {
    pages[place >>> PAGE_BITS][place & MASK] = object;
  }

  long bytes() {
    return (long) pages.length << (PAGE_BITS + 2);
  }
}
