package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BulkCall.Answers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every call that decides all boxes promises of interrupts and progress. */
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
        .isThrownBy(() -> call.ask(stopped, answers))
        .withMessageMatching("interrupted after [1-9]\\d* of 70000 boxes");
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
