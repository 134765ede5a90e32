package dev.buybox.bench.live;

import dev.buybox.catalog.Offer;
import dev.buybox.live.LiveCatalog;
import dev.buybox.live.LiveOffers;
import dev.buybox.live.LiveWriter;
import dev.buybox.live.RankingView;
import dev.buybox.live.WinnerView;
import java.util.SplittableRandom;

/** The work of a soak, each kind for a thread of its own, in portions. */
final class SoakWork {
  private static final int PORTION = 1 << 10;
  private static final int NEW_IDS = 4;
  private static final int DAYS = 8;
  private static final int COUNTS = 1_000;

  private final LiveMarket market;
  private final LiveCatalog live;
  private final Contender priceChanges;
  private final LiveWriter putWriter;
  private final LiveWriter sellerWriter;
  private final WinnerView winner;
  private final RankingView ranking;
  private final SplittableRandom ofPuts;
  private final SplittableRandom ofSellers;
  private final SplittableRandom ofReads;
  private final int onTime;
  private long sum;

  SoakWork(LiveMarket market, long seed) {
    this.market = market;
    this.live = market.live();
    this.priceChanges =
        PriceChanges.batches(64, PORTION, live.newWriter(), Changes.draw(market, seed));
    this.putWriter = live.newWriter();
    this.sellerWriter = live.newWriter();
    this.winner = live.newWinnerView();
    this.ranking = live.newRankingView();
    this.ofPuts = new SplittableRandom(seed);
    this.ofSellers = ofPuts.split();
    this.ofReads = ofPuts.split();
    this.onTime = live.column("seller.on_time");
  }

  long prices() {
    try {
      return priceChanges.measure(0).operations();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** Puts or removes one of a few offers that each box may have beside those that it began with. */
  long putsAndRemoves() {
    for (int i = 0; i < PORTION; i++) {
      int box = ofPuts.nextInt(live.boxCount());
      String product = Long.toString(LiveMarket.product(box));
      String id = Integer.toString(1_000_000_000 + ofPuts.nextInt(NEW_IDS));
      long offer = live.offer(box, id);
      if (offer == LiveOffers.NONE) {
        putWriter.put(
            Offer.builder(product, id, live.sellerId(ofPuts.nextInt(live.sellerCount())))
                .priceMinor(1 + ofPuts.nextInt(100_000), "EUR")
                .number("delivery_days", 1 + ofPuts.nextInt(DAYS))
                .build());
      } else {
        putWriter.remove(offer);
      }
    }
    return PORTION;
  }

  long sellers() {
    int seller = ofSellers.nextInt(live.sellerCount());
    sellerWriter.sellerCounts(seller, onTime, ofSellers.nextInt(COUNTS), COUNTS);
    return 1;
  }

  long reads() {
    for (int i = 0; i < PORTION; i++) {
      int box = ofReads.nextInt(market.boxCount());
      sum += winner.read(box) ? winner.score() : 0;
      sum += ranking.read(box);
    }
    return 2 * PORTION;
  }

  /** Returns something that depends on all that was read. */
  long sum() {
    return sum;
  }
}
