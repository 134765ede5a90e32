package dev.buybox.ranking;

import dev.buybox.internal.CodePoints;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Objects;

/** The barred offers of the current box by their ids; sorted when first asked for. */
final class BarredOffers {
  private final CatalogBox box;
  private final int[] offers;
  private final int[] sortSupport;
  private final IntComparator byId;
  private boolean sorted;

  BarredOffers(CatalogBox box) {
    this.box = box;
    this.offers = new int[box.failed.length];
    this.sortSupport = new int[offers.length];
    this.byId = (a, b) -> CodePoints.compare(box.catalog.offerId(a), box.catalog.offerId(b));
  }

  /** To be called when the box has changed. */
  void forget() {
    sorted = false;
  }

  int count() {
    return box.offerCount - box.eligibleCount;
  }

  int offer(int index) {
    if (!sorted) {
      sort();
    }
    return offers[Objects.checkIndex(index, count())];
  }

  private void sort() {
    int count = 0;
    for (int i = 0; i < box.offerCount; i++) {
      if (box.failed[i] != 0) {
        offers[count++] = box.firstOffer + i;
      }
    }
    System.arraycopy(offers, 0, sortSupport, 0, count);
    IntArrays.mergeSort(offers, 0, count, byId, sortSupport);
    sorted = true;
  }
}
