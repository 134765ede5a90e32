package dev.buybox.live;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * Hands out runs of whole numbers, one for the offers of each box. A run that was given back is
 * handed out again for the same length; readers that still look at it find out by the version of
 * their box. What is wide gets a page of its own.
 */
final class Slabs {
  private static final int OFFSET_BITS = 17;
  private static final int OFFSET_MASK = (1 << OFFSET_BITS) - 1;

  /** With the array's header 1 MiB and no more: G1 would give the rest a region of its own. */
  private static final int PAGE_WORDS = (1 << OFFSET_BITS) - 8;

  private static final int WIDE = PAGE_WORDS / 8;

  private static final long[] NO_PAGE = {};

  private final Int2ObjectOpenHashMap<LongArrayList> free = new Int2ObjectOpenHashMap<>();
  private volatile long[][] pages = new long[0][];
  private int pageCount;
  private int open = -1;
  private int used = PAGE_WORDS;

  /** Returns the page of an address. */
  long[] page(long address) {
    return pages[pageOf(address)];
  }

  /** Returns the number of the page of an address. */
  static int pageOf(long address) {
    return (int) (address >>> OFFSET_BITS);
  }

  /**
   * Returns the page of an address that was read while it may have changed; an empty one if it is
   * not known here yet.
   */
  long[] pageIfKnown(long address) {
    long[][] known = pages;
    int page = pageOf(address);
    return page >= 0 && page < known.length ? known[page] : NO_PAGE;
  }

  /** Returns where in its page a run begins. */
  static int at(long address) {
    return (int) address & OFFSET_MASK;
  }

  /** Returns the address of a run of words, of whatever content. */
  synchronized long allocate(int words) {
    LongArrayList freed = free.get(words);
    if (freed != null && !freed.isEmpty()) {
      return freed.removeLong(freed.size() - 1);
    }
    if (words > WIDE) {
      return (long) addPage(words) << OFFSET_BITS;
    }
    if (used + words > PAGE_WORDS) {
      open = addPage(PAGE_WORDS);
      used = 0;
    }
    long address = (long) open << OFFSET_BITS | used;
    used += words;
    return address;
  }

  private int addPage(int words) {
    long[][] grown = pages;
    if (pageCount == grown.length) {
      grown = Arrays.copyOf(pages, Math.max(16, 2 * pageCount));
      Arrays.fill(grown, pageCount, grown.length, NO_PAGE);
    }
    grown[pageCount] = new long[words];
    pages = grown;
    return pageCount++;
  }

  /** Takes a run back. */
  synchronized void free(long address, int words) {
    LongArrayList freed = free.get(words);
    if (freed == null) {
      freed = new LongArrayList();
      free.put(words, freed);
    }
    freed.add(address);
  }

  /** Returns how many bytes all pages have, with what was given back or not handed out yet. */
  synchronized long bytes() {
    long bytes = 0;
    for (int page = 0; page < pageCount; page++) {
      bytes += (long) pages[page].length * Long.BYTES;
    }
    return bytes;
  }
}
