package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An offer that is put as numbers does what the same offer put as an object does. */
class NumericPutTest {
  private static final int STEPS = 1_000;
  private static final int PRODUCTS = 12;
  private static final int OFFERS = 9;

  /** Between ids, so that some take four bytes and some do not. */
  private static final long STEP = 1_000_000_007;

  private static final int SELLERS = 4;

  private final long seed = Long.getLong("buybox.seed", 20_261_123L);
  private final LiveCatalog numbers = market();
  private final LiveCatalog objects = market();
  private final LiveWriter byNumbers = numbers.newWriter();
  private final LiveWriter byObjects = objects.newWriter();

  private static LiveCatalog market() {
    LiveCatalog live = SmallMarket.builder(SmallMarket.NEAR_TIE).numericIds().build();
    for (int seller = 0; seller < SELLERS; seller++) {
      live.put(Seller.builder("s" + seller).counts("on_time", 90 + 3L * seller, 100).build());
    }
    return live;
  }

  @Test
  void putsAndReplacesAsOffersDo() {
    SplittableRandom random = new SplittableRandom(seed);
    for (int step = 0; step < STEPS; step++) {
      int product = random.nextInt(PRODUCTS);
      long offer = STEP * random.nextInt(OFFERS);
      if (random.nextInt(8) == 0) {
        soldOut(product, offer);
      } else {
        put(product, offer, random);
      }
      assertSameWinner(product, "seed " + seed + ", step " + step);
      assertSameRanking(product, "seed " + seed + ", step " + step);
    }
    assertThat(numbers.offerCount()).isEqualTo(objects.offerCount());
    assertThat(numbers.boxCount()).isEqualTo(PRODUCTS);
  }

  private void put(int product, long offer, SplittableRandom random) {
    int seller = random.nextInt(SELLERS);
    long price = 1_000L + random.nextInt(60);
    long shipping = random.nextInt(40) - 1L;
    Offer.Builder same =
        Offer.builder(Integer.toString(product), Long.toString(offer), "s" + seller)
            .priceMinor(price, "EUR");
    if (shipping >= 0) {
      same.shippingMinor(shipping);
    }
    Effect effect =
        byNumbers.put(product, offer, numbers.seller("s" + seller), price, shipping, "EUR");
    assertThat(effect).as("seed %d", seed).isEqualTo(byObjects.put(same.build()));
  }

  /** An attribute, which the next put of the offer takes away again. */
  private void soldOut(int product, long offer) {
    if (numbers.box(product) >= 0 && numbers.offer(numbers.box(product), offer) >= 0) {
      soldOut(numbers, byNumbers, product, offer);
      soldOut(objects, byObjects, product, offer);
    }
  }

  private static void soldOut(LiveCatalog live, LiveWriter writer, int product, long offer) {
    writer.number(live.offer(live.box(product), offer), live.column("offer.stock"), 0);
  }

  private void assertSameWinner(int product, String step) {
    WinnerView winner = numbers.newWinnerView();
    WinnerView other = objects.newWinnerView();
    boolean wins = winner.read(numbers.box(product));
    assertThat(wins).as(step).isEqualTo(other.read(objects.box(product)));
    assertThat(winner.sequence()).as(step).isEqualTo(other.sequence());
    if (wins) {
      assertThat(LiveOffers.serial(winner.winner()))
          .as(step)
          .isEqualTo(LiveOffers.serial(other.winner()));
      assertThat(winner.decidedBy()).as(step).isEqualTo(other.decidedBy());
      assertThat(winner.shippingStated()).as(step).isEqualTo(other.shippingStated());
      assertThat(winner.currency()).as(step).isEqualTo(other.currency());
    }
  }

  private void assertSameRanking(int product, String step) {
    RankingView view = numbers.newRankingView();
    RankingView other = objects.newRankingView();
    assertThat(view.read(numbers.box(product)))
        .as(step)
        .isEqualTo(other.read(objects.box(product)));
    for (int place = 0; place < view.rankedCount(); place++) {
      assertThat(view.offerId(place)).as(step).isEqualTo(other.offerId(place));
      assertThat(view.score(place)).as(step).isEqualTo(other.score(place));
      assertThat(view.priceMinor(place)).as(step).isEqualTo(other.priceMinor(place));
      assertThat(view.landedPriceMinor(place)).as(step).isEqualTo(other.landedPriceMinor(place));
      assertThat(view.seller(place)).as(step).isEqualTo(other.seller(place));
    }
  }

  private void refused(ThrowingCallable call, String field) {
    int boxes = numbers.boxCount();
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.fault().field()).isEqualTo(field));
    assertThat(numbers.boxCount()).isEqualTo(boxes);
  }

  @Test
  void aKnownProductKeepsItsCategory() {
    objects.put(Offer.builder("7", "1", "s0").category("phones").priceMinor(100, "EUR").build());
    assertThat(byObjects.put(7, 2, 0, 50, -1, "EUR").changedWinner()).isTrue();
    assertThat(objects.newRankingView().read(objects.box(7))).isEqualTo(2);
    assertThat(objects.freeze().catalog().categories()).containsExactly("phones");
  }

  @Test
  void theOnlyOfferOfABoxMayTakeAnotherCurrency() {
    byNumbers.put(7, 1, 0, 100, -1, "EUR");
    byNumbers.put(7, 1, 0, 100, -1, "JPY");
    WinnerView winner = numbers.newWinnerView();
    assertThat(winner.read(numbers.box(7))).isTrue();
    assertThat(winner.currency()).isEqualTo("JPY");
    byNumbers.put(7, 2, 1, 90, 5, "JPY");
    refused(() -> byNumbers.put(7, 1, 0, 100, -1, "EUR"), "currency");
    assertThat(numbers.snapshot(numbers.box(7)).winner()).isPresent();
  }

  @Test
  void refusesWhatNoOfferMayHave() {
    byNumbers.put(7, 1, 0, 100, -1, "EUR");
    refused(() -> byNumbers.put(-1, 1, 0, 100, -1, "EUR"), "product");
    refused(() -> byNumbers.put(1_000_000_000_000_000_000L, 1, 0, 100, -1, "EUR"), "product");
    refused(() -> byNumbers.put(8, -1, 0, 100, -1, "EUR"), "offer");
    refused(() -> byNumbers.put(8, 1, 0, 0, -1, "EUR"), "price");
    refused(() -> byNumbers.put(8, 1, 0, 100, -2, "EUR"), "shipping");
    refused(() -> byNumbers.put(7, 2, 0, 100, -1, "USD"), "currency");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> byNumbers.put(8, 1, SELLERS, 100, -1, "EUR"));
    assertThat(numbers.offerCount()).isEqualTo(1);
    assertThat(numbers.newRankingView().read(numbers.box(7))).isEqualTo(1);
  }
}
