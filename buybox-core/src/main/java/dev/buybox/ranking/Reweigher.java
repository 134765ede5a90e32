package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.columns.Kernel;
import dev.buybox.internal.columns.Kernels;
import dev.buybox.internal.columns.LaneScratch;
import dev.buybox.internal.columns.WeightedPoints;
import dev.buybox.internal.columns.WindowWinners;
import dev.buybox.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the winners of a whole catalogue under other weights, again and again, and which boxes
 * change hands: the same answers as a new {@link Ranker} would give, to the last point.
 *
 * <p>Gates, references, values and the order in which ties end do not depend on weights, so they
 * are found once. What is left for each call is one pass that reads 6 bytes an offer, and 12 in
 * boxes that somebody holds or whose best scores lie within 50,000 points. It needs a policy that
 * decides all boxes (no variants that the catalogue uses), that refers to the other offers of a box
 * in at most one criterion (the landed price relative to {@code best_eligible}, with two points),
 * and whose criteria of offers look at no more than 65,535 different combinations of values. For
 * anything else each call makes a ranker of its own, which takes many times as long; {@link
 * #isOnePass()} tells.
 *
 * <p>The columns take 14 bytes an offer, 2 more in boxes of more than 8, and 12 bytes a box: 19
 * bytes an offer where boxes have 4 offers in the mean and 17 where they have 10, more than twice
 * as much as those of a {@link BulkRanker}. To these come 8 bytes for each criterion of sellers and
 * seller, and for each other one and combination of values ({@link #columnBytes()} tells), and what
 * the ranker has prepared ({@link Ranker#preparedBytes()}). A call makes tables of what sellers and
 * combinations are worth under its weights, and nothing for a box; with the Vector API as it stands
 * at {@link BulkRanker}. For one caller at a time.
 */
public final class Reweigher {
  private final Ranker ranker;
  private final Catalog catalog;
  private final Kernel kernel;
  private final Optional<WeightColumns> columns;
  private final List<WindowWinners> winners;

  private Reweigher(
      Ranker ranker, Kernel kernel, Optional<WeightColumns> columns, List<WindowWinners> winners) {
    this.ranker = ranker;
    this.catalog = ranker.catalog();
    this.kernel = kernel;
    this.columns = columns;
    this.winners = winners;
  }

  /**
   * Lays out columns for the policies, catalogue and incumbents of a ranker, which is left alone;
   * on one thread, in about the time of a full ranking box by box. The kernel is chosen as for a
   * {@link BulkRanker}.
   *
   * @throws IllegalArgumentException if it is the ranker of a live box in which people intervened,
   *     or the system property {@code buybox.kernel} asks for a kernel that there is not
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Reweigher of(Ranker ranker) throws InterruptedException {
    ranker.requireNoInterventions();
    Ranker own = ranker.forAnotherThread();
    Kernel kernel = Kernels.choose();
    return new Reweigher(own, kernel, WeightColumns.of(own), threads(kernel, 1));
  }

  /**
   * Returns one of this many threads, the caller's among them, that shares the columns of this one.
   *
   * @throws IllegalArgumentException if it is not from 1 to {@link BulkRanker#MAX_THREADS}
   */
  public Reweigher threads(int count) {
    if (count < 1 || count > BulkRanker.MAX_THREADS) {
      throw new IllegalArgumentException(
          "threads must be from 1 to " + BulkRanker.MAX_THREADS + ", was " + count);
    }
    return new Reweigher(ranker, kernel, columns, threads(kernel, count));
  }

  private static List<WindowWinners> threads(Kernel kernel, int count) {
    List<WindowWinners> threads = new ArrayList<>();
    for (int thread = 0; thread < count; thread++) {
      threads.add(new WindowWinners(kernel, new LaneScratch()));
    }
    return List.copyOf(threads);
  }

  /** Returns whether a call is one pass over columns, and not a ranking anew. */
  public boolean isOnePass() {
    return columns.isPresent();
  }

  /** Returns what chooses, in words for people, as {@link BulkRanker#kernel()} does. */
  public String kernel() {
    return kernel.description();
  }

  /** Returns how many bytes columns and values take; 0 if there are none. */
  public long columnBytes() {
    return columns.map(WeightColumns::bytes).orElse(0L);
  }

  /**
   * Writes the winner of every box under other weights; under {@code share} the first contender.
   *
   * @param policies those of the ranker, but for weights, names, versions and days
   * @param winnersByBox the offer, or -1 where nobody won
   * @throws IllegalArgumentException if they differ in anything else, or the array is not as long
   *     as there are boxes
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void winners(PolicySet policies, int[] winnersByBox) throws InterruptedException {
    checkLength("winners", winnersByBox);
    Ranker weighed = weighed(policies);
    if (columns.isPresent()) {
      WeightedPoints points = columns.get().points(weighed);
      run(columns.get(), new OnePass(columns.get(), points, winnersByBox, Optional.empty()));
    } else {
      BulkRanker.of(weighed).threads(winners.size()).winners(winnersByBox);
    }
  }

  /**
   * Writes the winner of every box under other weights, and lists the boxes whose winner is not the
   * one before.
   *
   * @param policies those of the ranker, but for weights, names, versions and days
   * @param before the winners to compare with, by box
   * @param after the offer that wins, by box, or -1 where nobody does
   * @param changed its beginning is given the changed boxes, in their order; the rest is
   *     overwritten
   * @return how many changed
   * @throws IllegalArgumentException if the policies differ in anything else, or an array is not as
   *     long as there are boxes or is given twice
   * @throws InterruptedException if the calling thread is interrupted
   */
  public int changes(PolicySet policies, int[] before, int[] after, int[] changed)
      throws InterruptedException {
    checkLength("before", before);
    checkLength("after", after);
    checkLength("changed", changed);
    if (before == after || before == changed || after == changed) {
      throw new IllegalArgumentException(
          "before, after and changed must be three arrays; give two in turns as before and after");
    }
    if (columns.isEmpty()) {
      winners(policies, after);
      return ChangedBoxes.list(before, after, 0, after.length, changed);
    }
    Ranker weighed = weighed(policies);
    WeightedPoints points = columns.get().points(weighed);
    ChangedBoxes changes = new ChangedBoxes(before, changed, columns.get().count());
    run(columns.get(), new OnePass(columns.get(), points, after, Optional.of(changes)));
    return changes.close(columns.get());
  }

  private Ranker weighed(PolicySet policies) {
    SameButWeights.check(ranker.policies(), policies);
    return ranker.under(policies, columns.isEmpty());
  }

  private void run(WeightColumns laidOut, OnePass pass) throws InterruptedException {
    List<BulkRun.Worker> workers = new ArrayList<>();
    for (WindowWinners thread : winners) {
      workers.add(window -> pass.work(thread, window));
    }
    new BulkRun(laidOut.count(), catalog.boxCount(), (boxes, of) -> {}).run(workers);
  }

  private void checkLength(String name, int[] array) {
    if (array.length != catalog.boxCount()) {
      throw new IllegalArgumentException(
          "%s must have one place for each of the %d boxes, has %d"
              .formatted(name, catalog.boxCount(), array.length));
    }
  }

  /** What one call does with each window. */
  private static final class OnePass {
    private final WeightColumns columns;
    private final WeightedPoints points;
    private final int[] winners;
    private final Optional<ChangedBoxes> changes;

    OnePass(
        WeightColumns columns,
        WeightedPoints points,
        int[] winners,
        Optional<ChangedBoxes> changes) {
      this.columns = columns;
      this.points = points;
      this.winners = winners;
      this.changes = changes;
    }

    long work(WindowWinners thread, int window) {
      thread.write(columns.window(window), points, winners);
      if (changes.isPresent()) {
        changes.get().list(columns, window, winners);
      }
      return (long) columns.endBox(window) - columns.firstBox(window);
    }
  }
}
