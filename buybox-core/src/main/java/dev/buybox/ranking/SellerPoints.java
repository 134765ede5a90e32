package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import java.util.Arrays;

/**
 * What a policy says of a seller alone: its points, and whether a gate bars all of its offers.
 * Found out when a seller's first offer is met; 4 bytes a seller.
 */
final class SellerPoints {
  /** More than any points. */
  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final BoundPolicy policy;
  private final Catalog catalog;
  private final int[] points;

  SellerPoints(BoundPolicy policy, Catalog catalog) {
    this.policy = policy;
    this.catalog = catalog;
    this.points = new int[catalog.sellerCount()];
    Arrays.fill(points, UNKNOWN);
  }

  /** Reads the points of the offers of a block, {@link OwnPoints#BARRED} set where a gate bars. */
  void read(OwnBlock block) {
    int[] into = block.sums;
    int first = block.firstOffer;
    for (int i = 0; i < block.count; i++) {
      int known = points[catalog.seller(first + i)];
      into[i] = known == UNKNOWN ? meet(first + i) : known;
    }
  }

  private int meet(int offer) {
    int sum = policy.sellerPoints(offer);
    int met = policy.sellerFails(offer) ? sum | OwnPoints.BARRED : sum;
    points[catalog.seller(offer)] = met;
    return met;
  }
}
