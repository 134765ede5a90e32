package dev.buybox.live;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The latest changes of winners, a fixed number of them. Writers never wait for readers: the oldest
 * is overwritten. An entry is eight words, of which the first is its number once it is complete.
 */
final class EventRing {
  private static final int WORDS = 8;
  private static final int BOX_CAUSE = 1;
  private static final int BEFORE_AFTER = 2;
  private static final int DECIDED_BY = 3;
  private static final int SEQUENCE = 4;
  private static final int NANOS = 5;
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  private final long[] words;
  private final int mask;
  private final AtomicLong next = new AtomicLong(1);

  /**
   * Makes a ring.
   *
   * @param capacity a power of two
   */
  EventRing(int capacity) {
    this.words = new long[capacity * WORDS];
    this.mask = capacity - 1;
  }

  int capacity() {
    return mask + 1;
  }

  /** Returns the number of the entry that comes next. */
  long end() {
    return next.get();
  }

  private int at(long number) {
    return ((int) number & mask) * WORDS;
  }

  /** Adds an entry; under the lock of its box, so that those of a box are in order. */
  @SuppressWarnings("EnumOrdinal") // Kept in memory only.
  void add(int box, int before, int after, Cause cause, int decidedBy, long sequence) {
    long number = next.getAndIncrement();
    int at = at(number);
    long previous = number > capacity() ? number - capacity() : 0;
    while ((long) WORD.getAcquire(words, at) != previous) {
      // Somebody is a whole round behind with this entry, and about to be done.
      Thread.onSpinWait();
    }
    WORD.setOpaque(words, at, -number);
    VarHandle.storeStoreFence();
    words[at + BOX_CAUSE] = BoxHeaders.pair(box, cause.ordinal());
    words[at + BEFORE_AFTER] = BoxHeaders.pair(before, after);
    words[at + DECIDED_BY] = decidedBy;
    words[at + SEQUENCE] = sequence;
    words[at + NANOS] = System.nanoTime();
    WORD.setRelease(words, at, number);
  }

  /** Returns whether an entry is still or already there, and if so reads it. */
  boolean read(long number, EventReader into) {
    int at = at(number);
    if ((long) WORD.getAcquire(words, at) != number) {
      return false;
    }
    into.take(
        words[at + BOX_CAUSE],
        words[at + BEFORE_AFTER],
        (int) words[at + DECIDED_BY],
        words[at + SEQUENCE],
        words[at + NANOS]);
    VarHandle.loadLoadFence();
    return (long) WORD.getOpaque(words, at) == number;
  }

  long bytes() {
    return (long) words.length * Long.BYTES;
  }
}
