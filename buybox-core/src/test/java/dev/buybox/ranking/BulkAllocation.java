package dev.buybox.ranking;

import com.sun.management.ThreadMXBean;
import dev.buybox.catalog.Catalog;
import dev.buybox.policy.PolicySet;
import java.lang.management.ManagementFactory;

/** Asks for all boxes again and again, and tells the fewest bytes that a call allocated. */
final class BulkAllocation {
  /** Some of them wide, and nobody prepared their offers' own points. */
  private static final int BOXES = 1_000;

  private static final int WIDEST = 40;
  private static final int MANY_BOXES = 70_000;
  private static final int WIDEST_OF_MANY = 3;

  /** More than a call's tables, and less than an object for 32 boxes. */
  static final long ENOUGH = 3 * BOXES;

  /** More than the tables of sellers and combinations of values, one object for every box is 16. */
  static final long ENOUGH_FOR_OTHER_WEIGHTS = 2 * MANY_BOXES;

  /** Vectors are objects until the compiler has seen enough of them. */
  private static final int MOST_CALLS = 200_000;

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
    Ranker ranker = BulkMarket.ranker(BOXES, WIDEST);
    Catalog catalog = ranker.catalog();
    CompiledPolicies policies = CompiledPolicies.compile(ranker.policies(), catalog.schema());
    BulkRanker bulk =
        call.prepared(
            BulkKernels.by(kernel, () -> BulkRanker.of(policies, catalog, Incumbents.none())));
    BulkCall.Answers answers = new BulkCall.Answers(catalog);
    return least(ENOUGH, MOST_CALLS, () -> call.ask(bulk, answers));
  }

  /**
   * Returns the bytes of a call that tells which of many boxes change hands by other weights, half
   * of them held by somebody.
   */
  static long ofOtherWeights(String kernel) throws InterruptedException {
    Ranker ranker = BulkMarket.heldByHalf(MANY_BOXES, WIDEST_OF_MANY);
    PolicySet policies = ranker.policies();
    Reweigher reweigher = BulkKernels.reweigher(kernel, ranker);
    if (!reweigher.isOnePass()) {
      throw new IllegalStateException("not in one pass");
    }
    int[] before = new int[MANY_BOXES];
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
