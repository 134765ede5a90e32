package dev.buybox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import dev.buybox.live.ColumnBytes;
import dev.buybox.live.ListenerFigures;
import dev.buybox.live.Listening;
import dev.buybox.live.LiveCatalog;
import dev.buybox.live.LiveCatalogBuilder;
import dev.buybox.live.LiveFigures;
import dev.buybox.live.LiveWriter;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Intervention;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every figure for operators counts what it says, asked as an operator asks. */
class LiveFiguresTest {
  private static final String POLICY =
      """
      {"policy": "p", "version": "1",
       "criteria": [{"name": "price", "of": "offer.landed_price", "weight": 1,
          "value": {"relative_to": "best_eligible", "better": "lower",
                    "points": [[1, 1], [3, 0]]}}],
       "gates": [{"of": "offer.stock", "at_least": 1, "missing": "pass"}]}
      """;

  private final LiveCatalog live = builder().build();

  private static LiveCatalogBuilder builder() {
    return LiveCatalog.builder(PolicySet.parse(POLICY))
        .declare(new Attribute(Scope.OFFER, "stock", AttributeKind.NUMBER))
        .declare(new Attribute(Scope.OFFER, "returns", AttributeKind.COUNTS))
        .declare(new Attribute(Scope.OFFER, "grade", AttributeKind.TEXT))
        .declare(new Attribute(Scope.SELLER, "on_time", AttributeKind.COUNTS))
        .declare(new Attribute(Scope.SELLER, "age", AttributeKind.NUMBER))
        .events(64);
  }

  private static Offer.Builder offer(String product, String offer, String seller) {
    return Offer.builder(product, offer, seller).price("100.00", "EUR");
  }

  private long handle(String product, String offer) {
    return live.offer(live.box(product), offer);
  }

  private static long bytes(LiveFigures figures, String column) {
    List<ColumnBytes> found =
        figures.bytes().stream().filter(each -> each.column().equals(column)).toList();
    assertThat(found).as(column).hasSize(1);
    return found.get(0).bytes();
  }

  private long bytes(String column) {
    return bytes(live.figures(), column);
  }

  @Test
  void boxesOffersSellersAndEventsAreCounted() {
    live.put(offer("p", "a", "s").build());
    live.put(offer("p", "b", "t").shippingMinor(1).build());
    live.put(offer("q", "a", "s").build());
    live.put(offer("r", "a", "s").number("stock", 0).build());
    LiveFigures before = live.figures();
    assertThat(before.boxes()).isEqualTo(3);
    assertThat(before.offers()).isEqualTo(4);
    assertThat(before.sellers()).isEqualTo(2);
    assertThat(before.boxesWithoutWinner()).isEqualTo(1);
    assertThat(before.events()).isEqualTo(2);
    live.remove(handle("q", "a"));
    live.newWriter().number(handle("r", "a"), live.column("offer.stock"), 1);
    live.newWriter().number(handle("p", "a"), live.column("offer.stock"), 0);
    live.newWriter().number(handle("p", "b"), live.column("offer.stock"), 0);
    LiveFigures after = live.figures();
    assertThat(after.boxes()).isEqualTo(3);
    assertThat(after.offers()).isEqualTo(3);
    assertThat(after.boxesWithoutWinner()).isEqualTo(2);
    assertThat(after.events()).isEqualTo(6);
  }

  @Test
  void oneOfSixtyFourChangesIsTimed() {
    live.put(offer("p", "a", "s").build());
    long a = handle("p", "a");
    LiveWriter writer = live.newWriter();
    for (int change = 1; change <= 640; change++) {
      writer.price(a, change);
    }
    LiveFigures figures = live.figures();
    assertThat(figures.timedChanges()).isEqualTo(10);
    assertThat(figures.changesByNanos()).hasSize(40);
    assertThat(figures.changesByNanos().stream().mapToLong(Long::longValue).sum()).isEqualTo(10);
    assertThat(figures.changesByNanos().get(0)).isZero();
  }

