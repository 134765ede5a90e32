package dev.buybox.analyst.write;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Hands batches of rows from the thread that has them to the one that writes them. */
final class RowHandover {
  private static final int WAITING_BATCHES = 4;
  private static final long LOOK_MILLIS = 100;

  private final BlockingQueue<Optional<RowBatch>> queue = new ArrayBlockingQueue<>(WAITING_BATCHES);
  private volatile boolean givenUp;

  /**
   * Hands a batch over, or the end if there is none, as soon as there is room.
   *
   * @param alive whether somebody still takes them
   * @return whether it was handed over
   */
  boolean give(Optional<RowBatch> batch, BooleanSupplier alive) throws InterruptedException {
    while (!queue.offer(batch, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (!alive.getAsBoolean()) {
        return false;
      }
    }
    return true;
  }

  /** Lets the other side fail. */
  void giveUp() {
    givenUp = true;
    queue.clear();
    queue.add(Optional.empty());
  }

  /**
   * Waits for the next batch; none is the end.
   *
   * @throws IllegalStateException if the rows were given up
   */
  Optional<RowBatch> take() throws InterruptedException {
    Optional<RowBatch> next = queue.take();
    if (givenUp) {
      throw new IllegalStateException("given up");
    }
    return next;
  }
}
