package dev.buybox.advice;

import dev.buybox.ranking.Trial;

/**
 * Finds the highest price of an offer that wins, exact to one minor unit.
 *
 * <p>The range is cut into stretches on which every offer passes the same gates, from the highest
 * down. Within one, halving looks for the highest winning price; a half is left out only if {@link
 * Trial#mayWin} is sure that no price in it wins. So it is right where winning prices have gaps as
 * well.
 */
final class PriceSearch {
  static final long NONE = -1;

  private final Trial trial;
  private boolean everEligible;

  PriceSearch(Trial trial) {
    this.trial = trial;
  }

  /**
   * Returns the highest price of a range that wins, {@link #NONE} if none does.
   *
   * @param lowest at least 1
   */
  long highest(long lowest, long highest) {
    everEligible = false;
    long top = highest;
    while (top >= lowest) {
      long from = trial.sameGatesFrom(lowest, top);
      if (trial.eligibleAt(top)) {
        everEligible = true;
        long found = onSameGates(from, top);
        if (found != NONE) {
          return found;
        }
      }
      top = from - 1;
    }
    return NONE;
  }

  /** Returns whether the offer passed all gates at some price of the range. */
  boolean wasEverEligible() {
    return everEligible;
  }

  private long onSameGates(long low, long high) {
    if (trial.winsAt(high)) {
      return high;
    }
    return low < high && trial.mayWin(low, high) ? below(low, high) : NONE;
  }

  /** Searches where the upper end does not win and some lower price may. */
  private long below(long low, long high) {
    long from = low;
    long to = high;
    long won = NONE;
    while (to - from > 1) {
      long between = Trial.between(from, to);
      if (trial.winsAt(between)) {
        won = between;
        from = between;
      } else {
        long found = trial.mayWin(between, to) ? below(between, to) : NONE;
        if (found != NONE) {
          return found;
        }
        to = between;
      }
    }
    return won != NONE || !trial.winsAt(from) ? won : from;
  }
}
