package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is wrong is refused with a typed error, and nothing has changed. */
class RefusalsTest {
  private final SmallMarket market =
      new SmallMarket(SmallMarket.builder("").limits(new LiveLimits(2, 3, 4, 2)).build())
          .with("a", "100.00")
          .with("b", "110.00");
  private final long sequence = market.read().sequence();
  private final LiveWriter writer = market.live.newWriter();
  private final long a = market.handle("a");

  @AfterEach
  void nothingChanged() {
    assertThat(market.read().sequence()).isEqualTo(sequence);
    assertThat(market.winner()).isEqualTo("a");
    assertThat(market.live.boxCount()).isLessThanOrEqualTo(2);
  }

  private static void refused(ThrowingCallable call, String field, String rule) {
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(call)
        .satisfies(refusal -> assertThat(refusal.fault().field()).isEqualTo(field))
        .withMessageContaining(rule);
  }

  @Test
  void amountsOutOfRange() {
    refused(() -> writer.price(a, 0), "price", "1 to 10^12");
    refused(() -> writer.price(a, 1_000_000_000_001L), "price", "1 to 10^12");
    refused(() -> writer.price(a, 1, -2), "shipping", "0 to 10^12");
    refused(() -> writer.prices(new long[] {a, a}, new long[] {5, 0}, 2), "price", "1 to 10^12");
  }