  @Test
  void theLagIsThatOfTheSlowestListener() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(2);
    CountDownLatch goOn = new CountDownLatch(1);
    assertThat(live.figures().lagNanos()).isZero();
    Listening quick = live.listen(event -> told.countDown());
    Listening hanging =
        live.listen(
            event -> {
              told.countDown();
              awaitUnchecked(goOn);
            });
    long began = System.nanoTime();
    live.put(offer("p", "a", "s").build());
    assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
    long before = System.nanoTime();
    LiveFigures first = live.figures();
    long between = System.nanoTime();
    LiveFigures second = live.figures();
    long after = System.nanoTime();
    // It grows as time passes: by no more than from before the first question to after the second.
    assertThat(second.lagNanos() - first.lagNanos()).isBetween(1L, after - before);
    assertThat(first.lagNanos()).isLessThanOrEqualTo(between - began);
    assertThat(second.listeners()).hasSize(2);
    assertThat(second.listeners().get(1).behind()).isEqualTo(1);
    assertThat(second.lagNanos()).isEqualTo(second.listeners().get(1).lagNanos());
    goOn.countDown();
    hanging.close();
    assertThat(live.figures().listeners()).hasSize(1);
    assertThat(hanging.figures()).isEqualTo(new ListenerFigures(1, 0, 0, 0, 0));
    quick.close();
    assertThat(live.figures().listeners()).isEmpty();
    assertThat(live.figures().lagNanos()).isZero();
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void aLoadedCatalogueTakesARowForEachColumn() {
    Catalog.Builder offers = Catalog.builder();
    for (int i = 0; i < 12; i++) {
      offers.add(offer(String.valueOf(i % 3), String.valueOf(i), "s" + i % 2).build());
    }
    LiveFigures figures = builder().numericIds().load(offers.build(), Incumbents.none()).figures();
    for (String row : List.of("prices and shipping", "scores", "offer numbers and sellers")) {
      assertThat(bytes(figures, row)).as(row).isEqualTo(12 * 8);
    }
    assertThat(bytes(figures, "offer ids")).isEqualTo(12 * 4);
    assertThat(bytes(figures, "offer.stock")).isEqualTo(12 * 4);
    assertThat(bytes(figures, "offer.grade")).isEqualTo(12 * 4);
    assertThat(bytes(figures, "offer.returns")).isEqualTo(12 * 8);
    assertThat(bytes(figures, "seller.on_time")).isEqualTo(2 * 16);
    assertThat(bytes(figures, "seller.age")).isEqualTo(2 * 8);
    assertThat(bytes(figures, "boxes of sellers")).isEqualTo(2 * 3 * 4);
    assertThat(bytes(figures, "events")).isEqualTo(64 * 64);
    assertThat(figures.allBytes())
        .isEqualTo(figures.bytes().stream().mapToLong(ColumnBytes::bytes).sum());
    assertThat(figures.bytes()).extracting(ColumnBytes::column).doesNotHaveDuplicates();
  }

  @Test
  void whatIsPutTakesRoomOfWhatWasLeft() {
    live.put(offer("p", "a", "s").build());
    LiveFigures before = live.figures();
    List<String> grown =
        growth(
            () -> {
              for (int i = 0; i < 9; i++) {
                live.put(offer("p", "b" + i, "s").build());
              }
            });
    assertThat(grown)
        .containsExactly(
            "prices and shipping",
            "scores",
            "offer numbers and sellers",
            "offer ids",
            "offer.grade",
            "offer.returns",
            "offer.stock");
    long rows = (bytes("scores") - bytes(before, "scores")) / 8;
    assertThat(bytes(before, "room that boxes left") - bytes("room that boxes left"))
        .isEqualTo(rows * (3 * 8 + (1 + 1 + 1 + 2) * 4));
  }

