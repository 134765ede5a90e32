package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Schema;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Decision;
import dev.buybox.ranking.ExcludedOffer;
import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.Intervention.Kind;
import dev.buybox.ranking.RankedOffer;
import dev.buybox.ranking.UnknownAttributes;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * While people intervene and offers are removed and put again, every snapshot that shows the effect
 * of an intervention also says who and why; and of offers that are gone nothing stays.
 */
@Tag("slow")
class InterventionThreadsTest {
  private static final int OFFERS = 4;
  private static final int SEEN = 500;

  /** Or readers of the one box hardly ever find it at rest. */
  private static final long PAUSE_NANOS = 20_000;

  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

  private final LiveState state = state();
  private final LiveCatalog live = new LiveCatalog(state);
  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicBoolean failed = new AtomicBoolean();
  private final AtomicInteger suspended = new AtomicInteger();
  private final AtomicInteger pinned = new AtomicInteger();

  private static LiveState state() {
    Schema schema = SmallMarket.builder("").build().schema();
    return new LiveState(
        SmallMarket.policies(""),
        schema,
        UnknownAttributes.REFUSE,
        LiveLimits.STANDARD,
        false,
        1 << 10);
  }

  private static Offer offer(int number) {
    return Offer.builder("p", "o" + number, "s" + number % 2)
        .priceMinor(100 + number, "EUR")
        .build();
  }

  @Test
  void noEffectIsSeenWithoutItsReason() throws Exception {
    for (int number = 0; number < OFFERS; number++) {
      live.put(offer(number));
    }
    ExecutorService threads = Executors.newFixedThreadPool(3);
    Future<?> people = threads.submit(this::intervene);
    Future<?> writer = threads.submit(this::removeAndPut);
    Future<?> reader = threads.submit(this::read);
    try {
      people.get();
    } finally {
      done.set(true);
    }
    writer.get();
    reader.get();
    threads.shutdown();
    assertThat(suspended.get()).isPositive();
    assertThat(pinned.get()).isPositive();
    assertNothingStays();
  }

  private boolean seenEnough() {
    return suspended.get() >= SEEN && pinned.get() >= SEEN;
  }

  private void intervene() {
    SplittableRandom random = new SplittableRandom(1);
    long began = System.nanoTime();
    while (!seenEnough() && System.nanoTime() - began < MOST_NANOS && !failed.get()) {
      int number = random.nextInt(OFFERS);
      long offer = live.offer(0, "o" + number);
      switch (random.nextInt(8)) {
        case 0, 1 -> live.intervene(offer, Intervention.suspend("we", "o" + number));
        case 2, 3 -> live.intervene(offer, Intervention.pin("we", "o" + number));
        case 4 -> live.endIntervention(offer, Kind.SUSPEND);
        case 5 -> live.endIntervention(offer, Kind.PIN);
        case 6 -> live.suspendSeller(number % 2, Intervention.suspend("we", "s" + number % 2));
        default -> live.resumeSeller(number % 2);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void removeAndPut() {
    SplittableRandom random = new SplittableRandom(2);
    LiveWriter writer = live.newWriter();
    while (!done.get()) {
      int number = random.nextInt(OFFERS);
      if (random.nextInt(50) == 0) {
        writer.remove(writer.offer(0, "o" + number));
      }
      writer.put(offer(number));
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void read() {
    boolean allAsItShould = false;
    try {
      while (!done.get()) {
        readOnce();
      }
      allAsItShould = true;
    } finally {
      failed.set(!allAsItShould);
    }
  }

  private void readOnce() {
    BoxSnapshot snapshot = live.snapshot(0);
    Decision decision = snapshot.decision();
    assertThat(decision.winner().map(RankedOffer::offer)).isEqualTo(snapshot.winner());
    decision.excluded().forEach(this::assertSaysWhy);
    decision
        .interventions()
        .forEach(each -> assertThat(each.intervention().why()).isIn(each.offer(), "s0", "s1"));
    if (decision.decidedBy().equals(Optional.of(DecidedBy.PINNED))) {
      String winner = decision.winner().orElseThrow().offer();
      assertThat(decision.interventions())
          .anyMatch(each -> each.offer().equals(winner) && each.intervention().kind() == Kind.PIN);
      pinned.incrementAndGet();
    }
  }

  private void assertSaysWhy(ExcludedOffer excluded) {
    assertThat(excluded.reasons()).isNotEmpty().containsOnly("suspended");
    suspended.incrementAndGet();
  }

  private void assertNothingStays() {
    for (int number = 0; number < OFFERS; number++) {
      live.remove(live.offer(0, "o" + number));
      live.resumeSeller(number % 2);
    }
    assertThat(live.snapshot(0).isEmpty()).isTrue();
    assertThat(state.interventions.ofOffers(Kind.SUSPEND)).isEmpty();
    assertThat(state.interventions.ofOffers(Kind.PIN)).isEmpty();
    assertThat(state.interventions.suspendedSellers()).isEmpty();
  }
}
