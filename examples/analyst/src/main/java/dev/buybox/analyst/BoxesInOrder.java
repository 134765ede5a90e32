package dev.buybox.analyst;

import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.report.Tally;
import dev.buybox.analyst.write.CannotWriteException;
import dev.buybox.analyst.write.Destination;
import dev.buybox.analyst.write.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/** Ranks all boxes on several threads and writes the decisions in the order of the boxes. */
final class BoxesInOrder {
  private static final int BOXES_A_RANGE = 4_096;
  private static final int RANGES_A_THREAD = 4;

  private final List<BoxRange> all = new ArrayList<>();
  private final BlockingQueue<BoxRange> idle = new LinkedBlockingQueue<>();
  private final int boxes;
  private final Threads threads;

  /**
   * Prepares the threads.
   *
   * @param ranges what each thread ranks with
   * @param boxes how many there are
   */
  BoxesInOrder(Supplier<BoxRange> ranges, int boxes, Threads threads) {
    this.boxes = boxes;
    this.threads = threads;
    for (int thread = 0; thread < threads.count(); thread++) {
      all.add(ranges.get());
    }
    idle.addAll(all);
  }

  /**
   * Ranks and writes everything.
   *
   * @throws CannotWriteException if the destination takes no more
   */
  void write(Destination out, Progress progress) {
    progress.start("ranking", "boxes");
    all.get(0).beginning().writeTo(out);
    Deque<Future<Part>> pending = new ArrayDeque<>();
    int submitted = 0;
    for (int written = 0; written < boxes; written = Math.min(boxes, written + BOXES_A_RANGE)) {
      while (submitted < boxes && pending.size() < RANGES_A_THREAD * threads.count()) {
        int from = submitted;
        submitted = Math.min(boxes, from + BOXES_A_RANGE);
        int to = submitted;
        pending.add(threads.submit(() -> rank(from, to)));
      }
      Threads.result(pending.remove()).writeTo(out);
      progress.tell(written, (double) written / boxes);
    }
    progress.end();
  }

  private Part rank(int from, int to) throws InterruptedException {
    BoxRange range = idle.take();
    try {
      return range.rank(from, to);
    } finally {
      idle.put(range);
    }
  }

  /** Adds what was counted. */
  void addTo(Tally tally, Changes changes) {
    all.forEach(range -> range.addTo(tally, changes));
  }
}
