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
    for (int i = from; i < to; i++) {
      box(offers[i]);
    }
  }

  /** Touches the box of an offer, if there is one. */
  void box(long offer) {
    if (offer >= 0 && LiveOffers.box(offer) < state.names.count()) {
      prices(state.headers.slab(LiveOffers.box(offer)), LiveOffers.serial(offer));
      header(LiveOffers.box(offer));
    }
  }

  private void header(int box) {
    int at = state.headers.at(box);
    touch(state.headers.page(box), at, at + BoxHeaders.WORDS - 1);
  }

  /** Supposes that the offer stands where it was loaded, which is all that can be told ahead. */
  private void prices(long slab, int serial) {
    long[] page = state.slabs.pageIfKnown(slab);
    int first = Slabs.at(slab) + SlabLayout.priceAt(serial - 1);
    if (first >= 0 && first <= page.length - PriceWords.WORDS) {
      touch(page, first, first + PriceWords.WORDS - 1);
    }
  }

  private void touch(long[] page, int first, int last) {
    sum += (long) WORD.getOpaque(page, first) + (long) WORD.getOpaque(page, last);
  }

  /** Returns something that depends on all that was read. */
  long sum() {
    return sum;
  }
}
