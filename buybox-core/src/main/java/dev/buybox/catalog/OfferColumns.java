package dev.buybox.catalog;

import dev.buybox.internal.CodePoints;

/** The frozen columns of offers: box by box, in the order of hash and id within a box. */
final class OfferColumns {
  private static final int FEW = 32;

  final OfferIds id;
  final int[] seller;
  final long[] price;
  final long[] shipping;

  OfferColumns(OfferIds id, int[] seller, long[] price, long[] shipping) {
    this.id = id;
    this.seller = seller;
    this.price = price;
    this.shipping = shipping;
  }

  /** Returns the same columns but for the prices. */
  OfferColumns withPrices(long[] prices) {
    return new OfferColumns(id, seller, prices, shipping);
  }

  /** Returns the columns of some of the offers, in their order. */
  OfferColumns only(RowRuns kept) {
    return new OfferColumns(id.only(kept), kept.of(seller), kept.of(price), kept.of(shipping));
  }

  /** Returns the bytes of all columns but the ids. */
  long columnBytes() {
    return (long) price.length * (Integer.BYTES + 2 * Long.BYTES);
  }

  /** Returns the offer of an id among those of a box, -1 if it is not there. */
  int find(String offer, BoxColumns boxes, int box) {
    int from = boxes.firstOffer[box];
    int to = boxes.firstOffer[box + 1];
    return to - from <= FEW ? findAmongFew(offer, from, to) : findByHash(offer, boxes, box);
  }

  private int findAmongFew(String offer, int from, int to) {
    for (int i = from; i < to; i++) {
      if (id.get(i).equals(offer)) {
        return i;
      }
    }
    return -1;
  }

  /** Hashes are not kept: the few that a binary search looks at are quickly made again. */
  private int findByHash(String offer, BoxColumns boxes, int box) {
    long hash = hash(offer, boxes, box);
    int low = boxes.firstOffer[box];
    int high = boxes.firstOffer[box + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(hash(id.get(middle), boxes, box), hash);
      order = order == 0 ? CodePoints.compare(id.get(middle), offer) : order;
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private static long hash(String offer, BoxColumns boxes, int box) {
    return TieHash.of(boxes.product[box], boxes.condition[box], boxes.segment[box], offer);
  }
}
