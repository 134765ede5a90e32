package dev.buybox.live;

import dev.buybox.internal.IdHash;

/**
 * Finds offers of a box by their ids, and where new ones belong: offers lie in the order in which
 * ties end (scoring rule 8). Hashes are not kept; the few that are looked at are made again.
 */
final class TiePlaces {
  private static final int FEW = 32;

  private final IdHash hash = new IdHash();

  /** Returns the place of an offer; if there is none, where it belongs, p, as -p - 1. */
  int find(OfferId id, SlabOffers offers, int count, int box, BoxNames names) {
    if (count <= FEW) {
      for (int offer = 0; offer < count; offer++) {
        if (id.is(offers, offer)) {
          return offer;
        }
      }
    }
    return count == 0 ? -1 : search(id, offers, count, box, names);
  }

  private int search(OfferId id, SlabOffers offers, int count, int box, BoxNames names) {
    long wanted = id.add(names.add(box, hash.clear())).hash();
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = offers.addId(middle, names.add(box, hash.clear())).hash();
      int order = Long.compareUnsigned(found, wanted);
      order = order == 0 ? -id.compare(offers, middle) : order;
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }
}
