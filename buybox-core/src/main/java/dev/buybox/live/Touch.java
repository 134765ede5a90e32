package dev.buybox.live;

import dev.buybox.internal.box.PriceWords;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Reads the words that most changes of prices need, box after box, so that the waits for memory
 * overlap instead of adding up. What it reads may be torn and is thrown away.
 */
final class Touch {
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
        prices(offers[i]);
      }
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

  /** Of an offer that stands where it was put, which is the only place that can be told ahead. */
  private void prices(long offer) {
    int box = LiveOffers.box(offer);
    long[] header = state.headers.page(box);
    long slab = (long) WORD.getOpaque(header, state.headers.at(box) + BoxHeaders.SLAB);
    if (slab == BoxHeaders.NO_SLAB) {
      return;
    }
    long[] page = state.slabs.pageIfKnown(slab);
    int first = Slabs.at(slab) + SlabLayout.priceAt(LiveOffers.serial(offer) - 1);
    int last = first + PriceWords.WORDS - 1;
    if (first >= 0 && last < page.length) {
      sum += (long) WORD.getOpaque(page, first) + (long) WORD.getOpaque(page, last);
    }
  }

  /** Returns something that depends on all that was read. */
  long sum() {
    return sum;
  }
}
