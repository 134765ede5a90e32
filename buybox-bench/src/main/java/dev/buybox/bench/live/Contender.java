package dev.buybox.bench.live;

/** What is measured. */
interface Contender {
  /** Returns what it is called. */
  String name();

  /** Works for so long, and says what it did. */
  Measured measure(long nanos) throws InterruptedException;

  /**
   * What was done.
   *
   * @param operations how many
   * @param nanos in how long
   * @param cpuNanos for how long the measured threads had a processor
   * @param bytes that the measured threads allocated
   */
  record Measured(long operations, long nanos, long cpuNanos, long bytes) {
    double nanosAnOperation() {
      return (double) nanos / operations;
    }

    double cpuNanosAnOperation() {
      return (double) cpuNanos / operations;
    }

    double bytesAnOperation() {
      return (double) bytes / operations;
    }
  }
}
