package dev.buybox.ranking;

import dev.buybox.internal.box.BoxData;

/**
 * Decides a box of which one offer changed, without lists, where that is enough: no gate bars
 * anybody, and no two offers share the best score. As long as the least price stays, it looks at
 * the scores of the others and at nothing else. The same points and the same winner as in the
 * general way.
 */
final class OneChange {
  private static final int NOBODY = -1;

  private final BoxData data;
  private final CurrentBox box;
  private int first = NOBODY;
  private int best;
  private long leastMinor;

  OneChange(BoxData data, CurrentBox box) {
    this.data = data;
    this.box = box;
  }

  /**
   * Scores what has to be scored and finds the first of the order; returns false where the general
   * way must do so.
   *
   * @param minorBefore the landed price of the changed offer when the box was decided last; 0 if it
   *     is not known
   * @param knownLeastMinor the least price that the scores of the others refer to
   */
  boolean decide(QuickScoring quick, int changed, long minorBefore, long knownLeastMinor) {
    boolean leastStays =
        quick.hasNoGates()
            && (data.score(changed) < 0 || minorBefore > knownLeastMinor)
            && (data.ownPoints(changed) < 0 || data.landedPriceMinor(changed) >= knownLeastMinor);
    leastMinor = knownLeastMinor;
    if (!leastStays && !survey(quick)) {
      return false;
    }
    if (leastMinor == knownLeastMinor) {
      score(quick, changed);
    } else {
      scoreAll(quick);
    }
    return findFirst();
  }

  /** Finds the least price; returns false if a gate on the prices may bar somebody. */
  private boolean survey(QuickScoring quick) {
    int count = box.offerCount;
    long least = Long.MAX_VALUE;
    long greatest = 0;
    for (int offer = 0; offer < count; offer++) {
      boolean eligible = data.ownPoints(offer) >= 0;
      long minor = data.landedPriceMinor(offer);
      least = Math.min(least, eligible ? minor : Long.MAX_VALUE);
      greatest = Math.max(greatest, eligible ? minor : 0);
    }
    leastMinor = greatest == 0 ? 0 : least;
    return greatest == 0 || quick.allPass(least, greatest);
  }

  private void score(QuickScoring quick, int changed) {
    int own = data.ownPoints(changed);
    if (own < 0) {
      data.score(changed, BoxData.NOT_RANKED);
    } else {
      quick.compareWith(leastMinor);
      data.score(changed, own + quick.pricePoints(data.landedPriceMinor(changed)));
    }
  }

  private void scoreAll(QuickScoring quick) {
    if (leastMinor > 0) {
      quick.compareWith(leastMinor);
    }
    for (int offer = 0; offer < box.offerCount; offer++) {
      int own = data.ownPoints(offer);
      data.score(
          offer,
          own < 0 ? BoxData.NOT_RANKED : own + quick.pricePoints(data.landedPriceMinor(offer)));
    }
  }

  /**
   * Finds the best score; returns false if two have it. Without branches, which would be missed.
   */
  private boolean findFirst() {
    int count = box.offerCount;
    long most = Long.MIN_VALUE;
    long next = Long.MIN_VALUE;
    for (int offer = 0; offer < count; offer++) {
      long here = (long) data.score(offer) << Integer.SIZE | offer;
      next = Math.max(next, Math.min(most, here));
      most = Math.max(most, here);
    }
    best = (int) (most >> Integer.SIZE);
    first = best < 0 ? NOBODY : (int) most;
    return best < 0 || (int) (next >> Integer.SIZE) != best;
  }

  /** Returns whether the offer that holds the box is eligible and at most so far behind. */
  boolean keeps(int incumbent, int band) {
    int score = data.score(incumbent);
    return score >= 0 && score >= best - band;
  }

  /** Returns the first of the order, -1 if nobody is eligible. */
  int first() {
    return first;
  }

  /** Returns the least price that all scores refer to now, 0 if nobody is eligible. */
  long leastMinor() {
    return leastMinor;
  }
}
