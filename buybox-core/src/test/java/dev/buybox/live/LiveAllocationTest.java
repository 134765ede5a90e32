package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** Changing what is there, and reading, allocates nothing. */
class LiveAllocationTest {
  private static final int BOXES = 50;
  private static final int WIDTH = 6;
  private static final int WARM_UP = 20_000;
  private static final int ROUNDS = 5_000;
  private static final int ATTEMPTS = 5;
  private static final long CHURN = 1_000;

  private final LiveCatalog live =
      SmallMarket.builder(SmallMarket.NEAR_TIE)
          .declare(new Attribute(Scope.OFFER, "returns", AttributeKind.COUNTS))
          .numericIds()
          .build();
  private final long[] offers = new long[BOXES * WIDTH];

  LiveAllocationTest() {
    for (int i = 0; i < offers.length; i++) {
      String product = Integer.toString(i / WIDTH);
      live.put(
          Offer.builder(product, Integer.toString(i), "s" + i % 7)
              .priceMinor(1_000L + i % 97, "EUR")
              .text("grade", "good")
              .build());
      offers[i] = live.offer(live.box(i / WIDTH), i);
    }
  }

  @Test
  void changesAndReads() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Work work = new Work();
    work.run(WARM_UP);
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      work.run(ROUNDS);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    // The compiler may allocate on this thread now and then, so the best of a few counts.
    assertThat(least).isZero();
    assertThat(work.sum).isNotZero();
  }

  private final class Work {
    private final LiveWriter writer = live.newWriter();
    private final WinnerView winner = live.newWinnerView();
    private final RankingView ranking = live.newRankingView();
    private final int stock = live.column("offer.stock");
    private final int grade = live.column("offer.grade");
    private final int returns = live.column("offer.returns");
    private final int seller = live.seller("s0");
    private final long[] order = new long[WIDTH];
    private final int[] scores = new int[WIDTH];
    private final long[] prices = new long[16];
    private final long[] some = new long[16];
    private long sum;

    void run(int rounds) {
      for (int i = 0; i < rounds; i++) {
        long offer = offers[i * 31 % offers.length];
        int box = LiveOffers.box(offer);
        change(i, offer);
        sum += winner.read(live.box((long) box)) ? winner.landedPriceMinor() : 1;
        sum += ranking.read(box) + ranking.copy(order, scores);
        sum += ranking.winnerFor(i);
        sum += ranking.secondFor(i);
      }
    }

    private void change(int i, long offer) {
      sum += writer.price(offer, 1_000L + i % 113).changedWinner() ? 1 : 0;
      sum += writer.price(offer, 1_000L + i % 89, i % 3 - 1).changedWinner() ? 1 : 0;
      sum += writer.number(offer, stock, i % 5).changedWinner() ? 1 : 0;
      sum += writer.text(offer, grade, "good").changedWinner() ? 1 : 0;
      sum += writer.counts(offer, returns, i % 7, 7).changedWinner() ? 1 : 0;
      sum += writer.clear(offer, stock).changedWinner() ? 1 : 0;
      putAndRemove(i);
      for (int k = 0; k < some.length; k++) {
        some[k] = offers[(i + k * 17) % offers.length];
        prices[k] = 1_000L + (i + k) % 71;
      }
      sum += writer.prices(some, prices, some.length);
    }

    /** In a box of its own; its seller has another offer there, so that it is known to sell. */
    private void putAndRemove(int i) {
      sum += put(1, 1_000L + i % 61).changedWinner() ? 1 : 0;
      sum += put(2, 1_000L + i % 67).changedWinner() ? 1 : 0;
      long passing = writer.offer(live.box(CHURN), 2L);
      sum += writer.remove(passing).changedWinner() ? 1 : 0;
    }

    private Effect put(long offer, long priceMinor) {
      return writer.put(CHURN, offer, seller, priceMinor, -1, "EUR");
    }
  }
}
