package dev.buybox.live;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Reads a word of each line that changes of prices will need, box after box, so that the waits for
 * memory overlap instead of adding up. What it reads may be torn and is thrown away.
 */
final class Touch {
  private static final int LINE_WORDS = 8;
  private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

  private final LiveState state;
  private long sum;

  Touch(LiveState state) {
    this.state = state;
  }

  /** Touches the boxes of some offers. */
  void boxes(long[] offers, int from, int to) {
    int boxes = state.names.count();
    for (int i = from; i < to; i++) {
      if (isThere(offers[i], boxes)) {
        header(LiveOffers.box(offers[i]));
      }
    }
    for (int i = from; i < to; i++) {
      if (isThere(offers[i], boxes)) {
        slab(LiveOffers.box(offers[i]));
      }
    }
  }

  /** Touches the box of an offer, if there is one. */
  void box(long offer) {
    if (isThere(offer, state.names.count())) {
      header(LiveOffers.box(offer));
      slab(LiveOffers.box(offer));
    }
  }

  private static boolean isThere(long offer, int boxes) {
    return offer >= 0 && LiveOffers.box(offer) < boxes;
  }

  private void header(int box) {
    long[] page = state.headers.page(box);
    int at = state.headers.at(box);
    sum += (long) WORD.getOpaque(page, at) + (long) WORD.getOpaque(page, at + BoxHeaders.WORDS - 1);
  }

  private void slab(int box) {
    long[] header = state.headers.page(box);
    int at = state.headers.at(box);
    long slab = (long) WORD.getOpaque(header, at + BoxHeaders.SLAB);
    if (slab == BoxHeaders.NO_SLAB) {
      return;
    }
    int capacity = BoxHeaders.low((long) WORD.getOpaque(header, at + BoxHeaders.COUNT_CAPACITY));
    long[] page = state.slabs.pageIfKnown(slab);
    int begin = Slabs.at(slab);
    int end = Math.min(page.length, begin + SlabLayout.HEAD + SlabLayout.PRICE_WORDS * capacity);
    for (int word = begin; word < end; word += LINE_WORDS) {
      sum += (long) WORD.getOpaque(page, word);
    }
  }

  /** Returns something that depends on all that was read. */
  long sum() {
    return sum;
  }
}
