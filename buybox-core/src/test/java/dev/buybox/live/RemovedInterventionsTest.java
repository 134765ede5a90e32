package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.Intervention.Kind;
import org.junit.jupiter.api.Test;

/** What people decided about an offer goes with it, so that nothing is left to end. */
class RemovedInterventionsTest {
  private static final Intervention SUSPEND = Intervention.suspend("trust desk", "counterfeit");
  private static final Intervention PIN = Intervention.pin("category desk", "launch");

  private final SmallMarket market =
      new SmallMarket("").with("a", "100.00").with("b", "110.00").with("c", "120.00");

  @Test
  void noneIsLeftOfOffersThatWereRemoved() {
    market.live.intervene(market.handle("a"), SUSPEND.until(1_000));
    market.live.intervene(market.handle("b"), PIN.until(1_000));
    market.live.intervene(market.handle("c"), SUSPEND.until(1_000));
    assertThat(market.live.remove(market.handle("a"))).isEqualTo(Effect.SAME_WINNER);
    assertThat(market.live.remove(market.handle("b"))).isEqualTo(Effect.WINNER_LOST);
    assertThat(market.live.endInterventions(1_000)).isEqualTo(1);
    assertThat(market.winner()).isEqualTo("c");
  }

  @Test
  void anOfferThatComesAgainIsFree() {
    market.live.intervene(market.handle("a"), SUSPEND);
    market.live.remove(market.handle("a"));
    market.with("a", "90.00");
    assertThat(market.winner()).isEqualTo("a");
    assertThat(market.live.endIntervention(market.handle("a"), Kind.SUSPEND))
        .isEqualTo(Effect.NOTHING);
  }
}
