package dev.buybox.bench.live;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Work of the calling thread, in portions between which the clock is read. */
final class OneThread implements Contender {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final String name;
  private final int portion;
  private final Work work;

  /** Does so many operations. */
  interface Work {
    void run(int operations);
  }

  OneThread(String name, int portion, Work work) {
    this.name = name;
    this.portion = portion;
    this.work = work;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Measured measure(long nanos) {
    long thread = Thread.currentThread().getId();
    long bytes = THREADS.getThreadAllocatedBytes(thread);
    long cpu = THREADS.getCurrentThreadCpuTime();
    long began = System.nanoTime();
    long operations = 0;
    long elapsed;
    do {
      work.run(portion);
      operations += portion;
      elapsed = System.nanoTime() - began;
    } while (elapsed < nanos);
    cpu = THREADS.getCurrentThreadCpuTime() - cpu;
    bytes = THREADS.getThreadAllocatedBytes(thread) - bytes;
    return new Measured(operations, elapsed, cpu, bytes);
  }
}
