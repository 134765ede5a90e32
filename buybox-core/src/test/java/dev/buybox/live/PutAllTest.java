package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Many offers that are put at once are as many steps, in the order given. */
class PutAllTest {
  private static final int BATCHES = 150;

  private final long seed = Long.getLong("buybox.seed", 20_261_123L);
  private final LiveCatalog batches = SmallMarket.builder(SmallMarket.NEAR_TIE).build();
  private final LiveCatalog single = SmallMarket.builder(SmallMarket.NEAR_TIE).build();
  private final LiveWriter writer = batches.newWriter();

  @Test
  void endsAsPuttingOneByOneDoes() {
    SplittableRandom random = new SplittableRandom(seed);
    for (int batch = 0; batch < BATCHES; batch++) {
      List<Offer> offers = drawn(random);
      int changed = 0;
      for (Offer offer : offers) {
        changed += single.put(offer).changedWinner() ? 1 : 0;
      }
      assertThat(writer.putAll(offers)).as("seed %d, batch %d", seed, batch).isEqualTo(changed);
      assertSame("seed " + seed + ", batch " + batch);
    }
    assertThat(batches.boxCount()).isGreaterThan(20);
  }

  private static List<Offer> drawn(SplittableRandom random) {
    List<Offer> offers = new ArrayList<>();
    int count = random.nextInt(25);
    for (int i = 0; i < count; i++) {
      Offer.Builder offer =
          Offer.builder("p" + random.nextInt(12), "o" + random.nextInt(6), "s" + random.nextInt(9))
              .segment(random.nextBoolean() ? "members" : "")
              .priceMinor(1_000 + random.nextInt(80), "EUR");
      if (random.nextInt(4) == 0) {
        offer.number("stock", random.nextInt(3)).text("grade", "good");
      }
      offers.add(offer.build());
    }
    return offers;
  }

  private void assertSame(String batch) {
    RankingView view = batches.newRankingView();
    RankingView other = single.newRankingView();
    assertThat(batches.boxCount()).as(batch).isEqualTo(single.boxCount());
    for (int box = 0; box < batches.boxCount(); box++) {
      assertThat(view.read(box)).as(batch).isEqualTo(other.read(box));
      assertThat(view.offerCount()).as(batch).isEqualTo(other.offerCount());
      assertThat(view.winner()).as(batch).isEqualTo(other.winner());
      assertThat(view.sequence()).as(batch).isEqualTo(other.sequence());
      for (int place = 0; place < view.rankedCount(); place++) {
        assertThat(view.offer(place)).as(batch).isEqualTo(other.offer(place));
        assertThat(view.score(place)).as(batch).isEqualTo(other.score(place));
        assertThat(view.priceMinor(place)).as(batch).isEqualTo(other.priceMinor(place));
      }
    }
  }

  private static void refused(LiveWriter writer, String field, String message, Offer... offers) {
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> writer.putAll(List.of(offers)))
        .withMessageContaining(message)
        .satisfies(refusal -> assertThat(refusal.fault().field()).isEqualTo(field));
  }

  private static Offer.Builder offer(String product, String id) {
    return Offer.builder(product, id, "s-" + id).price("10.00", "EUR");
  }

  @Test
  void aWrongAttributeOrIdIsRefusedBeforeTheFirst() {
    Offer good = offer("p", "a").text("grade", "new").build();
    Offer wrong = offer("p", "b").number("stok", 1).build();
    refused(writer, "offer.stok", "(offer 2: b of p; none is put)", good, wrong);
    Offer text = offer("p", "c").text("stock", "1").build();
    refused(writer, "offer.stock", "(offer 3: c of p; none is put)", good, good, text);
    assertThat(batches.boxCount()).isZero();
    assertThat(batches.sellerCount()).isZero();
    LiveCatalog numeric = SmallMarket.builder("").numericIds().build();
    LiveWriter byNumbers = numeric.newWriter();
    Offer numbered = offer("1", "1").build();
    Offer member = offer("1", "2").segment("members").build();
    refused(byNumbers, "offer", "whole numbers", numbered, offer("1", "x").build());
    refused(byNumbers, "product", "whole numbers", numbered, offer("p", "2").build());
    refused(byNumbers, "segment", "neither condition nor segment", numbered, member);
    assertThat(numeric.boxCount()).isZero();
  }

  @Test
  void aContradictionIsRefusedAtItsTurn() {
    Offer dollars = Offer.builder("p", "b", "s-b").price("1.00", "USD").build();
    Offer first = offer("p", "a").build();
    String which = "(offer 2: b of p; those before it are put)";
    refused(writer, "currency", which, first, dollars, offer("p", "c").build());
    refused(writer, "currency", "one currency", dollars);
    assertThat(batches.offerCount()).isEqualTo(1);
    assertThat(batches.offer(batches.box("p"), "a")).isNotNegative();
    assertThat(writer.putAll(List.of())).isZero();
  }

  @Test
  void theLastOfOneIdStays() {
    Offer first = Offer.builder("p", "a", "s").price("10.00", "EUR").build();
    Offer last = Offer.builder("p", "a", "s").price("12.00", "EUR").build();
    assertThat(writer.putAll(List.of(first, last))).isEqualTo(1);
    WinnerView winner = batches.newWinnerView();
    assertThat(winner.read(batches.box("p"))).isTrue();
    assertThat(winner.priceMinor()).isEqualTo(1_200);
    assertThat(winner.sequence()).isEqualTo(2);
  }
}
