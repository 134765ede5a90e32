package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.ranking.Ranker;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Writers change prices, offers, sellers and policies while readers check that every state they see
 * is one: all own prices of a box rise together with its sellers' counts, and each ranking is what
 * the ranker says of the same offers.
 */
@Tag("slow")
class LiveThreadsTest {
  private static final int BOXES = 40;
  private static final int WIDTH = 5;
  private static final int CHANGES = 60_000;

  private final LiveCatalog live = SmallMarket.builder(SmallMarket.NEAR_TIE).build();
  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong derived = new AtomicLong();

  LiveThreadsTest() {
    for (int i = 0; i < BOXES * WIDTH; i++) {
      live.put(offer(i, 1_000 + i % 13));
    }
  }

  /** A price that is shown together with shipping: the two always make a round sum. */
  private static Offer offer(int number, int units) {
    return Offer.builder("p" + number / WIDTH, "o" + number, "s" + number % 11)
        .priceMinor(units * 100L - 37, "EUR")
        .shippingMinor(37)
        .build();
  }

  @Test
  void noStateIsAMix() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(5);
    List<Future<?>> writers = new ArrayList<>();
    List<Future<?>> readers = new ArrayList<>();
    for (int seed = 0; seed < 2; seed++) {
      int each = seed;
      writers.add(threads.submit(() -> write(each)));
    }
    writers.add(threads.submit(this::replacePolicies));
    readers.add(threads.submit(this::readWinners));
    readers.add(threads.submit(this::readRankings));
    try {
      for (Future<?> writer : writers) {
        writer.get();
      }
    } finally {
      done.set(true);
    }
    for (Future<?> reader : readers) {
      reader.get();
    }
    threads.shutdown();
    assertThat(reads.get()).isPositive();
    assertThat(derived.get()).isPositive();
    assertEndsAsAFreshCatalogue();
  }

  private void write(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LiveWriter writer = live.newWriter();
    int onTime = live.column("seller.on_time");
    for (int i = 0; i < CHANGES; i++) {
      int number = random.nextInt(BOXES * WIDTH);
      int box = live.box("p" + number / WIDTH);
      long offer = live.offer(box, "o" + number);
      int units = 500 + random.nextInt(1_000);
      switch (random.nextInt(20)) {
        case 0 -> writer.remove(offer);
        case 1, 2 -> writer.put(offer(number, units));
        case 3 -> writer.sellerCounts(live.seller("s" + random.nextInt(11)), onTime, units, 2_000);
        case 4 -> writer.put(Seller.builder("s" + random.nextInt(11)).build());
        default -> writer.price(offer, units * 100L - 37, 37);
      }
    }
  }

  private void replacePolicies() {
    for (int i = 0; i < 30; i++) {
      String policy = SmallMarket.POLICY.formatted(i % 2 == 0 ? "" : SmallMarket.NEAR_TIE);
      live.replacePolicies(
          dev.buybox.policy.PolicySet.parse(
              policy.replace("\"weight\": 8", "\"weight\": " + (1 + i % 9))));
    }
  }

  private void readWinners() {
    WinnerView view = live.newWinnerView();
    long sequence = 0;
    while (!done.get()) {
      for (int box = 0; box < BOXES; box++) {
        if (view.read(box)) {
          assertThat(view.landedPriceMinor() % 100).isZero();
          assertThat(view.shippingMinor()).isEqualTo(37);
          assertThat(view.score()).isBetween(0, 1_000_000_000);
        }
        if (box == 0) {
          assertThat(view.sequence()).isGreaterThanOrEqualTo(sequence);
          sequence = view.sequence();
        }
        reads.incrementAndGet();
      }
    }
  }

  private void readRankings() {
    RankingView view = live.newRankingView();
    while (!done.get()) {
      for (int box = 0; box < BOXES; box++) {
        int ranked = view.read(box);
        for (int place = 0; place < ranked; place++) {
          assertThat(view.landedPriceMinor(place) % 100).isZero();
          assertThat(view.score(place)).isLessThanOrEqualTo(view.score(0));
        }
        assertDecidedByTheRules(box);
      }
    }
  }

  private void assertDecidedByTheRules(int box) {
    BoxSnapshot snapshot = live.snapshot(box);
    if (snapshot.isEmpty()) {
      assertThat(snapshot.winner()).isEmpty();
      return;
    }
    Ranker ranker = snapshot.ranker();
    ranker.rank(0);
    assertThat(snapshot.winner()).contains(ranker.catalog().offerId(ranker.winner()));
    derived.incrementAndGet();
  }

  private void assertEndsAsAFreshCatalogue() {
    FrozenState frozen = live.freeze();
    assertThat((long) frozen.catalog().offerCount()).isEqualTo(live.offerCount());
    Ranker ranker =
        Ranker.of(
            dev.buybox.ranking.CompiledPolicies.compile(live.policies(), frozen.catalog().schema()),
            frozen.catalog(),
            frozen.incumbents());
    RankingView view = live.newRankingView();
    for (int box = 0; box < frozen.catalog().boxCount(); box++) {
      ranker.rank(box);
      view.read(live.box(frozen.catalog().product(box)));
      assertThat(view.rankedCount()).isEqualTo(ranker.rankedCount());
      for (int place = 0; place < view.rankedCount(); place++) {
        assertThat(view.score(place)).isEqualTo(ranker.rankedScore(place));
        assertThat(view.offerId(place))
            .isEqualTo(frozen.catalog().offerId(ranker.rankedOffer(place)));
      }
    }
  }
}
