package dev.buybox.bench.catalogue.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Work cut into equal parts, one a thread; a single part is done by the caller itself. The threads
 * end with the program.
 */
final class Parts {
  private final int count;
  private final ExecutorService threads;

  /** One part of some work. */
  interface Part {
    long of(int part, int parts);
  }

  Parts(int count) {
    this.count = count;
    this.threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(work, "floor");
              thread.setDaemon(true);
              return thread;
            });
  }

  int count() {
    return count;
  }

  /** Returns where a part begins. */
  static int at(int length, int part, int parts) {
    return (int) ((long) length * part / parts);
  }

  /** Does all parts and adds up what they return. */
  long sum(Part part) throws Exception {
    if (count == 1) {
      return part.of(0, 1);
    }
    List<Callable<Long>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      all.add(() -> part.of(number, count));
    }
    long sum = 0;
    for (Future<Long> done : threads.invokeAll(all)) {
      sum += done.get();
    }
    return sum;
  }
}
