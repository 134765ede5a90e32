package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Incumbents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who holds a box is said at load; loading tells nobody of winners, and the next change does. */
class LoadingTest {
  private final Catalog catalog =
      Catalog.builder()
          .add(SmallMarket.offer("a", "100.00"))
          .add(SmallMarket.offer("b", "101.00"))
          .build();

  private Incumbents heldByB() {
    Incumbents.Builder held = Incumbents.builder(catalog);
    assertThat(held.hold("p", "", "", "b")).isTrue();
    return held.build();
  }

  private LiveCatalog load(Incumbents incumbents) {
    return SmallMarket.builder(SmallMarket.NEAR_TIE).load(catalog, incumbents);
  }

  @Test
  void whoHeldTheBoxStillWinsIt() {
    SmallMarket market = new SmallMarket(load(heldByB()));
    assertThat(market.winner()).isEqualTo("b");
    assertThat(market.read().decidedBy()).isEqualTo(DecidedBy.INCUMBENT);
  }

  @Test
  void loadingIsNoEvent() {
    for (Incumbents incumbents : List.of(Incumbents.none(), heldByB())) {
      SmallMarket market = new SmallMarket(load(incumbents));
      assertThat(market.live.figures().events()).isZero();
      assertThat(market.live.figures().boxesWithoutWinner()).isZero();
      EventReader reader = market.live.newEventReader(1);
      List<WinnerEvent> events = new ArrayList<>();
      assertThat(reader.poll(10, events::add)).isZero();
      long winner = market.handle(market.winner());
      market.live.remove(winner);
      assertThat(reader.poll(10, events::add)).isEqualTo(1);
      assertThat(events.get(0).number()).isEqualTo(1);
      assertThat(events.get(0).before()).isEqualTo(winner);
      assertThat(events.get(0).effect()).isEqualTo(Effect.WINNER_CHANGED);
    }
  }
}
