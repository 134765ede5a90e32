package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.ranking.UnknownAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a box has used up its numbers they begin anew, without nobody's and those in use. */
class OfferNumbersTest {
  private final LiveState state =
      new LiveState(
          SmallMarket.policies(""),
          SmallMarket.builder("").build().schema(),
          UnknownAttributes.REFUSE,
          LiveLimits.STANDARD,
          false,
          16);
  private final SmallMarket market =
      new SmallMarket(new LiveCatalog(state))
          .with("a", "100.00")
          .with("b", "110.00")
          .with("c", "120.00");

  /** As if so many offers had been put into the box and removed again. */
  private void nextIs(int serial) {
    OpenBox box = new OpenBox(state);
    box.open(0);
    box.change();
    int next = BoxHeaders.at(0) + BoxHeaders.SCORE_NEXT;
    long[] header = state.headers.page(0);
    header[next] = BoxHeaders.pair(BoxHeaders.high(header[next]), serial);
    box.close();
  }

  private int serial(String id) {
    return LiveOffers.serial(market.handle(id));
  }

  /** Of a box whose slab is the first of its page, by numbers that lie far beyond its words. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        0,
        4,
        0x5555_5556,
        0xaaaa_aaac,
        0x1fff_ffff,
        0x2000_0000,
        0x6000_0000,
        0x7fff_ffff,
        0xe000_0000,
        -1
      })
  void numbersOfNobodyFindNobody(int serial) {
    SmallMarket first = new SmallMarket("").with("a", "100.00");
    long nobody = (long) first.live.box("p") << Integer.SIZE | (serial & 0xFFFF_FFFFL);
    assertThat(first.live.price(nobody, 5)).isEqualTo(Effect.NO_SUCH_OFFER);
    LiveWriter writer = first.live.newWriter();
    assertThat(writer.prices(new long[] {nobody}, new long[] {5}, 1)).isZero();
    assertThat(writer.remove(nobody)).isEqualTo(Effect.NO_SUCH_OFFER);
    assertThat(first.winner()).isEqualTo("a");
  }

  @Test
  void theyBeginAnewAtTheFirstThatIsFree() {
    market.live.remove(market.handle("b"));
    nextIs(-1);
    market.with("last", "90.00").with("first", "80.00").with("next", "70.00");
    assertThat(serial("last")).isEqualTo(-1);
    assertThat(serial("first")).isEqualTo(2);
    assertThat(serial("next")).isEqualTo(4);
    assertThat(serial("a")).isEqualTo(1);
    assertThat(serial("c")).isEqualTo(3);
  }

  @Test
  void anOfferAfterTheTurnWinsAndChangesAsAnyOther() {
    nextIs(Integer.MAX_VALUE);
    market.with("middle", "99.00").with("over", "98.00");
    assertThat(serial("over")).isEqualTo(Integer.MIN_VALUE);
    assertThat(market.read().winner()).isEqualTo(market.handle("over"));
    nextIs(0);
    market.with("first", "80.00");
    assertThat(market.read().winner()).isEqualTo(market.handle("first")).isNotNegative();
    assertThat(market.live.price(market.handle("first"), 20_000)).isEqualTo(Effect.WINNER_CHANGED);
    assertThat(market.winner()).isEqualTo("over");
    assertThat(market.live.price(market.handle("over"), 20_000)).isEqualTo(Effect.WINNER_CHANGED);
    assertThat(market.winner()).isEqualTo("middle");
  }
}
