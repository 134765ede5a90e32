package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.box.BoxData;
import java.util.IdentityHashMap;

/**
 * What each offer of a catalogue is worth by itself: the points that no other offer of its box can
 * change, summed up once, so that ranking a box only adds what depends on rivals. Immutable, for
 * any number of threads; 4 bytes an offer.
 */
final class OwnPoints {
  /** Set beside the points of an offer that a gate bars which looks at nothing else in its box. */
  static final int BARRED = BoxData.BARRED;

  private static final int FLAGS = BARRED | BoxData.SUSPENDED;

  private final int[] points;

  /** Takes points by offer; not copied. */
  OwnPoints(int[] points) {
    this.points = points;
  }

  /** Sums up the points of all offers, each by the policy of its box; leaves the box changed. */
  static OwnPoints of(BoundPolicy[] policyByCategory, CatalogBox box) {
    int[] points = new int[box.catalog.offerCount()];
    IdentityHashMap<BoundPolicy, OwnPointsPass> passes = new IdentityHashMap<>();
    for (int from = 0; from < box.catalog.boxCount(); ) {
      BoundPolicy policy = policyByCategory[box.catalog.categoryCode(from)];
      int to = endOfRun(policyByCategory, box.catalog, from);
      box.enter(from);
      passes
          .computeIfAbsent(policy, missing -> new OwnPointsPass(missing, box.catalog))
          .sumUp(box.catalog.firstOffer(from), box.catalog.endOffer(to - 1), points);
      from = to;
    }
    return new OwnPoints(points);
  }

  /** Returns the box after the last one that one policy and one currency's digits go for. */
  private static int endOfRun(BoundPolicy[] policyByCategory, Catalog catalog, int from) {
    BoundPolicy policy = policyByCategory[catalog.categoryCode(from)];
    int digits = catalog.currencyDigits(from);
    int to = from + 1;
    while (to < catalog.boxCount()
        && policyByCategory[catalog.categoryCode(to)] == policy
        && catalog.currencyDigits(to) == digits) {
      to++;
    }
    return to;
  }

  /** Returns whether a gate bars the offer that looks at nothing else in its box. */
  boolean barred(int offer) {
    return points[offer] < 0;
  }

  /** Returns whether people suspended the offer; only in live catalogues. */
  boolean suspended(int offer) {
    return (points[offer] & FLAGS) == FLAGS;
  }

  /** Returns the points of an offer, whether it is barred or not. */
  int of(int offer) {
    return points[offer] & ~FLAGS;
  }
}
