package dev.buybox.analyst;

import java.io.Closeable;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** The threads that work for a command. With one, work is done at once by whoever asks for it. */
public final class Threads implements Closeable {
  /** The most threads. */
  public static final int MAX = 1_024;

  private final int count;
  private final Optional<ExecutorService> helpers;

  /** Starts threads as they are needed, up to so many. */
  public Threads(int count) {
    this.count = count;
    this.helpers =
        count == 1
            ? Optional.empty()
            : Optional.of(Executors.newFixedThreadPool(count, Threads::helper));
  }

  private static Thread helper(Runnable work) {
    Thread thread = new Thread(work, "buybox-helper");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns how many there are. */
  public int count() {
    return count;
  }

  /** Hands over a piece of work. */
  public <T> Future<T> submit(Callable<T> work) {
    if (helpers.isPresent()) {
      return helpers.get().submit(work);
    }
    FutureTask<T> task = new FutureTask<>(work);
    task.run();
    return task;
  }

  /** Waits for a result; throws what the work threw. */
  public static <T> T result(Future<T> work) {
    try {
      return work.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failure.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("told to stop", interrupted);
    }
  }

  /** Gives up what has not begun. */
  @Override
  public void close() {
    helpers.ifPresent(ExecutorService::shutdownNow);
  }
}