  @Test
  void aBoxThatNeedsMoreTakesMoreForAllItsOffers() {
    LiveCatalog numbers = builder().numericIds().build();
    numbers.put(offer("1", "1", "s").build());
    numbers.put(offer("1", "2", "s").build());
    numbers.put(offer("2", "1", "s").build());
    LiveFigures before = numbers.figures();
    numbers.put(offer("1", "4294967296", "s").build());
    LiveFigures wideIds = numbers.figures();
    assertThat(bytes(before, "offer ids")).isEqualTo(3 * 4);
    assertThat(bytes(wideIds, "offer ids")).isEqualTo(3 * 8 + 4);
    assertThat(bytes(wideIds, "offer.stock")).isEqualTo(4 * 4);
    long second = numbers.offer(numbers.box(2), 1);
    numbers.newWriter().number(second, numbers.column("offer.stock"), 1.0 / 3);
    LiveFigures wideValues = numbers.figures();
    assertThat(bytes(wideValues, "offer ids")).isEqualTo(3 * 8 + 4);
    assertThat(bytes(wideValues, "offer.stock")).isEqualTo(3 * 4 + 8);
    assertThat(bytes(wideValues, "offer.returns")).isEqualTo(3 * 8 + 16);
    assertThat(bytes(wideValues, "prices and shipping")).isEqualTo(4 * 8 + 8);
    assertThat(wideValues.allBytes()).as("of the same page").isEqualTo(before.allBytes());
  }

  /** Returns which columns take more than before. */
  private List<String> growth(Runnable change) {
    List<ColumnBytes> before = live.figures().bytes();
    change.run();
    List<ColumnBytes> after = live.figures().bytes();
    List<String> grown = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).column()).isEqualTo(before.get(i).column());
      if (after.get(i).bytes() > before.get(i).bytes()) {
        grown.add(after.get(i).column());
      }
    }
    return grown;
  }

  @Test
  void whatTakesMoreShowsInItsColumn() {
    live.put(offer("p", "a", "s").category("c").text("grade", "good").build());
    long a = handle("p", "a");
    LiveWriter writer = live.newWriter();
    int grade = live.column("offer.grade");
    assertThat(growth(() -> writer.text(a, grade, "good"))).isEmpty();
    assertThat(growth(() -> writer.text(a, grade, "fair"))).containsExactly("offer.grade, texts");
    long sellers = bytes("sellers");
    assertThat(growth(() -> live.put(Seller.builder("t".repeat(200)).build())))
        .containsExactly("seller.age", "seller.on_time", "sellers");
    assertThat(bytes("sellers")).isBetween(sellers + 250, sellers + 500);
    assertThat(growth(() -> live.put(offer("q", "a", "s").category("d").build())))
        .contains("box names", "prices and shipping", "offer ids", "category, texts")
        .doesNotContain("currency, texts", "box headers");
    assertThat(growth(() -> putBoxes(5_000))).contains("box headers", "box names");
    assertThat(growth(() -> live.put(Offer.builder("u", "a", "s").price("1.00", "USD").build())))
        .contains("currency, texts");
  }

  private void putBoxes(int boxes) {
    for (int i = 0; i < boxes; i++) {
      live.put(offer("p" + i, "a", "s").build());
    }
  }

  @Test
  void idsThatAreTextsAreForgottenWithTheirOffers() {
    live.put(offer("p", "a", "s").build());
    long before = bytes("offer ids") - bytes("scores") / 2;
    live.put(offer("p", "a-long-id-of-an-offer", "s").build());
    assertThat(bytes("offer ids") - bytes("scores") / 2).isGreaterThan(before + 21);
    live.remove(handle("p", "a-long-id-of-an-offer"));
    assertThat(bytes("offer ids") - bytes("scores") / 2).isEqualTo(before);
  }

  @Test
  void interventionsTakeMemoryUntilTheyEnd() {
    live.put(offer("p", "a", "s").build());
    assertThat(bytes("interventions")).isZero();
    assertThat(
            growth(
                () ->
                    live.intervene(
                        handle("p", "a"), Intervention.suspend("trust desk", "counterfeit"))))
        .containsExactly("interventions");
    live.endIntervention(handle("p", "a"), Intervention.Kind.SUSPEND);
    assertThat(bytes("interventions")).isZero();
  }
}
