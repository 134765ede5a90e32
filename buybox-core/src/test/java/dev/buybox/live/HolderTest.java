package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.ranking.DecidedBy;
import org.junit.jupiter.api.Test;

/** Who holds a box is part of its state (scoring rule 9), and each change is one step. */
class HolderTest {
  private final SmallMarket market =
      new SmallMarket(SmallMarket.NEAR_TIE).with("a", "100.00").with("b", "101.00");

  @Test
  void theHolderStaysWithinTheBand() {
    assertThat(market.winner()).isEqualTo("a");
    assertThat(market.live.price(market.handle("b"), 9_990)).isEqualTo(Effect.SAME_WINNER);
    assertThat(market.winner()).isEqualTo("a");
    assertThat(market.read().decidedBy()).isEqualTo(DecidedBy.INCUMBENT);
  }

  @Test
  void theHolderLosesBeyondTheBand() {
    assertThat(market.live.price(market.handle("b"), 8_000)).isEqualTo(Effect.WINNER_CHANGED);
    assertThat(market.winner()).isEqualTo("b");
    assertThat(market.read().decidedBy()).isEqualTo(DecidedBy.SCORE);
  }

  @Test
  void whoTookTheBoxHoldsIt() {
    market.live.price(market.handle("b"), 8_000);
    market.live.price(market.handle("a"), 7_990);
    assertThat(market.winner()).isEqualTo("b");
  }

  @Test
  void nobodyHoldsABoxThatNobodyWins() {
    LiveWriter writer = market.live.newWriter();
    int stock = market.live.column("offer.stock");
    long b = market.handle("b");
    assertThat(writer.price(b, 9_990)).isEqualTo(Effect.SAME_WINNER);
    assertThat(writer.number(b, stock, 0)).isEqualTo(Effect.SAME_WINNER);
    assertThat(writer.number(market.handle("a"), stock, 0)).isEqualTo(Effect.WINNER_LOST);
    assertThat(market.read().hasWinner()).isFalse();
    assertThat(writer.number(market.handle("a"), stock, 1)).isEqualTo(Effect.WINNER_GAINED);
    assertThat(writer.number(market.handle("a"), stock, 0)).isEqualTo(Effect.WINNER_LOST);
    assertThat(writer.number(b, stock, 1)).isEqualTo(Effect.WINNER_GAINED);
    assertThat(writer.clear(market.handle("a"), stock)).isEqualTo(Effect.SAME_WINNER);
    assertThat(market.winner()).isEqualTo("b");
  }

  /** Many changes at once are as many steps, in the order given. */
  @Test
  void manyChangesAreManySteps() {
    long a = market.handle("a");
    long b = market.handle("b");
    int changed =
        market
            .live
            .newWriter()
            .prices(new long[] {b, b, a, -1}, new long[] {8_000, 10_010, 9_990, 1}, 4);
    assertThat(changed).isEqualTo(1);
    assertThat(market.winner()).isEqualTo("b");
  }
}
