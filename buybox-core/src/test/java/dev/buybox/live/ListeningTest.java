package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Listeners that hang, are slow or throw lose nothing that is kept, and it shows at any time. */
class ListeningTest {
  private static final int KEPT = 4;

  private final SmallMarket market = new SmallMarket(SmallMarket.builder("").events(KEPT).build());
  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final CountDownLatch hangs = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /** Writes down what it is told, and then does what a test wants. */
  private abstract class Listener implements WinnerListener {
    @Override
    public void changed(WinnerEvent event) {
      told.add("event " + event.number());
      then(event.number());
    }

    @Override
    public void missed(long events) {
      told.add("missed " + events);
    }

    abstract void then(long number);

    void hangAt(long hanging, long number) {
      if (number == hanging) {
        hangs.countDown();
        await(goOn);
      }
    }
  }

  private final class HangingAtTheFirst extends Listener {
    @Override
    void then(long number) {
      hangAt(1, number);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Waits for what another thread makes true; fails if it never does. */
  private static void await(BooleanSupplier condition) throws InterruptedException {
    for (int i = 0; i < 30_000 && !condition.getAsBoolean(); i++) {
      Thread.sleep(1);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  /** Makes so many events, after the one that the first offer makes. */
  private void changeWinners(int events) {
    market.with("a", "100.00").with("b", "110.00");
    changePrices(events);
  }

  private void changePrices(int events) {
    long a = market.handle("a");
    for (int i = 0; i < events; i++) {
      market.live.price(a, i % 2 == 0 ? 20_000 : 10_000);
    }
  }

  private void changeWinnersWhileItHangs(int events) {
    market.with("a", "100.00");
    await(hangs);
    changeWinners(events);
  }

  @Test
  void figuresAreTrueWhileAListenerHangs() throws InterruptedException {
    Listening listening = market.live.listen(new HangingAtTheFirst());
    assertThat(listening.figures()).isEqualTo(new ListenerFigures(0, 0, 0, 0, 0));
    market.with("a", "100.00");
    await(hangs);
    assertThat(listening.behind()).isEqualTo(1);
    changeWinners(10);
    assertThat(listening.delivered()).isZero();
    assertThat(listening.missed()).isEqualTo(10 - KEPT);
    assertThat(listening.behind()).isEqualTo(KEPT + 1);
    long before = System.nanoTime();
    long lagNanos = listening.lagNanos();
    long between = System.nanoTime();
    while (System.nanoTime() == between) {
      Thread.onSpinWait();
    }
    long laterLagNanos = listening.lagNanos();
    assertThat(laterLagNanos - lagNanos).isBetween(1L, System.nanoTime() - before);
    goOn.countDown();
    await(() -> listening.behind() == 0);
    assertThat(listening.figures()).isEqualTo(new ListenerFigures(KEPT + 1, 10 - KEPT, 0, 0, 0));
    listening.close();
  }

  @Test
  void lostEventsAreToldBeforeTheNextOne() throws InterruptedException {
    Listening listening = market.live.listen(new HangingAtTheFirst());
    changeWinnersWhileItHangs(10);
    goOn.countDown();
    await(() -> listening.behind() == 0);
    listening.close();
    assertThat(told)
        .containsExactly("event 1", "missed 6", "event 8", "event 9", "event 10", "event 11");
  }

  /** It may go on once for ten events, of which four are kept, and they go on meanwhile. */
  @Test
  void aSlowListenerIsToldOfEveryGapWhereItIs() throws InterruptedException {
    Semaphore turns = new Semaphore(0);
    Listening listening =
        market.live.listen(
            new Listener() {
              @Override
              void then(long number) {
                turns.acquireUninterruptibly();
              }
            });
    changeWinners(0);
    for (int round = 0; round < 200; round++) {
      changePrices(10);
      turns.release();
    }
    turns.release(2_000);
    await(() -> listening.behind() == 0);
    listening.close();
    assertThat(listening.delivered() + listening.missed()).isEqualTo(2_001);
    assertThat(listening.missed()).isGreaterThan(2_000 - 200 - 2 * KEPT);
    assertGapsAreTold();
  }

  private void assertGapsAreTold() {
    long next = 1;
    for (String each : told) {
      long number = Long.parseLong(each.substring(each.indexOf(' ') + 1));
      if (each.startsWith("missed")) {
        next += number;
      } else {
        assertThat(number).isEqualTo(next);
        next++;
      }
    }
    assertThat(next).isEqualTo(2_002);
  }

  @Test
  void whatAListenerThrowsIsCountedAndTheNextEventFollows() throws InterruptedException {
    List<Throwable> thrown =
        List.of(
            new IllegalStateException("a listener that fails"),
            new AssertionError("a listener with an assertion that fails"),
            new OutOfMemoryError("a listener that wants too much"),
            new InterruptedException("a listener that throws what it may not"));
    Listening listening =
        market.live.listen(
            new Listener() {
              @Override
              void then(long number) {
                ListeningTest.<RuntimeException>raise(thrown.get((int) number - 1));
              }
            });
    changeWinners(thrown.size() - 1);
    await(() -> listening.behind() == 0);
    listening.close();
    assertThat(told).containsExactly("event 1", "event 2", "event 3", "event 4");
    assertThat(listening.figures()).isEqualTo(new ListenerFigures(4, 0, 0, 0, 4));
  }

  @SuppressWarnings("unchecked") // Throws what the compiler would not let through.
  private static <T extends Throwable> void raise(Throwable thrown) throws T {
    throw (T) thrown;
  }

  @Test
  void whatAListenerThrowsWhereItIsToldOfLostEventsIsCounted() throws InterruptedException {
    Listening listening =
        market.live.listen(
            new Listener() {
              @Override
              public void missed(long events) {
                super.missed(events);
                throw new IllegalStateException("a listener that fails at a gap");
              }

              @Override
              void then(long number) {
                hangAt(1, number);
              }
            });
    changeWinnersWhileItHangs(5);
    goOn.countDown();
    await(() -> listening.behind() == 0);
    listening.close();
    assertThat(told)
        .containsExactly("event 1", "missed 1", "event 3", "event 4", "event 5", "event 6");
    assertThat(listening.figures()).isEqualTo(new ListenerFigures(5, 1, 0, 0, 1));
  }

  @Test
  void anInterruptThatAListenerLeavesIsDropped() throws InterruptedException {
    Listening listening =
        market.live.listen(
            new Listener() {
              @Override
              void then(long number) {
                told.add("interrupted " + Thread.currentThread().isInterrupted());
                Thread.currentThread().interrupt();
              }
            });
    changeWinners(1);
    await(() -> listening.behind() == 0);
    listening.close();
    assertThat(told)
        .containsExactly("event 1", "interrupted false", "event 2", "interrupted false");
  }

  @Test
  void aListenerMayEndItself() throws InterruptedException {
    CompletableFuture<Listening> own = new CompletableFuture<>();
    Listening listening =
        market.live.listen(
            new Listener() {
              @Override
              void then(long number) {
                own.join().close();
              }
            });
    own.complete(listening);
    changeWinners(2);
    await(() -> listening.delivered() == 1);
    listening.close();
    assertThat(told).containsExactly("event 1");
    assertThat(listening.behind()).isEqualTo(2);
  }
}
