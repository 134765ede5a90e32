package dev.buybox.live;

import java.util.concurrent.atomic.AtomicLong;

/** A ring of one event without any check on either side: broken on purpose. */
final class UncheckedRing {
  private final long[] words = new long[8];
  private final AtomicLong next = new AtomicLong(1);

  void add(int box, long sequence) {
    long number = next.getAndIncrement();
    words[1] = box;
    words[2] = box;
    words[3] = sequence;
    words[0] = number;
  }

  /** Returns whether there is an event with another number than this one, and copies it. */
  boolean read(long numberBefore, long[] into) {
    System.arraycopy(words, 0, into, 0, into.length);
    return into[0] != numberBefore;
  }
}
