package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.columns.ColumnWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A catalogue's boxes by windows, laid side by side with their scores; made once, then read. */
final class RankingColumns {
  private final int[] bounds;
  private final ColumnWindow[] windows;

  private RankingColumns(int[] bounds) {
    this.bounds = bounds;
    this.windows = new ColumnWindow[bounds.length - 1];
  }

  /** Lays out a catalogue, each thread by a ranker of its own. */
  static RankingColumns compile(List<Ranker> rankers, RankingProgress progress)
      throws InterruptedException {
    RankingColumns columns = new RankingColumns(WindowBounds.of(rankers.get(0).catalog()));
    List<BulkRun.Worker> workers = new ArrayList<>();
    for (Ranker ranker : rankers) {
      WindowCompiler compiler = new WindowCompiler(ranker);
      workers.add(window -> columns.compile(compiler, window));
    }
    new BulkRun(columns.count(), rankers.get(0).catalog().boxCount(), progress).run(workers);
    return columns;
  }

  /** Scores a catalogue anew that was laid out by policies that end ties in the same order. */
  static RankingColumns compileLike(
      RankingColumns laidOut, List<BulkThread> threads, RankingProgress progress)
      throws InterruptedException {
    RankingColumns columns = new RankingColumns(laidOut.bounds);
    Catalog catalog = threads.get(0).ranker().catalog();
    List<BulkRun.Worker> workers = new ArrayList<>();
    for (BulkThread thread : threads) {
      WindowRescorer rescorer = new WindowRescorer(thread);
      workers.add(window -> columns.rescore(rescorer, laidOut, window));
    }
    new BulkRun(columns.count(), catalog.boxCount(), progress).run(workers);
    return columns;
  }

  private long rescore(WindowRescorer rescorer, RankingColumns laidOut, int window) {
    windows[window] = rescorer.compile(laidOut.window(window), firstBox(window), endBox(window));
    return boxes(window);
  }

  private long compile(WindowCompiler compiler, int window) {
    windows[window] = compiler.compile(firstBox(window), endBox(window));
    return boxes(window);
  }

  int count() {
    return windows.length;
  }

  ColumnWindow window(int window) {
    return windows[window];
  }

  int firstBox(int window) {
    return bounds[window];
  }

  int endBox(int window) {
    return bounds[window + 1];
  }

  long boxes(int window) {
    return (long) endBox(window) - firstBox(window);
  }

  long bytes() {
    return Arrays.stream(windows).mapToLong(ColumnWindow::bytes).sum();
  }
}
