package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/**
 * A policy's points that depend on the seller alone, computed when a seller's first offer is met.
 */
final class SellerPoints {
  private static final int UNKNOWN = -1;

  private final BoundPolicy policy;
  private final Catalog catalog;
  private final Int2IntOpenHashMap bySeller = new Int2IntOpenHashMap();

  SellerPoints(BoundPolicy policy, Catalog catalog) {
    this.policy = policy;
    this.catalog = catalog;
    bySeller.defaultReturnValue(UNKNOWN);
  }

  int of(int offer) {
    int seller = catalog.seller(offer);
    int known = bySeller.get(seller);
    if (known != UNKNOWN) {
      return known;
    }
    int points = policy.sellerPoints(offer);
    bySeller.put(seller, points);
    return points;
  }
}