  @Test
  void fewerOffersOrPricesThanAreSaidToBeThere() {
    long[] twenty = new long[20];
    long[] forty = new long[40];
    Arrays.fill(twenty, a);
    Arrays.fill(forty, 5);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> writer.prices(twenty, forty, 21));
    Arrays.fill(twenty, 5);
    Arrays.fill(forty, a);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> writer.prices(forty, twenty, 21));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> writer.prices(forty, twenty, -1));
  }

  @Test
  void textsOfOffersThatAreNotThereUseNoneUp() {
    int grade = market.live.column("offer.grade");
    assertThat(writer.text(a + 77, grade, "good")).isEqualTo(Effect.NO_SUCH_OFFER);
    assertThat(writer.text(a + 77, grade, "fair")).isEqualTo(Effect.NO_SUCH_OFFER);
    assertThat(writer.text(-1, grade, "poor")).isEqualTo(Effect.NO_SUCH_OFFER);
    market.live.put(Offer.builder("q", "a", "s-a").price("1.00", "EUR").build());
    long other = market.live.offer(market.live.box("q"), "a");
    assertThat(writer.text(other, grade, "new")).isEqualTo(Effect.SAME_WINNER);
    assertThat(writer.text(other, grade, "odd")).isEqualTo(Effect.SAME_WINNER);
    assertThat(writer.text(a + 77, grade, "new")).isEqualTo(Effect.NO_SUCH_OFFER);
  }

  @Test
  void valuesOfAnotherKind() {
    int stock = market.live.column("offer.stock");
    int onTime = market.live.column("seller.on_time");
    refused(() -> writer.number(a, stock, Double.NaN), "offer.stock", "finite");
    refused(() -> writer.sellerCounts(0, onTime, 3, 2), "seller.on_time", "num is at most den");
    refused(() -> writer.text(a, market.live.column("offer.grade"), ""), "offer.grade", "1 to");
    assertThatIllegalArgumentException().isThrownBy(() -> writer.text(a, stock, "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> writer.number(a, onTime, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> writer.clear(a, onTime));
    assertThatIllegalArgumentException().isThrownBy(() -> writer.sellerClear(0, stock));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> writer.sellerClear(2, onTime));
  }

  @Test
  void attributesThatNobodyDeclared() {
    Offer offer = Offer.builder("p", "a", "s-a").price("1.00", "EUR").number("stok", 1).build();
    refused(() -> writer.put(offer), "offer.stok", "no such attribute");
    Seller seller = Seller.builder("s-a").number("on_time", 0.9).build();
    refused(() -> writer.put(seller), "seller.on_time", "declared as COUNTS");
  }

  @Test
  void contradictionsBetweenOffers() {
    Offer dollars = Offer.builder("p", "c", "s-c").price("1.00", "USD").build();
    refused(() -> writer.put(dollars), "currency", "one currency");
    Offer phone = Offer.builder("p", "c", "s-c").price("1.00", "EUR").category("phones").build();
    refused(() -> writer.put(phone), "category", "one category");
    Offer segment =
        Offer.builder("p", "c", "s-c").segment("x").price("1.00", "EUR").category("phones").build();
    refused(() -> writer.put(segment), "category", "one category");
  }

  @Test
  void leaveNothingKnown() {
    market.live.put(Offer.builder("q", "a", "s-a").price("1.00", "EUR").build());
    LiveFigures before = market.live.figures();
    refused(() -> writer.put(unseen("q").price("1.00", "USD").build()), "currency", "one currency");
    refused(() -> writer.put(unseen("q").price("1.00", "XXQ").build()), "currency", "ISO 4217");
    Offer phone = unseen("q").price("1.00", "EUR").category("phones").build();
    refused(() -> writer.put(phone), "category", "(product q)");
    Offer segment = unseen("q").price("1.00", "EUR").category("phones").segment("x").build();
    refused(() -> writer.put(segment), "category", "one category");
    Offer misspelt = unseen("q").price("1.00", "EUR").number("stok", 1).build();
    refused(() -> writer.put(misspelt), "offer.stok", "no such attribute");
    refused(() -> writer.put(unseen("r").price("1.00", "EUR").build()), "product", "2 boxes");
    Seller.Builder seller = Seller.builder("s-new").number("on_time", 1);
    refused(() -> writer.put(seller.build()), "seller.on_time", "declared as COUNTS");
    assertThat(market.live.seller("s-new")).isEqualTo(-1);
    assertThat(market.live.figures()).isEqualTo(before);
  }

  /** An offer of a seller and with a text that are not known. */
  private static Offer.Builder unseen(String product) {
    return Offer.builder(product, "b", "s-new").text("grade", "never seen");
  }

  @Test
  void orTheBoxWhereSellersHaveNoRoom() {
    LiveCatalog live = SmallMarket.builder("").limits(new LiveLimits(2, 3, 1, 2)).build();
    live.put(SmallMarket.offer("a", "10.00"));
    Offer other = Offer.builder("q", "b", "s-b").price("1.00", "EUR").build();
    refused(() -> live.put(other), "seller", "at most 1 sellers");
    assertThat(live.box("q")).isEqualTo(-1);
    assertThat(live.boxCount()).isEqualTo(1);
  }

  /** A policy that names more texts than there is room for comes into force nowhere. */
  @Test
  void policyOfTooManyTexts() {
    LiveCatalog live = SmallMarket.builder("").limits(new LiveLimits(2, 3, 4, 2)).build();
    live.put(SmallMarket.offer("a", "10.00"));
    PolicySet before = live.policies();
    WinnerView view = live.newWinnerView();
    String grades = "{\"of\": \"offer.grade\", \"in\": [\"x\", \"y\", \"z\"]}, ";
    PolicySet many =
        PolicySet.parse(
            SmallMarket.POLICY.formatted("").replace("\"gates\": [", "\"gates\": [" + grades));
    assertThatExceptionOfType(InvalidDataException.class)
        .isThrownBy(() -> live.replacePolicies(many));
    live.put(SmallMarket.offer("b", "9.00"));
    assertThat(live.policies()).isEqualTo(before);
    assertThat(view.read(live.box("p"))).isTrue();
    assertThat(view.policy()).isEqualTo(before.byDefault());
    assertThat(live.snapshot(live.box("p")).winner()).contains("b");
  }

  @Test
  void whatIsBeyondTheLimits() {
    market.live.put(Offer.builder("q", "a", "s-a").price("1.00", "EUR").build());
    refused(
        () -> writer.put(Offer.builder("r", "a", "s-a").price("1.00", "EUR").build()),
        "product",
        "at most 2 boxes");
    market.live.put(Offer.builder("q", "b", "s-b").price("2.00", "EUR").build());
    market.live.put(Offer.builder("q", "c", "s-c").price("2.00", "EUR").build());
    refused(
        () -> writer.put(Offer.builder("q", "d", "s-c").price("1.00", "EUR").build()),
        "offer",
        "at most 3 offers in a box");
    market.live.put(Seller.builder("s-d").build());
    refused(() -> writer.put(Seller.builder("s-e").build()), "seller", "at most 4 sellers");
    long other = market.live.offer(market.live.box("q"), "a");
    int grade = market.live.column("offer.grade");
    writer.text(other, grade, "good");
    writer.text(other, grade, "fair");
    refused(() -> writer.text(other, grade, "poor"), "offer.grade", "at most 2 different texts");
  }

  @Test
  void policiesThatDoNotFit() {
    PolicySet other = PolicySet.parse(SmallMarket.POLICY.formatted("").replace("on_time", "late"));
    assertThatExceptionOfType(InvalidPolicyException.class)
        .isThrownBy(() -> market.live.replacePolicies(other))
        .withMessageContaining("seller.late");
    assertThatIllegalArgumentException().isThrownBy(() -> new LiveLimits(0, 1, 1, 1));
  }

  @Test
  void idsThatAreNoNumbers() {
    LiveCatalog numeric = SmallMarket.builder("").numericIds().build();
    refused(() -> numeric.put(SmallMarket.offer("a", "1.00")), "offer", "whole numbers");
    refused(
        () -> numeric.put(Offer.builder("07", "1", "s").price("1.00", "").build()),
        "product",
        "without leading zeros");
    refused(
        () -> numeric.put(Offer.builder("7", "1", "s").segment("x").price("1.00", "").build()),
        "segment",
        "neither condition nor segment");
    assertThatIllegalStateException().isThrownBy(() -> writer.put(1, 2, 0, 100, -1, ""));
    assertThat(numeric.box("x")).isEqualTo(-1);
  }

  @Test
  void whatIsNotThere() {
    assertThat(writer.price(-1, 5)).isEqualTo(Effect.NO_SUCH_OFFER);
    assertThat(writer.price(a + 77, 5)).isEqualTo(Effect.NO_SUCH_OFFER);
    assertThat(writer.remove(1L << 40)).isEqualTo(Effect.NO_SUCH_OFFER);
    assertThat(market.live.box("nothing")).isEqualTo(-1);
    assertThat(market.live.offer(0, "nothing")).isEqualTo(LiveOffers.NONE);
    assertThat(market.live.newWinnerView().read(-1)).isFalse();
    assertThat(market.live.newWinnerView().read(999)).isFalse();
    assertThat(market.live.newRankingView().read(999)).isZero();
    assertThatIllegalStateException().isThrownBy(() -> market.live.newWinnerView().priceMinor());
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> writer.sellerCounts(2, market.live.column("seller.on_time"), 1, 2));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> writer.number(a, 99, 1));
  }

  /** What an earlier box said must not be taken for the answer of an empty one. */
  @Test
  void whatAnEmptyBoxCannotTell() {
    RankingView view = market.live.newRankingView();
    assertThat(view.read(0)).isEqualTo(2);
    assertThat(view.policy().version()).isEqualTo("1");
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> view.score(2));
    view.read(-1);
    assertThatIllegalStateException().isThrownBy(view::policy);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> view.offer(0));
  }
}
