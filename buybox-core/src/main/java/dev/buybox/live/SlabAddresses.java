package dev.buybox.live;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Where the slab of each box begins, in so little memory that most of it stays in caches: whoever
 * looks for an offer waits for this first. An address is kept as its distance from the first one of
 * 64 neighbouring boxes, two bytes, which is enough where boxes were loaded one after the other.
 * Any other has a word of its own, for all of the 64.
 *
 * <p>The version of a box guards its address. What is read without may be of any time, or no
 * address at all.
 */
final class SlabAddresses {
  /** No slab. */
  static final long NONE = -1;

  /** A page has 64 KiB of distances. */
  private static final int PAGE_BITS = 15;

  private static final int GROUP_BITS = 6;
  private static final int GROUPS_BITS = PAGE_BITS - GROUP_BITS;

  /** In place of a distance: the address has a word of its own, or there is none. */
  private static final char ELSEWHERE = Character.MAX_VALUE;

  /** In place of the words of a group that needs none. */
  private static final long[] NO_WORDS = {};

  private static final VarHandle DISTANCE = MethodHandles.arrayElementVarHandle(char[].class);
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(long[][].class);

  private volatile char[][] distances = new char[0][];

  /** The first address of each group, by page. */
  private volatile long[][] firsts = new long[0][];

  /** The addresses of each group that needs words for them, by page. */
  private volatile long[][][] words = new long[0][][];

  /** Makes sure that there is a place for all boxes below a number. */
  synchronized void reach(long end) {
    int needed = (int) ((end + (1L << PAGE_BITS) - 1) >>> PAGE_BITS);
    int known = distances.length;
    if (needed > known) {
      char[][] moreDistances = Arrays.copyOf(distances, needed);
      long[][] moreFirsts = Arrays.copyOf(firsts, needed);
      long[][][] moreWords = Arrays.copyOf(words, needed);
      for (int page = known; page < needed; page++) {
        moreDistances[page] = new char[1 << PAGE_BITS];
        Arrays.fill(moreDistances[page], ELSEWHERE);
        moreFirsts[page] = new long[1 << GROUPS_BITS];
        Arrays.fill(moreFirsts[page], NONE);
        moreWords[page] = new long[1 << GROUPS_BITS][];
        Arrays.fill(moreWords[page], NO_WORDS);
      }
      firsts = moreFirsts;
      words = moreWords;
      distances = moreDistances;
    }
  }

  private static int page(int box) {
    return box >>> PAGE_BITS;
  }

  private static int group(int box) {
    return (box & ((1 << PAGE_BITS) - 1)) >>> GROUP_BITS;
  }

  /** Returns the address of a box's slab, {@link #NONE} if it has none. */
  long of(int box) {
    char distance = (char) DISTANCE.getOpaque(distances[page(box)], box & ((1 << PAGE_BITS) - 1));
    return distance == ELSEWHERE
        ? elsewhere(box)
        : (long) WORD.getOpaque(firsts[page(box)], group(box)) + distance;
  }

  private long elsewhere(int box) {
    long[] group = (long[]) WORDS.getAcquire(words[page(box)], group(box));
    return group.length == 0 ? NONE : (long) WORD.getOpaque(group, box & ((1 << GROUP_BITS) - 1));
  }

  /** Sets the address of a box's slab; under the lock of the box. */
  void set(int box, long address) {
    long distance = address - first(box, address);
    boolean near = distance >= 0 && distance < ELSEWHERE;
    if (!near) {
      WORD.setOpaque(words(box), box & ((1 << GROUP_BITS) - 1), address);
    }
    DISTANCE.setOpaque(
        distances[page(box)], box & ((1 << PAGE_BITS) - 1), near ? (char) distance : ELSEWHERE);
  }

  /** Returns the first address of a box's group: this one, if there was none. */
  private long first(int box, long address) {
    long[] page = firsts[page(box)];
    WORD.compareAndSet(page, group(box), NONE, address);
    return (long) WORD.getOpaque(page, group(box));
  }

  /** Returns the words of a box's group, which others may ask for at the same time. */
  private long[] words(int box) {
    long[][] page = words[page(box)];
    long[] found = (long[]) WORDS.getAcquire(page, group(box));
    if (found.length > 0) {
      return found;
    }
    long[] fresh = new long[1 << GROUP_BITS];
    Arrays.fill(fresh, NONE);
    long[] other = (long[]) WORDS.compareAndExchange(page, group(box), NO_WORDS, fresh);
    return other.length == 0 ? fresh : other;
  }

  /** Returns how many bytes all this takes. */
  long bytes() {
    long bytes = 0;
    for (long[][] page : words) {
      for (long[] group : page) {
        bytes += (long) group.length * Long.BYTES;
      }
    }
    long page =
        (Character.BYTES << PAGE_BITS) + ((Long.BYTES + ObjectBytes.REFERENCE) << GROUPS_BITS);
    return bytes + words.length * page;
  }
}
