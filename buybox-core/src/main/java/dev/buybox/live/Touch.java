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

  /** Nobody asks for it: a read of which nothing remains would be left out. */
  @SuppressWarnings("UnusedVariable")
  private long sum;

  Touch(LiveState state) {
    this.state = state;
  }

  /** Touches the boxes of some offers, where there are such. */
  void boxes(long[] offers, int from, int to) {
    for (int i = from; i < to; i++) {
      box(offers[i]);
    }
  }

  private void box(long offer) {
    int box = LiveOffers.box(offer);
    if (offer >= 0 && box < state.names.count()) {
      offer(state.headers.page(box), BoxHeaders.at(box), offer);
    }
  }

  /**
   * Touches what most changes of an offer's price need. Supposes that the offer stands where it was
   * loaded, which is all that can be told ahead.
   *
   * @param header the page of the box's header, which begins at {@code at}
   */
  void offer(long[] header, int at, long offer) {
    long slab = state.headers.slab(LiveOffers.box(offer));
    long[] page = state.slabs.pageIfKnown(slab);
    int first = Slabs.at(slab) + SlabLayout.priceAt(LiveOffers.serial(offer) - 1);
    if (first >= 0 && first <= page.length - PriceWords.WORDS) {
      touch(page, first, first + PriceWords.WORDS - 1);
    }
    touch(header, at, at + BoxHeaders.WORDS - 1);
  }

  private void touch(long[] page, int first, int last) {
    sum += (long) WORD.getOpaque(page, first) + (long) WORD.getOpaque(page, last);
  }
}
