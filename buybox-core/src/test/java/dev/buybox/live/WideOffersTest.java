package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Incumbents;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Offers that do not fit in four bytes a word, where runs of words are used again and again. */
class WideOffersTest {
  private static final int BOXES = 20_000;
  private static final int IN_BOX = 8;
  private static final PolicySet CHEAPEST =
      PolicySet.parse(
          """
          {"policy": "p", "version": "1",
           "criteria": [{"name": "price", "of": "offer.landed_price", "weight": 1,
             "value": {"relative_to": "best_eligible", "better": "lower",
              "points": [[1, 1], [3, 0]]}}]}
          """);

  private final long seed = Long.getLong("buybox.seed", 20_261_123L);
  private final SplittableRandom random = new SplittableRandom(seed);

  private static LiveCatalogBuilder builder() {
    return LiveCatalog.builder(CHEAPEST)
        .declare(new Attribute(Scope.OFFER, "grade", AttributeKind.TEXT))
        .declare(new Attribute(Scope.OFFER, "returns", AttributeKind.COUNTS))
        .declare(new Attribute(Scope.OFFER, "stock", AttributeKind.NUMBER))
        .numericIds();
  }

  private static Offer.Builder offer(String product, String offer) {
    return Offer.builder(product, offer, "s").price("10.00", "EUR");
  }

  /** The run that the last takes held an absent count where its number will stand. */
  @Test
  void aNewOfferReadsNothingOfWhatWasThereBefore() {
    LiveCatalog live = builder().build();
    live.put(offer("1", "4294967296").build());
    live.put(offer("1", "4294967297").build());
    live.put(offer("2", "1").number("stock", 1.0 / 3).build());
    assertThat(live.freeze().catalog().offerCount()).isEqualTo(3);
    assertThat(live.snapshot(live.box("2")).winner()).contains("1");
  }

  @Test
  void whatIsPutComesBackWhateverItNeeds() {
    LiveCatalog live = builder().build();
    Catalog.Builder builder = Catalog.builder();
    live.schema().attributes().forEach(builder::declare);
    for (int i = 0; i < 6_000; i++) {
      Offer offer = drawn(i);
      live.put(offer);
      builder.add(offer);
    }
    Catalog expected = builder.build();
    assertSame(live.freeze().catalog(), expected);
    LiveCatalog loaded = builder().load(expected, Incumbents.none());
    assertSame(loaded.freeze().catalog(), expected);
  }

  private Offer drawn(int number) {
    long id = number + (random.nextInt(9) == 0 ? 1L << 33 : 0);
    Offer.Builder offer = offer(Integer.toString(number % 1_500), Long.toString(id));
    if (random.nextBoolean()) {
      offer.shippingMinor(random.nextInt(9) == 0 ? 10_000_000 : random.nextInt(500));
    }
    if (random.nextInt(3) > 0) {
      offer.number("stock", random.nextInt(9) == 0 ? random.nextDouble() : random.nextInt(99));
    }
    if (random.nextInt(3) == 0) {
      long sold = random.nextInt(9) == 0 ? 1L << 40 : 100;
      offer.counts("returns", random.nextLong(sold), sold);
    }
    return random.nextBoolean() ? offer.text("grade", "good").build() : offer.build();
  }

  private void assertSame(Catalog live, Catalog expected) {
    assertThat(live.offerCount()).isEqualTo(expected.offerCount());
    int stock = expected.schema().column("offer.stock");
    int returns = expected.schema().column("offer.returns");
    int grade = expected.schema().column("offer.grade");
    for (int offer = 0; offer < expected.offerCount(); offer++) {
      String told = "seed " + seed + ", offer " + expected.offerId(offer);
      assertThat(live.offerId(offer)).as(told).isEqualTo(expected.offerId(offer));
      assertThat(live.landedPriceMinor(offer)).as(told).isEqualTo(expected.landedPriceMinor(offer));
      assertThat(live.shippingStated(offer)).as(told).isEqualTo(expected.shippingStated(offer));
      assertThat(Double.valueOf(live.number(stock, offer)))
          .as(told)
          .isEqualTo(Double.valueOf(expected.number(stock, offer)));
      assertThat(live.numerator(returns, offer))
          .as(told)
          .isEqualTo(expected.numerator(returns, offer));
      assertThat(live.denominator(returns, offer))
          .as(told)
          .isEqualTo(expected.denominator(returns, offer));
      assertThat(live.textCode(grade, offer)).as(told).isEqualTo(expected.textCode(grade, offer));
    }
  }

  /** Where each box is wide from the first offer on, its address stays near its neighbours'. */
  @Test
  void boxesThatAreLoadedWideKeepShortAddresses() {
    Catalog.Builder narrow = Catalog.builder();
    Catalog.Builder wide = Catalog.builder();
    for (int i = 0; i < 4 * BOXES; i++) {
      narrow.add(offer(Integer.toString(i / 4), Long.toString(i)).build());
      wide.add(offer(Integer.toString(i / 4), Long.toString(i + (1L << 33))).build());
    }
    assertThat(headerBytes(wide.build())).isEqualTo(headerBytes(narrow.build()));
  }

  private static long headerBytes(Catalog catalog) {
    return builder().load(catalog, Incumbents.none()).figures().bytes().stream()
        .filter(column -> column.column().equals("box headers"))
        .mapToLong(ColumnBytes::bytes)
        .sum();
  }

  /** A box is read as it was or as it is, while it moves to a slab of another form. */
  @Test
  void readersMeetNoBoxBetweenTwoForms() throws Exception {
    LiveCatalog live = builder().load(fullBoxes(), Incumbents.none());
    AtomicInteger at = new AtomicInteger();
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> written = writer.submit(() -> widenAll(live, at));
      RankingView view = live.newRankingView();
      while (!written.isDone()) {
        int box = at.get();
        assertThat(view.read(box)).isEqualTo(IN_BOX);
        for (int place = 0; place < IN_BOX; place++) {
          assertThat(view.landedPriceMinor(place)).isIn(1_007L, 9_001_000L);
          assertThat(view.offerId(place)).hasSize(1);
        }
      }
      written.get();
    } finally {
      writer.shutdownNow();
    }
  }

  private static Catalog fullBoxes() {
    Catalog.Builder offers = Catalog.builder();
    for (int i = 0; i < IN_BOX * BOXES; i++) {
      String product = Integer.toString(i / IN_BOX);
      offers.add(offer(product, Integer.toString(i % IN_BOX)).shippingMinor(7).build());
    }
    return offers.build();
  }

  private static void widenAll(LiveCatalog live, AtomicInteger at) {
    LiveWriter writer = live.newWriter();
    for (int box = 0; box < BOXES; box++) {
      at.set(box);
      for (int offer = 0; offer < IN_BOX; offer++) {
        writer.price(live.offer(box, offer), 1_000, 9_000_000);
      }
    }
  }
}
