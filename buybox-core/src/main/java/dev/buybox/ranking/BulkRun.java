package dev.buybox.ranking;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work in portions. Threads take the next free portion each time, so that a thread
 * that met heavy ones takes fewer.
 */
final class BulkRun {
  private final int portions;
  private final long total;
  private final RankingProgress progress;
  private final Consumer<Thread> starter;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicLong done = new AtomicLong();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>(null);
  private volatile boolean stopped;

  /** What one thread does. */
  @FunctionalInterface
  interface Worker {
    /** Does a portion and returns how much of the total it was. */
    long work(int portion);
  }

  /**
   * Prepares a run.
   *
   * @param total what all portions amount to, for those who watch
   */
  BulkRun(int portions, long total, RankingProgress progress) {
    this(portions, total, progress, Thread::start);
  }

  /** Prepares a run whose threads are started by somebody who may fail to. */
  BulkRun(int portions, long total, RankingProgress progress, Consumer<Thread> starter) {
    this.portions = portions;
    this.total = total;
    this.progress = progress;
    this.starter = starter;
  }

  /**
   * Does everything on as many threads as there are workers, or portions if those are fewer; the
   * caller's is the first. Where one of them cannot be started, the call fails as if its work had:
   * the others stop, and have ended.
   */
  void run(List<Worker> workers) throws InterruptedException {
    checkNotInterrupted();
    List<Thread> others = new ArrayList<>();
    int useful = Math.max(1, Math.min(workers.size(), portions));
    for (Worker worker : workers.subList(1, useful)) {
      Thread other = new Thread(() -> work(worker, false), "buybox-bulk-" + (others.size() + 2));
      other.setDaemon(true);
      others.add(other);
    }
    start(others);
    work(workers.get(0), true);
    others.forEach(this::await);
    finish();
  }

  private void start(List<Thread> others) {
    try {
      others.forEach(starter);
    } catch (Throwable thrown) {
      stop(thrown);
    }
  }

  /**
   * Comes back only when the thread has ended, so that nothing is written after the call; at once,
   * where it was never started.
   */
  private void await(Thread other) {
    try {
      other.join();
    } catch (InterruptedException interrupted) {
      stop(interrupted);
      Uninterruptibles.joinUninterruptibly(other);
    }
  }

  private void stop(Throwable why) {
    failure.compareAndSet(null, why);
    stopped = true;
  }

  private void finish() throws InterruptedException {
    Throwable thrown = failure.get();
    if (thrown instanceof InterruptedException interrupted) {
      throw interrupted;
    } else if (thrown instanceof RuntimeException unchecked) {
      throw unchecked;
    } else if (thrown instanceof Error error) {
      throw error;
    }
    progress.at(total, total);
  }

  /** What is thrown in here is kept for the caller, and stops the other threads. */
  private void work(Worker worker, boolean ofCaller) {
    try {
      for (int portion = take(); portion < portions && !stopped; portion = take()) {
        done.getAndAdd(worker.work(portion));
        if (ofCaller) {
          report();
        }
      }
    } catch (Throwable thrown) {
      stop(thrown);
    }
  }

  private int take() {
    // Stays below the largest int: a thread adds one at most after the end.
    return next.get() >= portions ? portions : next.getAndIncrement();
  }

  private void report() throws InterruptedException {
    checkNotInterrupted();
    progress.at(done.get(), total);
  }

  private void checkNotInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted after " + done.get() + " of " + total + " boxes");
    }
  }
}
