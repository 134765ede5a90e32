package dev.buybox.bench.live;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several contenders at the same time, each on a thread of its own. The time of an operation is the
 * time that passed for all of them, divided by the operations of all.
 */
final class SeveralThreads implements Contender, AutoCloseable {
  private final String name;
  private final List<Contender> parts;
  private final ExecutorService threads;

  SeveralThreads(String name, List<Contender> parts) {
    this.name = name;
    this.parts = parts;
    this.threads =
        Executors.newFixedThreadPool(
            parts.size(),
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Measured measure(long nanos) throws InterruptedException {
    CountDownLatch ready = new CountDownLatch(parts.size());
    List<Future<Measured>> running =
        parts.stream().map(part -> threads.submit(() -> after(ready, part, nanos))).toList();
    double operationsANano = 0;
    long operations = 0;
    long cpu = 0;
    long bytes = 0;
    for (Future<Measured> each : running) {
      Measured measured = get(each);
      operationsANano += 1 / measured.nanosAnOperation();
      operations += measured.operations();
      cpu += measured.cpuNanos();
      bytes += measured.bytes();
    }
    return new Measured(operations, Math.round(operations / operationsANano), cpu, bytes);
  }

  private static Measured after(CountDownLatch ready, Contender part, long nanos)
      throws InterruptedException {
    ready.countDown();
    ready.await();
    return part.measure(nanos);
  }

  private static Measured get(Future<Measured> running) throws InterruptedException {
    try {
      return running.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
