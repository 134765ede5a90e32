package dev.buybox.bench.live;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Changes of random offers' prices, within 5 % of what they were drawn with. There are two prices
 * for each, in turns, so that going through them again changes something again.
 */
final class Changes {
  /** How many there are, before they begin again: more boxes than any cache holds. */
  static final int COUNT = 1 << 20;

  private static final int MASK = COUNT - 1;
  private static final double SPREAD = 0.05;

  private final int[] offers = new int[COUNT];
  private final long[] handles = new long[COUNT];
  private final long[][] prices = new long[2][COUNT];
  private long next;

  private Changes() {}

  /** Draws changes of the offers in some boxes. */
  static Changes draw(LiveMarket market, int mostOffers, IntPredicate boxes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Changes changes = new Changes();
    for (int i = 0; i < COUNT; i++) {
      int offer = random.nextInt(mostOffers);
      while (!boxes.test(market.box(offer))) {
        offer = random.nextInt(mostOffers);
      }
      changes.offers[i] = offer;
      changes.handles[i] = market.handle(offer);
      for (long[] each : changes.prices) {
        double factor = 1 + SPREAD * (2 * random.nextDouble() - 1);
        each[i] = Math.max(1, Math.round(market.priceMinor(offer) * factor));
      }
    }
    return changes;
  }

  /** Draws changes of all offers. */
  static Changes draw(LiveMarket market, long seed) {
    return draw(market, market.offerCount(), box -> true, seed);
  }

  /** Returns the place of the next so many changes, which {@link #COUNT} must be a multiple of. */
  int advance(int count) {
    int at = (int) next & MASK;
    next += count;
    return at;
  }

  /** Returns the handles of offers. */
  long[] handles() {
    return handles;
  }

  /** Returns the offers in the order of loading. */
  int[] offers() {
    return offers;
  }

  /** Returns the prices of the round that {@link #advance} is in. */
  long[] prices() {
    return prices[(int) ((next - 1) >>> 20) & 1];
  }

  /** Begins again with the first change. */
  void restart() {
    next = 0;
  }
}
