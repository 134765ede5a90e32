package dev.buybox.ranking;

import com.sun.management.ThreadMXBean;
import dev.buybox.policy.PolicySet;
import java.lang.management.ManagementFactory;

/** Asks for all boxes again and again, and tells the fewest bytes that a call allocated. */
final class BulkAllocation {
  private static final int BOXES = 3_000;

  /** Vectors are objects until the compiler has seen enough of them. */
  private static final int MOST_CALLS = 500_000;

  /** More than a call's tables, and less than one object for every sixteenth box. */
  static final long ENOUGH = BOXES / 2;

  /** More than the tables of sellers and combinations of values, one object for every box is 16. */
  static final long ENOUGH_FOR_OTHER_WEIGHTS = 2 * 70_000;

  private BulkAllocation() {}

  /** A call. */
  @FunctionalInterface
  private interface Call {
    void ask() throws InterruptedException;
  }

  /** Prints the bytes of a call by the vector kernel; without an argument, those of new weights. */
  public static void main(String[] call) throws InterruptedException {
    System.out.println(
        call.length == 0 ? ofOtherWeights("vector") : of(BulkCall.valueOf(call[0]), "vector"));
  }

  /** Returns the bytes of a call for few boxes. */
  static long of(BulkCall call, String kernel) throws InterruptedException {
    Ranker ranker = BulkMarket.ranker(BOXES, 3);
    BulkRanker bulk = call.prepared(BulkKernels.by(kernel, () -> BulkRanker.of(ranker)));
    BulkCall.Answers answers = new BulkCall.Answers(ranker.catalog());
    return least(ENOUGH, MOST_CALLS, () -> call.ask(bulk, answers));
  }

  /** Returns the bytes of a call that tells which of 70,000 boxes change hands by other weights. */
  static long ofOtherWeights(String kernel) throws InterruptedException {
    Ranker ranker = BulkMarket.ranker(70_000, 3);
    PolicySet policies = ranker.policies();
    Reweigher reweigher = BulkKernels.reweigher(kernel, ranker);
    if (!reweigher.isOnePass()) {
      throw new IllegalStateException("not in one pass");
    }
    int[] before = new int[70_000];
    int[] after = new int[before.length];
    int[] changed = new int[before.length];
    return least(
        ENOUGH_FOR_OTHER_WEIGHTS,
        MOST_CALLS / 20,
        () -> reweigher.changes(policies, before, after, changed));
  }

  private static long least(long enough, int mostCalls, Call call) throws InterruptedException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < mostCalls && least >= enough; i++) {
      long before = threads.getThreadAllocatedBytes(thread);
      call.ask();
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
    }
    return least;
  }
}
