package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.buybox.catalog.Catalog;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.SeededCases;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All boxes at once, decided as one by one. */
class BulkRankerTest {
  private static final int BOXES = 3_000;

  private static final Ranker RANKER = BulkMarket.ranker(BOXES, 5);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void winnersAsOneByOne(int threads) throws InterruptedException {
    long visitor = Ranker.visitorHash("somebody");
    int[] winners = new int[BOXES];
    int[] ofVisitor = new int[BOXES];
    BulkRanker bulk = BulkRanker.of(RANKER).threads(threads);
    bulk.winners(winners);
    bulk.winners(ofVisitor, visitor);
    int nobody = 0;
    int others = 0;
    for (int box = 0; box < BOXES; box++) {
      RANKER.rank(box);
      assertThat(winners[box]).isEqualTo(RANKER.winner());
      nobody += winners[box] < 0 ? 1 : 0;
      RANKER.rank(box, visitor);
      assertThat(ofVisitor[box]).isEqualTo(RANKER.winner());
      others += winners[box] != ofVisitor[box] ? 1 : 0;
    }
    assertThat(nobody).isPositive();
    assertThat(others).isPositive();
  }

  /** Both kernels, on one to four threads. */
  @Test
  void rankingsOfRandomCatalogues() {
    SeededCases.run(
        500,
        (seed, neutral) -> {
          Ranker ranker = EngineAdapter.of(neutral).ranker();
          check(ranker, BulkKernels.plain(ranker).threads(1 + (int) Math.floorMod(seed, 4L)));
          check(ranker, BulkKernels.vector(ranker).threads(1 + (int) Math.floorMod(seed, 3L)));
        });
  }

  /** Boxes of all widths, so many of most that they lie side by side. */
  @Test
  void rankingsOfWideBoxes() throws InterruptedException {
    FewOffers offers = new FewOffers();
    for (int box = 0; box < 400; box++) {
      int width = box < 360 ? 1 + box / 18 * 5 : 1 + (box - 360) * 77;
      for (int offer = 0; offer < width; offer++) {
        int number = box * 3_001 + offer;
        offers.offer(
            "o" + offer,
            100 + number * 37 % 41 + ".00",
            "product=p" + box,
            "days=" + number * 11 % 12);
      }
    }
    Ranker ranker = FewOffers.ranker(offers.catalog(), BulkMarket.POLICY);
    check(ranker, BulkKernels.plain(ranker).threads(2));
    check(ranker, BulkKernels.vector(ranker).threads(2));
  }

  private static void check(Ranker ranker, BulkRanker bulk) throws InterruptedException {
    Catalog catalog = ranker.catalog();
    int[] order = new int[catalog.offerCount()];
    int[] scores = new int[order.length];
    byte[] status = new byte[order.length];
    int[] winners = new int[catalog.boxCount()];
    int[] oneByOne = new int[catalog.boxCount()];
    bulk.winners(oneByOne);
    bulk.rank(order, scores, status);
    bulk.winners(winners);
    assertThat(oneByOne).isEqualTo(winners);
    for (int box = 0; box < catalog.boxCount(); box++) {
      ranker.rank(box);
      assertThat(winners[box]).isEqualTo(ranker.winner());
      int at = catalog.firstOffer(box);
      for (int place = 0; place < ranker.rankedCount(); place++, at++) {
        int offer = ranker.rankedOffer(place);
        assertThat(order[at]).isEqualTo(offer);
        assertThat(scores[at]).isEqualTo(ranker.rankedScore(place));
        assertThat(status[at] == BoxStatus.WINNER).isEqualTo(offer == ranker.winner());
        assertThat(status[at] == BoxStatus.SECOND).isEqualTo(offer == ranker.second());
        assertThat(status[at]).isNotEqualTo(BoxStatus.EXCLUDED);
      }
      for (int index = 0; index < ranker.excludedCount(); index++, at++) {
        assertThat(order[at]).isEqualTo(ranker.excludedOffer(index));
        assertThat(scores[at]).isZero();
        assertThat(status[at]).isEqualTo(BoxStatus.EXCLUDED);
      }
      assertThat(at).isEqualTo(catalog.endOffer(box));
    }
  }

  /** One that tells of its progress has threads' space of its own. */
  @Test
  void oneThatTellsMayRunBesideTheOther() throws Exception {
    BulkRanker bulk = BulkRanker.of(RANKER);
    int[] expected = new int[RANKER.catalog().boxCount()];
    bulk.winners(expected);
    BulkRanker telling = bulk.progress((boxes, of) -> {});
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> wrong = other.submit(() -> wrong(bulk, expected));
      assertThat(wrong(telling, expected)).isZero();
      assertThat(wrong.get()).isZero();
    } finally {
      other.shutdownNow();
    }
  }

  private static int wrong(BulkRanker bulk, int[] expected) throws InterruptedException {
    int wrong = 0;
    int[] winners = new int[expected.length];
    for (int call = 0; call < 200; call++) {
      bulk.winners(winners);
      wrong += Arrays.equals(winners, expected) ? 0 : 1;
    }
    return wrong;
  }

  @Test
  void failureOfTheListenerReachesTheCaller() {
    BulkRanker failing =
        BulkRanker.of(RANKER)
            .progress(
                (boxes, of) -> {
                  throw new IllegalStateException("enough");
                });
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> failing.winners(new int[BOXES]))
        .withMessage("enough");
  }

  @Test
  void wrongArraysAndThreadsAreRefused() {
    BulkRanker bulk = BulkRanker.of(RANKER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bulk.winners(new int[BOXES + 1]))
        .withMessageContaining("one place for each of the 3000 boxes, has 3001");
    int offers = RANKER.catalog().offerCount();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bulk.rank(new int[offers], new int[1], new byte[offers]))
        .withMessageContaining("scores");
    assertThatIllegalArgumentException().isThrownBy(() -> bulk.threads(0));
    assertThatIllegalArgumentException().isThrownBy(() -> bulk.threads(1_025));
  }

  /**
   * The call may end by the interrupt or before it; its threads have ended in both cases. The first
   * is interrupted in any case; the waits vary only when the interrupt comes.
   */
  @Test
  void nothingIsWrittenAfterTheCall() throws InterruptedException {
    BulkRanker bulk = BulkRanker.of(RANKER).threads(4);
    AtomicInteger interrupted = new AtomicInteger();
    AtomicInteger writtenLater = new AtomicInteger();
    for (int round = 0; round < 60; round++) {
      boolean atOnce = round == 0;
      Thread caller = new Thread(() -> call(bulk, atOnce, interrupted, writtenLater));
      caller.start();
      Thread.sleep(0, 20_000 * (round % 10));
      caller.interrupt();
      caller.join();
    }
    assertThat(interrupted).hasPositiveValue();
    assertThat(writtenLater).hasValue(0);
  }

  private static void call(
      BulkRanker bulk, boolean atOnce, AtomicInteger interrupted, AtomicInteger writtenLater) {
    int[] winners = new int[BOXES];
    if (atOnce) {
      Thread.currentThread().interrupt();
    }
    try {
      bulk.winners(winners);
    } catch (InterruptedException expected) {
      interrupted.incrementAndGet();
    }
    Arrays.fill(winners, Integer.MIN_VALUE);
    LockSupport.parkNanos(3_000_000);
    writtenLater.addAndGet(
        (int) Arrays.stream(winners).filter(winner -> winner != Integer.MIN_VALUE).count());
  }
}
