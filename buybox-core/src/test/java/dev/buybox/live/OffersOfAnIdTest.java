package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Offer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** An offer is found in all boxes of its product that it stands in, so that each can be changed. */
class OffersOfAnIdTest {
  private final LiveCatalog live = SmallMarket.builder("").build();
  private final LiveWriter writer = live.newWriter();

  OffersOfAnIdTest() {
    put("p", "new", "", "a");
    put("p", "new", "members", "a");
    put("p", "used", "", "a");
    put("p", "used", "members", "b");
    put("q", "new", "", "a");
  }

  private void put(String product, String condition, String segment, String offer) {
    live.put(
        Offer.builder(product, offer, "s-" + offer)
            .condition(condition)
            .segment(segment)
            .price("10.00", "EUR")
            .build());
  }

  private long priceMinor(String product, String condition, String segment) {
    WinnerView view = live.newWinnerView();
    view.read(live.box(product, condition, segment));
    return view.priceMinor();
  }

  @Test
  void inEverySegmentAndConditionOfTheProductAndNoOther() {
    long[] offers = live.offers("p", "a");
    assertThat(offers)
        .containsExactly(
            live.offer(live.box("p", "new", ""), "a"),
            live.offer(live.box("p", "new", "members"), "a"),
            live.offer(live.box("p", "used", ""), "a"));
    long[] prices = new long[offers.length];
    Arrays.fill(prices, 900);
    assertThat(writer.prices(offers, prices, offers.length)).isZero();
    assertThat(priceMinor("p", "new", "")).isEqualTo(900);
    assertThat(priceMinor("p", "new", "members")).isEqualTo(900);
    assertThat(priceMinor("p", "used", "")).isEqualTo(900);
    assertThat(priceMinor("p", "used", "members")).isEqualTo(1_000);
    assertThat(priceMinor("q", "new", "")).isEqualTo(1_000);
  }

  @Test
  void noLongerWhereItWasRemoved() {
    writer.remove(live.offer(live.box("p", "new", "members"), "a"));
    assertThat(live.offers("p", "a"))
        .containsExactly(
            live.offer(live.box("p", "new", ""), "a"), live.offer(live.box("p", "used", ""), "a"));
  }

  @Test
  void nowhereIfTheProductOrTheOfferIsUnknown() {
    assertThat(live.offers("r", "a")).isEmpty();
    assertThat(live.offers("p", "c")).isEmpty();
    LiveCatalog numeric = SmallMarket.builder("").numericIds().build();
    numeric.put(Offer.builder("7", "1", "s").price("1.00", "EUR").build());
    assertThat(numeric.offers("7", "1")).containsExactly(numeric.offer(numeric.box(7), 1));
    assertThat(numeric.offers("x", "1")).isEmpty();
    assertThat(numeric.offers("7", "x")).isEmpty();
  }
}
