package dev.buybox.live;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that hands events to one listener, until it is closed. Whatever the listener throws,
 * errors of the virtual machine included, is counted and logged, and the next event follows.
 *
 * <p>The figures are true at any time, also while the listener does not return; any thread may ask
 * for them. After {@link #close} they go on counting what the listener does not get.
 */
public final class Listening implements AutoCloseable {
  private static final long PAUSE_NANOS = 200_000;
  private static final System.Logger LOG = System.getLogger(Listening.class.getName());

  private final EventReader reader;
  private final DeliveryTally tally;
  private final WinnerListener listener;
  private final List<Listening> all;
  private final Thread thread;
  private volatile boolean closed;

  Listening(LiveState state, WinnerListener listener) {
    this.reader = new EventReader(state.events, state.events.end());
    this.tally = new DeliveryTally(state.events, reader.next());
    this.listener = listener;
    this.all = state.listening;
    this.thread = new Thread(this::run, "buybox-events");
    this.thread.setDaemon(true);
  }

  Listening start() {
    all.add(this);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      all.remove(this);
      throw noThread;
    }
    return this;
  }

  private void run() {
    while (!closed) {
      if (reader.advance()) {
        deliver();
      } else {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    all.remove(this);
  }

  private void deliver() {
    long lost = tally.begin(reader);
    if (lost > 0) {
      tellMissed(lost);
    }
    tellChanged();
    tally.end();
    Thread.interrupted(); // An interrupt that the listener left would end every pause at once.
  }

  private void tellMissed(long lost) {
    try {
      listener.missed(lost);
    } catch (Throwable thrown) {
      failed(thrown);
    }
  }

  private void tellChanged() {
    try {
      listener.changed(reader.event());
    } catch (Throwable thrown) {
      failed(thrown);
    }
  }

  /** Counts first: there may be no memory to log with, or a log that fails too. */
  private void failed(Throwable thrown) {
    tally.fail();
    try {
      LOG.log(
          System.Logger.Level.ERROR, "a listener failed at event " + (reader.next() - 1), thrown);
    } catch (Throwable unlogged) {
      // It has been counted.
    }
  }

  /** Returns all figures, of one moment. */
  public ListenerFigures figures() {
    return tally.figures();
  }

  /** Returns how many events the listener has returned from, or failed at. */
  public long delivered() {
    return figures().delivered();
  }

  /**
   * Returns how many events were lost because the listener was too slow, those included that it has
   * not been told of yet.
   */
  public long missed() {
    return figures().missed();
  }

  /**
   * Returns how many events wait and are still kept, and the one that the listener is busy with.
   */
  public long behind() {
    return figures().behind();
  }

  /** Returns how long ago the oldest of the events behind happened, in nanoseconds; 0 if none. */
  public long lagNanos() {
    return figures().lagNanos();
  }

  /** Returns how often the listener threw; the event then counts as delivered. */
  public long failures() {
    return figures().failures();
  }

  /**
   * Ends the delivery after the event that the listener is busy with; waits until it has returned,
   * unless called by the listener.
   */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    if (Thread.currentThread() != thread) {
      join();
    }
  }

  private void join() {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
