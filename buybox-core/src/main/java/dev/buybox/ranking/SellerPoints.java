package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;

/**
 * What a policy says of a seller alone: its points, and whether a gate bars all of its offers.
 * Found out when a seller's first offer is met; 5 bytes a seller.
 */
final class SellerPoints {
  private final BoundPolicy policy;
  private final Catalog catalog;
  private final int[] points;
  private final boolean[] known;

  SellerPoints(BoundPolicy policy, Catalog catalog) {
    this.policy = policy;
    this.catalog = catalog;
    this.points = new int[catalog.sellerCount()];
    this.known = new boolean[points.length];
  }

  /** Reads the points of neighbouring offers, {@link OwnPoints#BARRED} set where a gate bars. */
  void read(int from, int count, int[] into) {
    for (int offer = from; offer < from + count; offer++) {
      int seller = catalog.seller(offer);
      into[offer] = known[seller] ? points[seller] : meet(seller, offer);
    }
  }

  private int meet(int seller, int offer) {
    int sum = policy.sellerPoints(offer);
    points[seller] = policy.sellerFails(offer) ? sum | OwnPoints.BARRED : sum;
    known[seller] = true;
    return points[seller];
  }
}
