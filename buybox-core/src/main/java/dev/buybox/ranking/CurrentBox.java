package dev.buybox.ranking;

import dev.buybox.internal.box.OfferData;

/** The box that a ranker is at, and the scratch space of its passes; reused from box to box. */
class CurrentBox {
  final OfferData offers;

  /** What a trial supposes; nothing in a ranker of its own. */
  final Assumption assumption = new Assumption();

  private final boolean forTrial;

  /** The checks that each offer of the box failed, a bit a check. */
  final long[] failed;

  /** The eligible offers, in the catalogue's order within the box. */
  final int[] eligible;

  /** The score of each eligible offer. */
  final int[] scores;

  final double[] numbers;
  private final double[] sorted;
  private final double[] sortSupport;

  int box = -1;
  int firstOffer;
  int offerCount;
  int eligibleCount;
  int digits;

  /** Minor units in one unit of the box's currency. */
  double unit;

  CurrentBox(OfferData offers, boolean forTrial) {
    this.forTrial = forTrial;
    int most = offers.maxOffersInBox();
    this.offers = offers;
    this.failed = new long[most];
    this.eligible = new int[most];
    this.scores = new int[most];
    this.numbers = new double[most];
    this.sorted = new double[most];
    this.sortSupport = new double[most];
  }

  final boolean isForTrial() {
    return forTrial;
  }

  /**
   * Turns to a box.
   *
   * @param first the first of its offers, which follow each other in the order in which ties end
   * @param count how many there are
   * @param currencyDigits the decimals of its currency
   */
  final void enter(int newBox, int first, int count, int currencyDigits) {
    box = newBox;
    firstOffer = first;
    offerCount = count;
    digits = currencyDigits;
    unit = PowersOfTen.of(digits);
    eligibleCount = 0;
  }

  /** Lists the offers that failed none of the checks. */
  final void listEligible() {
    int count = 0;
    for (int i = 0; i < offerCount; i++) {
      if (failed[i] == 0) {
        eligible[count++] = firstOffer + i;
      }
    }
    eligibleCount = count;
  }

  /** Reads a source for every eligible offer into {@link #numbers}. */
  final void readEligible(NumberSource source) {
    source.read(eligible, eligibleCount, numbers);
  }

  /** Returns the median of the numbers of the eligible offers, NaN if all are missing. */
  final double median() {
    int present = 0;
    for (int i = 0; i < eligibleCount; i++) {
      if (!Double.isNaN(numbers[i])) {
        sorted[present++] = numbers[i];
      }
    }
    return Medians.of(sorted, sortSupport, present);
  }

  /** Returns the best of the numbers of the eligible offers, NaN if all are missing. */
  final double best(boolean lower) {
    double best = Double.NaN;
    for (int i = 0; i < eligibleCount; i++) {
      double number = numbers[i];
      if (Double.isNaN(best) || (lower ? number < best : number > best)) {
        best = number;
      }
    }
    return best;
  }
}
