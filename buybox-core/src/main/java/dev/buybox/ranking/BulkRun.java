package dev.buybox.ranking;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One pass over all boxes. Threads take portions of neighbouring boxes, the next free one each
 * time, so that a thread that met wide boxes takes fewer; what they write never overlaps.
 */
final class BulkRun {
  private static final int PORTION = 256;

  private final int boxCount;
  private final BulkRanker.Visitor visitor;
  private final Writer writer;
  private final RankingProgress progress;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger decided = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>(null);
  private volatile boolean stopped;

  /** Writes what a ranker found in a box. */
  @FunctionalInterface
  interface Writer {
    void write(Ranker ranker, int box);
  }

  BulkRun(int boxCount, BulkRanker.Visitor visitor, Writer writer, RankingProgress progress) {
    this.boxCount = boxCount;
    this.visitor = visitor;
    this.writer = writer;
    this.progress = progress;
  }

  /** Decides all boxes on as many threads as there are rankers; the caller's is the first. */
  void run(List<Ranker> rankers) throws InterruptedException {
    checkNotInterrupted();
    List<Thread> others = new ArrayList<>();
    for (Ranker ranker : rankers.subList(1, rankers.size())) {
      Thread other = new Thread(() -> work(ranker, false), "buybox-bulk-" + (others.size() + 2));
      other.setDaemon(true);
      others.add(other);
    }
    others.forEach(Thread::start);
    work(rankers.get(0), true);
    others.forEach(this::await);
    finish();
  }

  /** Comes back only when the thread has ended, so that nothing is written after the call. */
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
    progress.at(boxCount, boxCount);
  }

  /** What is thrown in here is kept for the caller, and stops the other threads. */
  private void work(Ranker ranker, boolean ofCaller) {
    try {
      for (int from = take(); from < boxCount && !stopped; from = take()) {
        decide(ranker, from, Math.min(boxCount, from + PORTION));
        if (ofCaller) {
          report();
        }
      }
    } catch (Throwable thrown) {
      stop(thrown);
    }
  }

  private int take() {
    // Stays below the largest int: a thread adds one portion at most after the end.
    return next.get() >= boxCount ? boxCount : next.getAndAdd(PORTION);
  }

  private void decide(Ranker ranker, int from, int to) {
    boolean forVisitor = visitor.hash().isPresent();
    long hash = visitor.hash().orElse(0L);
    for (int box = from; box < to; box++) {
      if (forVisitor) {
        ranker.rank(box, hash);
      } else {
        ranker.rank(box);
      }
      writer.write(ranker, box);
    }
    decided.getAndAdd(to - from);
  }

  private void report() throws InterruptedException {
    checkNotInterrupted();
    progress.at(decided.get(), boxCount);
  }

  private void checkNotInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted after " + decided.get() + " boxes");
    }
  }
}
