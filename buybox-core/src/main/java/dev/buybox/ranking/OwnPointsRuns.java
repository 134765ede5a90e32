package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.columns.BlockKernel;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sums up own points by runs of neighbouring boxes that one policy and one currency's digits go
 * for. For one thread.
 */
final class OwnPointsRuns {
  private final BoundPolicy[] policyByCategory;
  private final CatalogBox box;
  private final Catalog catalog;
  private final BlockKernel kernel;
  private final IdentityHashMap<BoundPolicy, OwnPointsPass> passes = new IdentityHashMap<>();

  OwnPointsRuns(BoundPolicy[] policyByCategory, CatalogBox box, BlockKernel kernel) {
    this.policyByCategory = policyByCategory;
    this.box = box;
    this.catalog = box.catalog;
    this.kernel = kernel;
  }

  /**
   * Returns the box after the last one of the run.
   *
   * @param mostOffers how many offers it has at most, unless it is a single box that has more
   */
  int end(int from, int mostOffers) {
    BoundPolicy policy = policyByCategory[catalog.categoryCode(from)];
    int digits = catalog.currencyDigits(from);
    long most = (long) catalog.firstOffer(from) + mostOffers;
    int to = from + 1;
    while (to < catalog.boxCount()
        && catalog.endOffer(to) <= most
        && policyByCategory[catalog.categoryCode(to)] == policy
        && catalog.currencyDigits(to) == digits) {
      to++;
    }
    return to;
  }

  /** Returns the first offer of a box. */
  int firstOffer(int ofBox) {
    return catalog.firstOffer(ofBox);
  }

  /**
   * Sums up the points of all offers of a run; leaves the current box changed.
   *
   * @param points is given those of the first offer at {@code at}, and so on
   */
  void sumUp(int from, int to, int[] points, int at) {
    BoundPolicy policy = policyByCategory[catalog.categoryCode(from)];
    box.enter(from);
    passOf(policy).sumUp(catalog.firstOffer(from), catalog.endOffer(to - 1), points, at);
  }

  /** A lambda that makes what is missing would be an object for every run. */
  private OwnPointsPass passOf(BoundPolicy policy) {
    @Nullable OwnPointsPass known = passes.get(policy);
    if (known != null) {
      return known;
    }
    OwnPointsPass made = new OwnPointsPass(policy, catalog, kernel);
    passes.put(policy, made);
    return made;
  }
}
