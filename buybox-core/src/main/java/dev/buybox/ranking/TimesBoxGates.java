package dev.buybox.ranking;

import dev.buybox.internal.Prices;
import dev.buybox.policy.Gate;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Optional;

/** Gates against a multiple of the best or the median of the box. */
final class TimesBoxGates {
  private TimesBoxGates() {}

  /** A number, in doubles. */
  static final class OfNumber extends BoundGate {
    private final Multiple multiple;
    private final NumberSource source;
    private final boolean median;
    private final boolean bestIsLeast;
    private double reference = Double.NaN;

    OfNumber(
        Gate gate,
        Optional<BoundGuard> guard,
        Multiple multiple,
        NumberSource source,
        boolean median,
        boolean bestIsLeast) {
      super(gate, guard);
      this.multiple = multiple;
      this.source = source;
      this.median = median;
      this.bestIsLeast = bestIsLeast;
    }

    @Override
    boolean refersToBox() {
      return true;
    }

    @Override
    void prepare(CurrentBox box) {
      box.readEligible(source);
      reference = median ? box.median() : box.best(bestIsLeast);
    }

    @Override
    Verdict compare(int offer) {
      if (Double.isNaN(reference)) {
        return Verdict.PASSES;
      }
      double number = source.read(offer);
      return Double.isNaN(number) ? Verdict.MISSING : verdict(multiple.holds(number, reference));
    }

    @Override
    double found(int offer) {
      return source.read(offer);
    }

    @Override
    double limit(int offer) {
      return multiple.of(reference);
    }
  }

  /** A price, exactly: twice the price against the sum of the middle two, or twice the best. */
  static final class OfMoney extends BoundGate {
    private final Multiple multiple;
    private final MoneySource source;
    private final boolean median;
    private final boolean bestIsLeast;
    private final CurrentBox current;
    private final long[] prices;
    private final long[] sortSupport;
    private long twiceReference;
    private boolean hasReference;

    OfMoney(
        Gate gate,
        Multiple multiple,
        MoneySource source,
        boolean median,
        boolean bestIsLeast,
        CurrentBox box) {
      super(gate, Optional.empty());
      this.multiple = multiple;
      this.source = source;
      this.median = median;
      this.bestIsLeast = bestIsLeast;
      this.current = box;
      this.prices = new long[box.offers.maxOffersInBox()];
      this.sortSupport = median ? new long[prices.length] : prices;
    }

    @Override
    boolean refersToBox() {
      return true;
    }

    boolean isOfLandedPrice() {
      return gate().of().equals(Prices.LANDED_PRICE);
    }

    /** Returns whether no offer can fail where all prices lie between these two. */
    boolean passesAllBetween(long leastMinor, long greatestMinor) {
      return multiple.holdsForAllBetween(leastMinor, greatestMinor);
    }

    @Override
    void prepare(CurrentBox box) {
      int count = box.eligibleCount;
      hasReference = count > 0;
      for (int i = 0; i < count; i++) {
        prices[i] = source.minor(box.eligible[i]);
      }
      if (hasReference) {
        twiceReference = median ? twiceMedian(count) : 2 * best(count);
      }
    }

    private long best(int count) {
      long best = prices[0];
      for (int i = 1; i < count; i++) {
        best = bestIsLeast ? Math.min(best, prices[i]) : Math.max(best, prices[i]);
      }
      return best;
    }

    private long twiceMedian(int count) {
      System.arraycopy(prices, 0, sortSupport, 0, count);
      LongArrays.mergeSort(prices, 0, count, sortSupport);
      return prices[(count - 1) / 2] + prices[count / 2];
    }

    @Override
    Verdict compare(int offer) {
      return verdict(
          !hasReference || multiple.holdsExactly(2 * source.minor(offer), twiceReference));
    }

    @Override
    double found(int offer) {
      return source.read(offer);
    }

    @Override
    double limit(int offer) {
      return hasReference ? multiple.of(twiceReference / (2.0 * current.unit)) : Double.NaN;
    }
  }
}
