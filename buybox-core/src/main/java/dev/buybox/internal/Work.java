package dev.buybox.internal;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Does pieces of work that are independent of each other, on several threads. */
public final class Work {
  private Work() {}

  /**
   * Does all pieces, on the calling thread too, and returns when all are done.
   *
   * @param threads how many at most, the calling one among them
   * @param pieces how many pieces there are, numbered from 0
   */
  public static void forEach(int threads, int pieces, IntConsumer piece) {
    AtomicInteger next = new AtomicInteger();
    List<FutureTask<Boolean>> helpers = new ArrayList<>();
    for (int helper = 1; helper < Math.min(threads, pieces); helper++) {
      FutureTask<Boolean> task = new FutureTask<>(() -> doPieces(next, pieces, piece), true);
      helpers.add(task);
      Thread thread = new Thread(task, "buybox-work-" + helper);
      thread.setDaemon(true);
      thread.start();
    }
    try {
      doPieces(next, pieces, piece);
    } finally {
      next.set(pieces);
      helpers.forEach(Work::await);
    }
  }

  private static void doPieces(AtomicInteger next, int pieces, IntConsumer piece) {
    for (int i = next.getAndIncrement(); i < pieces; i = next.getAndIncrement()) {
      piece.accept(i);
    }
  }

  private static void await(FutureTask<Boolean> helper) {
    try {
      Uninterruptibles.getUninterruptibly(helper);
    } catch (ExecutionException failure) {
      @Nullable Throwable cause = failure.getCause();
      if (cause != null) {
        Throwables.throwIfUnchecked(cause);
      }
      throw new IllegalStateException(failure);
    }
  }
}
