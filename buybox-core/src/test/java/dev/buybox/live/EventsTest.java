package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.buybox.catalog.InvalidDataException;
import dev.buybox.ranking.DecidedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Changes of winners are told in order, and who is too slow is told how many were lost. */
class EventsTest {
  private final SmallMarket market = new SmallMarket(SmallMarket.builder("").events(4).build());
  private final List<WinnerEvent> events = new ArrayList<>();

  @Test
  void eachChangeOfAWinnerIsAnEvent() {
    EventReader reader = market.live.newEventReader();
    market.with("a", "100.00").with("b", "50.00").with("c", "70.00");
    long a = market.handle("a");
    long b = market.handle("b");
    market.live.remove(b);
    assertThat(reader.behind()).isEqualTo(3);
    assertThat(reader.poll(100, events::add)).isEqualTo(3);
    assertThat(events)
        .extracting(WinnerEvent::effect)
        .containsExactly(Effect.WINNER_GAINED, Effect.WINNER_CHANGED, Effect.WINNER_CHANGED);
    assertThat(events)
        .extracting(WinnerEvent::cause)
        .containsExactly(Cause.OFFER_PUT, Cause.OFFER_PUT, Cause.OFFER_REMOVED);
    assertThat(events.get(1).before()).isEqualTo(a);
    assertThat(events.get(1).after()).isEqualTo(b);
    assertThat(events).extracting(WinnerEvent::number).containsExactly(1L, 2L, 3L);
    assertThat(events.get(2).sequence()).isEqualTo(market.read().sequence());
    assertThat(events.get(2).decidedBy()).contains(DecidedBy.SCORE);
    assertThat(reader.poll(100, events::add)).isZero();
    assertThat(reader.missed()).isZero();
  }

  @Test
  void theOldestAreLostAndCounted() {
    EventReader reader = market.live.newEventReader();
    market.with("a", "100.00").with("b", "110.00");
    long a = market.handle("a");
    for (int i = 0; i < 10; i++) {
      market.live.price(a, i % 2 == 0 ? 20_000 : 10_000);
    }
    assertThat(reader.poll(2, events::add)).isEqualTo(2);
    assertThat(reader.missed()).isEqualTo(7);
    assertThat(events).extracting(WinnerEvent::number).containsExactly(8L, 9L);
    assertThat(reader.poll(100, events::add)).isEqualTo(2);
    assertThat(reader.next()).isEqualTo(12);
    assertThat(market.live.newEventReader(1).poll(9, events::add)).isEqualTo(4);
  }

  @Test
  void lostEventsAreCountedBeforeTheNextIsHandedOver() {
    EventReader reader = market.live.newEventReader();
    market.with("a", "100.00").with("b", "90.00").with("c", "80.00");
    market.with("d", "70.00").with("e", "60.00").with("f", "50.00");
    List<Long> missed = new ArrayList<>();
    assertThat(reader.poll(100, event -> missed.add(reader.missed()))).isEqualTo(4);
    assertThat(missed).containsExactly(2L, 2L, 2L, 2L);
  }

  @Test
  void aNumberThatNobodyHandedOutIsRefused() {
    market.with("a", "100.00").with("b", "90.00");
    assertThat(market.live.newEventReader(3).poll(9, events::add)).isZero();
    for (long next : new long[] {0, -1, 4, Long.MAX_VALUE}) {
      assertThatExceptionOfType(InvalidDataException.class)
          .isThrownBy(() -> market.live.newEventReader(next))
          .withMessage(
              "next \"%d\": events of this live catalogue have numbers from 1 on, and the next gets"
                  + " 3; numbers begin anew with each live catalogue: after a restart, read from"
                  + " now on",
              next);
    }
  }

  @Test
  void aListenerIsToldOnAnotherThread() throws InterruptedException {
    CountDownLatch told = new CountDownLatch(2);
    List<String> threads = new ArrayList<>();
    Listening listening =
        market.live.listen(
            event -> {
              threads.add(Thread.currentThread().getName());
              told.countDown();
              throw new IllegalStateException("a listener that fails");
            });
    market.with("a", "100.00").with("b", "90.00");
    assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
    listening.close();
    assertThat(threads).containsOnly("buybox-events");
    assertThat(listening.delivered()).isEqualTo(2);
    assertThat(listening.failures()).isEqualTo(2);
    assertThat(listening.missed()).isZero();
  }

  @Test
  void theRingIsAPowerOfTwo() {
    assertThatIllegalArgumentException().isThrownBy(() -> SmallMarket.builder("").events(3));
    assertThatIllegalArgumentException().isThrownBy(() -> SmallMarket.builder("").events(0));
  }
}
