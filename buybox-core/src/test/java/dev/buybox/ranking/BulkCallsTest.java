package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BulkCall.Answers;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every call that decides all boxes promises: interrupts, progress, no garbage. */
class BulkCallsTest {
  /** More than a window of columns has, so that a call has several portions whatever it does. */
  private static final int BOXES = 70_000;

  private static final int FEW_BOXES = 3_000;

  private static final Ranker RANKER = BulkMarket.ranker(BOXES, 3);
  private static final Ranker FEW = BulkMarket.ranker(FEW_BOXES, 3);

  private static BulkRanker interrupting(BulkRanker bulk) {
    return bulk.progress((boxes, of) -> Thread.currentThread().interrupt());
  }

  @ParameterizedTest
  @EnumSource
  void interruptStopsIt(BulkCall call) throws InterruptedException {
    BulkRanker stopped = interrupting(call.prepared(BulkRanker.of(RANKER)));
    Answers answers = new Answers(RANKER.catalog());
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> call.ask(stopped, answers));
    assertThat(Thread.interrupted()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void interruptBeforeTheCallStopsIt(BulkCall call) throws InterruptedException {
    BulkRanker bulk = call.prepared(BulkRanker.of(FEW).threads(2));
    Answers answers = new Answers(FEW.catalog());
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> call.ask(bulk, answers))
        .withMessage("interrupted after 0 of 3000 boxes");
    assertThat(Thread.interrupted()).isFalse();
    assertThat(answers.winners).containsOnly(0);
    assertThat(answers.order).containsOnly(0);
  }

  @ParameterizedTest
  @EnumSource
  void progressRisesToTheEnd(BulkCall call) throws InterruptedException {
    for (int threads = 1; threads <= 3; threads += 2) {
      List<Long> told = new ArrayList<>();
      BulkRanker bulk = call.prepared(BulkRanker.of(RANKER).threads(threads));
      call.ask(telling(bulk, told), new Answers(RANKER.catalog()));
      assertThat(told).isSorted().endsWith((long) BOXES);
      assertThat(told).hasSizeGreaterThan(threads == 1 ? 2 : 0);
    }
  }

  private static BulkRanker telling(BulkRanker bulk, List<Long> told) {
    Thread caller = Thread.currentThread();
    return bulk.progress(
        (boxes, of) -> {
          assertThat(Thread.currentThread()).isSameAs(caller);
          assertThat(of).isEqualTo(BOXES);
          told.add(boxes);
        });
  }

  /** Calls that lay columns out tell of that, and not of the choosing afterwards. */
  @ParameterizedTest
  @EnumSource(names = {"ORDER", "RANK"})
  void progressOfCallsThatLayOut(BulkCall call) throws InterruptedException {
    List<Long> told = new ArrayList<>();
    call.ask(telling(BulkRanker.of(RANKER), told), new Answers(RANKER.catalog()));
    assertThat(told)
        .as("each of two windows, and the end")
        .containsExactly(65_536L, 70_000L, 70_000L);
  }

  @Test
  void nothingIsKeptOfAnInterruptedPreparation() throws InterruptedException {
    BulkRanker bulk = BulkRanker.of(RANKER);
    Answers answers = new Answers(RANKER.catalog());
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> interrupting(bulk).prepare());
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> interrupting(bulk).columnBytes());
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> BulkCall.RANK.ask(interrupting(bulk), answers));

    List<Long> told = new ArrayList<>();
    telling(bulk, told).prepare();
    assertThat(told).as("laid out from the first box on").endsWith((long) BOXES);
    told.clear();
    telling(bulk, told).prepare();
    assertThat(told).as("kept").isEmpty();
    int[] once = new int[BOXES];
    bulk.winners(answers.winners);
    BulkRanker.of(RANKER).winners(once);
    assertThat(answers.winners).isEqualTo(once);
  }

  static Stream<Arguments> callsByKernel() {
    return Stream.of(BulkCall.values())
        .flatMap(call -> Stream.of(Arguments.of(call, false), Arguments.of(call, true)));
  }

  @ParameterizedTest
  @MethodSource("callsByKernel")
  @Tag("slow")
  void boxesAllocateNothing(BulkCall call, boolean vectors) throws InterruptedException {
    BulkRanker bulk = call.prepared(vectors ? BulkKernels.vector(FEW) : BulkKernels.plain(FEW));
    Answers answers = new Answers(FEW.catalog());
    assertThat(leastAllocated(FEW_BOXES / 2, () -> call.ask(bulk, answers)))
        .as("bytes of a call, whatever the boxes")
        .isLessThan(FEW_BOXES / 2);
  }

  /**
   * Its calls make tables of sellers and combinations of values, and nothing for a box. With the
   * Vector API that is left to the compiler, which makes some objects after other work before.
   */
  @Test
  @Tag("slow")
  void otherWeightsAllocateNothingForABox() throws InterruptedException {
    PolicySet policies = RANKER.policies();
    Reweigher reweigher = BulkKernels.reweigher("plain", RANKER);
    assertThat(reweigher.isOnePass()).isTrue();
    int[] before = new int[BOXES];
    int[] after = new int[BOXES];
    int[] changed = new int[BOXES];
    int most = 2 * BOXES; // An object for each of them would take 16 at least.
    assertThat(leastAllocated(most, () -> reweigher.changes(policies, before, after, changed)))
        .as("bytes of a call, whatever the boxes")
        .isLessThan(most);
  }

  /** A call. */
  @FunctionalInterface
  private interface Call {
    void ask() throws InterruptedException;
  }

  /** Vectors are objects until the compiler has seen enough of them. */
  private static long leastAllocated(int enough, Call call) throws InterruptedException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20_000 && least >= enough; round++) {
      long before = threads.getThreadAllocatedBytes(thread);
      call.ask();
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
    }
    return least;
  }

  @Test
  void interruptStopsReweighing() throws InterruptedException {
    Reweigher reweigher = Reweigher.of(FEW);
    PolicySet policies = FEW.policies();
    int[] winners = new int[FEW_BOXES];
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> reweigher.threads(2).winners(policies, winners));
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> reweigher.changes(policies, winners, winners.clone(), winners.clone()));
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> Reweigher.of(FEW));
    assertThat(Thread.interrupted()).isFalse();
    assertThat(winners).containsOnly(0);
  }
}
