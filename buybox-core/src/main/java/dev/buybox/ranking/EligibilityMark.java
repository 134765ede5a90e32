package dev.buybox.ranking;

import java.util.Arrays;

/**
 * Who passed which gates at one price of the tried offer, short enough to be compared: its own
 * failures, and of each gate how many others failed it.
 *
 * <p>The counts tell as much as the sets. While the tried offer's own failures are the same, a
 * higher price of it can only raise a gate's reference; so the offers that fail a gate grow or
 * shrink one inside the other.
 */
final class EligibilityMark {
  private final int[] failed = new int[Long.SIZE];
  private long own;

  void take(CurrentBox box) {
    Arrays.fill(failed, 0);
    for (int i = 0; i < box.offerCount; i++) {
      if (box.assumption.isAbout(box.firstOffer + i)) {
        own = box.failed[i];
      } else {
        count(box.failed[i]);
      }
    }
  }

  private void count(long failures) {
    for (long rest = failures; rest != 0; rest &= rest - 1) {
      failed[Long.numberOfTrailingZeros(rest)]++;
    }
  }

  boolean isSameAs(EligibilityMark other) {
    return own == other.own && Arrays.equals(failed, other.failed);
  }

  boolean ownPasses() {
    return own == 0;
  }
}
