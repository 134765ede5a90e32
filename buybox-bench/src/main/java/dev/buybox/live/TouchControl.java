package dev.buybox.live;

import dev.buybox.internal.box.PriceWords;
import java.util.ArrayList;
import java.util.List;

/**
 * What a change of a price is measured by, over a copy of all headers and slabs, laid out as they
 * are: reads a word of each line of the price words of all offers of the box, writes the price, and
 * two words of the header. Finds the offer by its place instead of by a search, decides nothing and
 * takes no lock. A change that moves nothing else needs fewer lines, those of one offer.
 */
public final class TouchControl {
  private static final int LINE_WORDS = 8;

  private final LiveState state;
  private final long[][] headers;
  private final long[][] slabs;
  private long sum;

  TouchControl(LiveState state) {
    this.state = state;
    int boxes = state.names.count();
    this.headers = headers(boxes);
    this.slabs = new long[slabPages(boxes)][];
    for (int box = 0; box < boxes; box++) {
      long slab = state.headers.slab(box);
      int page = Slabs.pageOf(slab);
      if (slabs[page] == null) {
        slabs[page] = state.slabs.page(slab).clone();
      }
    }
  }

  private long[][] headers(int boxes) {
    List<long[]> copies = new ArrayList<>();
    long[] last = {};
    for (int box = 0; box < boxes; box++) {
      long[] page = state.headers.page(box);
      if (page != last) {
        copies.add(page.clone());
        last = page;
      }
    }
    return copies.toArray(long[][]::new);
  }

  private int slabPages(int boxes) {
    int pages = 0;
    for (int box = 0; box < boxes; box++) {
      long slab = state.headers.slab(box);
      pages = Math.max(pages, Slabs.pageOf(slab) + 1);
    }
    return pages;
  }

  /** Touches the box of an offer that was loaded, and writes. */
  public void price(long offer, long priceMinor) {
    int box = LiveOffers.box(offer);
    long[] header = headers[BoxHeaders.pageOf(box)];
    int at = BoxHeaders.at(box);
    long slab = state.headers.slab(box);
    int capacity = BoxHeaders.room(header[at + BoxHeaders.COUNT_ROOM]);
    long[] page = slabs[Slabs.pageOf(slab)];
    int begin = Slabs.at(slab);
    int end = begin + SlabLayout.priceAt(capacity);
    long touched = 0;
    for (int word = begin; word < end; word += LINE_WORDS) {
      touched += page[word];
    }
    touched += page[end - 1];
    int place = LiveOffers.serial(offer) - 1;
    page[begin + SlabLayout.priceAt(place) + PriceWords.PRICE] = priceMinor;
    header[at + BoxHeaders.VERSION] += 2;
    header[at + BoxHeaders.PRICE_POLICY] = priceMinor;
    sum += touched;
  }

  /** Returns something that depends on all that was read. */
  public long sum() {
    return sum;
  }
}
