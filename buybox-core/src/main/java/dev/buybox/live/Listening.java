package dev.buybox.live;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A thread that hands events to one listener, until it is closed. */
public final class Listening implements AutoCloseable {
  private static final int AT_ONCE = 1_024;
  private static final long PAUSE_NANOS = 200_000;
  private static final System.Logger LOG = System.getLogger(Listening.class.getName());

  private final EventReader reader;
  private final WinnerListener listener;
  private final Thread thread;
  private volatile boolean closed;
  private final AtomicLong delivered = new AtomicLong();
  private volatile long missed;
  private volatile long lagNanos;
  private final AtomicLong failures = new AtomicLong();

  Listening(EventReader reader, WinnerListener listener) {
    this.reader = reader;
    this.listener = listener;
    this.thread = new Thread(this::run, "buybox-events");
    this.thread.setDaemon(true);
  }

  Listening start() {
    thread.start();
    return this;
  }

  private void run() {
    while (!closed) {
      if (deliver() == 0) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private int deliver() {
    long before = reader.next();
    try {
      reader.poll(AT_ONCE, listener::changed);
    } catch (RuntimeException failed) {
      failures.incrementAndGet();
      LOG.log(
          System.Logger.Level.ERROR, "a listener failed at event " + (reader.next() - 1), failed);
    }
    long lost = reader.missed() - missed;
    if (lost > 0) {
      missed = reader.missed();
      listener.missed(lost);
    }
    int passed = (int) (reader.next() - before - lost);
    delivered.addAndGet(passed);
    lagNanos = passed == 0 ? 0 : reader.lagNanos();
    return passed;
  }

  /** Returns how many events the listener was given. */
  public long delivered() {
    return delivered.get();
  }

  /** Returns how many events were lost, because the listener was too slow. */
  public long missed() {
    return missed;
  }

  /** Returns how often the listener threw; the event then counts as delivered. */
  public long failures() {
    return failures.get();
  }

  /** Returns how old the latest event was when it had been delivered, in nanoseconds. */
  public long lagNanos() {
    return lagNanos;
  }

  /** Ends the delivery; waits until the listener has returned, unless called by the listener. */
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
