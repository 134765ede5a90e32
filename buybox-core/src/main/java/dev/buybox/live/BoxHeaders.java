package dev.buybox.live;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * What readers of a box need first: seven words a box, and apart from these the address of its
 * slab, so that header and offers can be fetched at the same time.
 *
 * <p>The first word is the box's version, which guards all that belongs to it in the manner of a
 * sequence lock (C. Lameter, 2005): odd while somebody writes, and two more after each change.
 */
final class BoxHeaders {
  static final int WORDS = 7;

  static final int VERSION = 0;

  /** The winner's and the second's number in the box, 0 for nobody. The winner holds the box. */
  static final int WINNER_SECOND = 1;

  /** The winner's price, and which policy decided. */
  static final int PRICE_POLICY = 2;

  /** The winner's shipping, {@link #UNSTATED} if so, the box's currency and what decided. */
  static final int SHIPPING_REST = 3;

  /** The winner's score, and the number that the next new offer gets. */
  static final int SCORE_NEXT = 4;

  /** What the scores refer to, and the edition of the policies that decided. */
  static final int LEAST_EDITION = 5;

  /**
   * How many offers; for how many there is room, in which form; whether one is pinned. Last, since
   * who asks for the winner only does not need it, and then more often waits for one line alone.
   */
  static final int COUNT_ROOM = 6;

  static final long UNSTATED = (1L << 41) - 1;
  static final int MONEY_BITS = 41;

  /** 224 KiB: less than half of G1's smallest region, which a page would have for itself else. */
  private static final int BOX_BITS = 12;

  private static final int BOX_MASK = (1 << BOX_BITS) - 1;

  private static final int FORM_BITS = 2;
  private static final int PINNED = Integer.MIN_VALUE;
  private static final int LOW_BITS = Long.SIZE - MONEY_BITS;
  private static final int EDITION_BITS = 20;

  static final int MOST_EDITIONS = (1 << 20) - 1;
  private static final int DECIDED_BITS = 4;
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  private final SlabAddresses slabs = new SlabAddresses();
  private volatile long[][] pages = new long[0][];

  /** Makes room for a new box. */
  synchronized void add(int box) {
    pages = Pages.reached(pages, pageOf(box) + 1, WORDS << BOX_BITS);
    slabs.reach(box + 1L);
  }

  /** Returns what the header of a box lies in. */
  long[] page(int box) {
    return pages[pageOf(box)];
  }

  /** Returns the number of the page of a box. */
  static int pageOf(int box) {
    return box >>> BOX_BITS;
  }

  /** Returns where in its page the header of a box begins. */
  static int at(int box) {
    return (box & BOX_MASK) * WORDS;
  }

  /**
   * Returns the address of the slab in which the offers of a box lie, {@link SlabAddresses#NONE} at
   * first. The version of the box guards it, too.
   */
  long slab(int box) {
    return slabs.of(box);
  }

  /** Sets the address of a slab. */
  void slab(int box, long address) {
    slabs.set(box, address);
  }

  long bytes() {
    long page = ((long) WORDS * Long.BYTES) << BOX_BITS;
    return pages.length * page + slabs.bytes();
  }

  /** Waits until nobody writes, and keeps everybody else from writing; returns the version. */
  static long lock(long[] page, int at) {
    int spins = 0;
    while (true) {
      long version = (long) WORD.getOpaque(page, at + VERSION);
      if ((version & 1) == 0 && WORD.compareAndSet(page, at + VERSION, version, version + 1)) {
        VarHandle.storeStoreFence();
        return version;
      }
      spins = pause(spins);
    }
  }

  /** Ends writing what has changed. */
  static void unlock(long[] page, int at, long version) {
    WORD.setRelease(page, at + VERSION, version + 2);
  }

  /** Ends a lock under which nothing was written. */
  static void release(long[] page, int at, long version) {
    WORD.setRelease(page, at + VERSION, version);
  }

  /** Returns the version to be handed to {@link #unchanged} later; waits while somebody writes. */
  static long beginRead(long[] page, int at) {
    int spins = 0;
    long version = (long) WORD.getAcquire(page, at + VERSION);
    while ((version & 1) != 0) {
      spins = pause(spins);
      version = (long) WORD.getAcquire(page, at + VERSION);
    }
    return version;
  }

  /** Returns whether all that was read since is of one state. */
  static boolean unchanged(long[] page, int at, long version) {
    VarHandle.loadLoadFence();
    return (long) WORD.getOpaque(page, at + VERSION) == version;
  }

  /** A writer may have lost its processor: after a while, gives way. */
  private static int pause(int spins) {
    if (spins < 64) {
      Thread.onSpinWait();
    } else {
      LockSupport.parkNanos(1);
    }
    return spins + 1;
  }

  static long pair(int high, int low) {
    return (long) high << Integer.SIZE | (low & 0xFFFF_FFFFL);
  }

  static int high(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  static int low(long pair) {
    return (int) pair;
  }

  static long countRoom(int count, int room, int form, boolean pinned) {
    int roomForm = room << FORM_BITS | form;
    return pair(count, pinned ? roomForm | PINNED : roomForm);
  }

  static int count(long word) {
    return high(word);
  }

  static int room(long word) {
    return (low(word) & ~PINNED) >>> FORM_BITS;
  }

  /** Returns the {@link SlabForm}. */
  static int form(long word) {
    return low(word) & ((1 << FORM_BITS) - 1);
  }

  static boolean isPinned(long word) {
    return low(word) < 0;
  }

  static long pricePolicy(long priceMinor, int policy) {
    return priceMinor << LOW_BITS | policy;
  }

  static long money(long word) {
    return word >>> LOW_BITS;
  }

  static int policy(long word) {
    return (int) word & ((1 << LOW_BITS) - 1);
  }

  static long shippingRest(long shippingMinor, int currency, int decidedBy) {
    long shipping = shippingMinor < 0 ? UNSTATED : shippingMinor;
    return (shipping << LOW_BITS) | ((long) currency << DECIDED_BITS) | (decidedBy + 1);
  }

  static long shipping(long word) {
    long shipping = money(word);
    return shipping == UNSTATED ? -1 : shipping;
  }

  static int currency(long word) {
    return ((int) word & ((1 << LOW_BITS) - 1)) >>> DECIDED_BITS;
  }

  /** Returns the word with another reason. */
  static long decidedBy(long word, int decidedBy) {
    return (word & -(1L << DECIDED_BITS)) | (decidedBy + 1);
  }

  static int decidedBy(long word) {
    return ((int) word & ((1 << DECIDED_BITS) - 1)) - 1;
  }

  static long leastEdition(long leastMinor, int edition) {
    return leastMinor << EDITION_BITS | edition;
  }

  static long least(long word) {
    return word >>> EDITION_BITS;
  }

  static int edition(long word) {
    return (int) word & ((1 << EDITION_BITS) - 1);
  }
}
