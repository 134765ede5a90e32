package dev.buybox.bench.live;

import java.util.concurrent.atomic.AtomicLong;

/** Measures a contender while another thread does something else, which is counted. */
final class Beside implements Contender {
  private final String name;
  private final Contender measured;
  private final Step step;
  private final long everyNanos;
  private final AtomicLong steps = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();

  /** What the other thread does, again and again. */
  interface Step {
    void run();
  }

  /**
   * Makes a pair.
   *
   * @param everyNanos from the beginning of a step to that of the next, 0 for at once
   */
  Beside(String name, Contender measured, long everyNanos, Step step) {
    this.name = name;
    this.measured = measured;
    this.step = step;
    this.everyNanos = everyNanos;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Measured measure(long forNanos) throws InterruptedException {
    Thread other = new Thread(this::repeat, "beside");
    other.setDaemon(true);
    other.start();
    try {
      return measured.measure(forNanos);
    } finally {
      other.interrupt();
      other.join();
    }
  }

  private void repeat() {
    long began = System.nanoTime();
    long due = began;
    while (!Thread.currentThread().isInterrupted()) {
      while (System.nanoTime() - due < 0) {
        Thread.onSpinWait();
      }
      step.run();
      steps.incrementAndGet();
      due += everyNanos;
    }
    nanos.addAndGet(System.nanoTime() - began);
  }

  /** Returns how many steps the other thread made a second, in all measurements. */
  double stepsASecond() {
    return steps.get() * 1e9 / nanos.get();
  }
}
