package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import java.util.IdentityHashMap;

/**
 * What each offer of a catalogue is worth by itself: the points that no other offer of its box can
 * change, summed up once, so that ranking a box only adds what depends on rivals. Immutable, for
 * any number of threads; 4 bytes an offer.
 */
final class OwnPoints {
  /** Of a barred offer the complement, which is below 0. */
  private final int[] points;

  private OwnPoints(int[] points) {
    this.points = points;
  }

  /** Sums up the points of all offers, each by the policy of its box; leaves the box changed. */
  static OwnPoints of(BoundPolicy[] policyByCategory, CurrentBox box) {
    Catalog catalog = box.catalog;
    int[] points = new int[catalog.offerCount()];
    IdentityHashMap<BoundPolicy, SellerPoints> byPolicy = new IdentityHashMap<>();
    for (int each = 0; each < catalog.boxCount(); each++) {
      box.enter(each);
      BoundPolicy policy = policyByCategory[catalog.categoryCode(each)];
      SellerPoints sellers =
          byPolicy.computeIfAbsent(policy, missing -> new SellerPoints(missing, catalog));
      for (int offer = box.firstOffer; offer < box.firstOffer + box.offerCount; offer++) {
        int sum = sellers.of(offer) + policy.offerPoints(offer);
        points[offer] = policy.failedAlone(offer) == 0 ? sum : ~sum;
      }
    }
    return new OwnPoints(points);
  }

  /** Returns whether a gate bars the offer that looks at nothing else in its box. */
  boolean barred(int offer) {
    return points[offer] < 0;
  }

  /** Returns the points of an offer, whether it is barred or not. */
  int of(int offer) {
    int stored = points[offer];
    return stored < 0 ? ~stored : stored;
  }
}
