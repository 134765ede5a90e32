package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.columns.Kernel;
import dev.buybox.internal.columns.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Decides all boxes of a catalogue, on any number of threads, with the same answers as {@link
 * Ranker}, to the last point.
 *
 * <p>{@link #prepare()}, and the first ranking, lay the catalogue out by columns: every offer is
 * scored once, by the very code of the ranker, and boxes of one width are put side by side. A
 * frozen catalogue being what it is, the scores are then facts; what is left for further calls is
 * to choose and to sort, for many boxes with one instruction. All rules of the policy cost the same
 * there. Without columns, and when they are laid out, costs differ: criteria and gates that look at
 * an offer or its seller alone are computed in blocks of offers, and so are winners and scores
 * without columns where at most one criterion refers to the box, the landed price beside {@code
 * best_eligible} by two points of falling value, while no gate on prices bars anybody and no tie
 * breaker is needed. All else goes box by box: three points or more, medians, {@code min_max}, a
 * price gate that may bar somebody, and what is asked for a visitor where a policy shares near
 * ties.
 *
 * <p>The columns take 4 bytes an offer, 2 more in boxes of more than 8, and 12 bytes a box: 8 to 9
 * bytes an offer where boxes have 4 offers in the mean, 7 where they have 10, 16 where each has one
 * ({@link #columnBytes()} tells). Beside them stand the 4 bytes an offer of the ranker, 12 where a
 * policy shares near ties among visitors ({@link Ranker#preparedBytes()}).
 *
 * <p>Which kernel chooses is decided when this is made: one written for the Vector API where the
 * module {@code jdk.incubator.vector} was added when Java was started, the processor's vectors have
 * 256 or 512 bits, and the JVM has its second compiler (C2), which knows vectors; otherwise one in
 * plain Java. The system property {@code buybox.kernel} set to {@code plain} or {@code vector}
 * overrides that, and {@code auto} is as if it were not set; {@link #kernel()} tells.
 *
 * <p>Answers go into arrays of the caller. Where a call fails or is interrupted, they hold some of
 * the answers and are of no use. Nothing is allocated for a box; a call allocates what it takes to
 * start its threads and, without columns, less than 200 bytes for every 4,096 offers, or for every
 * run of neighbouring boxes of one policy and one number of decimals where those are shorter. Such
 * runs of a few boxes take longer than a {@link Ranker} does, unless columns are laid out. With the
 * Vector API that holds once the compiler has seen enough calls, and depends on what else it has
 * compiled before: it may go on making objects of some vectors. The rankers of the threads are kept
 * between calls: each takes 450 KiB and 120 bytes for each offer of the widest box when it is made,
 * and by use up to half a MiB more and 4 bytes for each seller.
 *
 * <p>For one caller at a time.
 */
public final class BulkRanker {
  /** The most threads. */
  public static final int MAX_THREADS = 1_024;

  private static final int BOXES_AT_A_TIME = 2_048;
  private static final RankingProgress SILENT = (boxes, of) -> {};

  private final Catalog catalog;
  private final List<BulkThread> threads;
  private final RankingProgress progress;
  private final Kernel kernel;
  private final OnceLaidOut columns;

  private BulkRanker(
      List<BulkThread> threads, RankingProgress progress, Kernel kernel, OnceLaidOut columns) {
    this.catalog = threads.get(0).ranker().catalog();
    this.threads = threads;
    this.progress = progress;
    this.kernel = kernel;
    this.columns = columns;
  }

  /**
   * Returns a bulk ranker of one thread by the same policies, catalogue and incumbents as a
   * ranker's, which is left alone.
   *
   * @throws IllegalArgumentException if the system property {@code buybox.kernel} asks for a kernel
   *     that there is not, or it is the ranker of a live box in which people intervened
   */
  public static BulkRanker of(Ranker ranker) {
    ranker.requireNoInterventions();
    Kernel kernel = Kernels.choose();
    return of(BulkThread.of(ranker.forAnotherThread(), kernel), kernel);
  }

  /**
   * Returns a bulk ranker of one thread that makes no {@link Ranker} for other uses: what offers
   * are worth by themselves is found by its threads as they come to them, and not kept. That saves
   * a pass over the catalogue on one thread and 4 bytes an offer. Where a policy shares near ties
   * among visitors, the hashes of all offers' ids are still found here, by this thread, and kept.
   *
   * @param policies compiled against this catalogue's schema
   * @param incumbents built for this catalogue
   * @throws IllegalArgumentException as {@link Ranker#of(CompiledPolicies, Catalog, Incumbents)}
   *     and {@link #of(Ranker)}
   */
  public static BulkRanker of(CompiledPolicies policies, Catalog catalog, Incumbents incumbents) {
    Kernel kernel = Kernels.choose();
    OwnForm form = OwnForm.inBlocks(kernel.blocks());
    return of(BulkThread.of(Ranker.of(policies, catalog, incumbents, form), kernel), kernel);
  }

  private static BulkRanker of(BulkThread only, Kernel kernel) {
    return new BulkRanker(List.of(only), SILENT, kernel, OnceLaidOut.anew());
  }

  /**
   * Returns a bulk ranker of this many threads, the caller's among them, that shares the columns of
   * this one.
   *
   * @throws IllegalArgumentException if it is not from 1 to {@link #MAX_THREADS}
   */
  public BulkRanker threads(int count) {
    if (count < 1 || count > MAX_THREADS) {
      throw new IllegalArgumentException(
          "threads must be from 1 to " + MAX_THREADS + ", was " + count);
    }
    return new BulkRanker(equip(ranker(), count, kernel), progress, kernel, columns);
  }

  private static List<BulkThread> equip(Ranker like, int count, Kernel kernel) {
    List<BulkThread> all = new ArrayList<>();
    for (int thread = 0; thread < count; thread++) {
      all.add(BulkThread.of(like.forAnotherThread(), kernel));
    }
    return List.copyOf(all);
  }

  /**
   * Returns a bulk ranker of the same catalogue, incumbents, kernel and number of threads by other
   * policies: the same answers as one that is made anew.
   *
   * <p>Where columns are laid out here, and tie breakers and near ties are the same, only their
   * scores are made anew when it lays out its own: who stands where is kept and shared, window by
   * window of up to 65,536 boxes, as long as the same offers are barred. Where both share near ties
   * among visitors, the hashes of the offers' ids are kept, too. For many weightings of one policy
   * see {@link Reweigher}, which keeps more.
   *
   * @param policies compiled against this catalogue's schema
   * @throws IllegalArgumentException if they were compiled against another schema
   */
  public BulkRanker under(CompiledPolicies policies) {
    Ranker other = ranker().under(policies, OwnForm.inBlocks(kernel.blocks()));
    return new BulkRanker(
        equip(other, threads.size(), kernel), progress, kernel, columns.under(ranker(), other));
  }

  /**
   * Returns a bulk ranker that tells how far it has come, and shares the columns of this one. Of a
   * call that lays them out, that is what it tells of: the choosing afterwards takes far less.
   */
  public BulkRanker progress(RankingProgress listener) {
    return new BulkRanker(equip(ranker(), threads.size(), kernel), listener, kernel, columns);
  }

  /** Returns the catalogue. */
  public Catalog catalog() {
    return catalog;
  }

  /** Returns what chooses, in words for people, such as {@code Vector API, 512 bits}. */
  public String kernel() {
    return kernel.description();
  }

  /**
   * Lays the catalogue out by columns, unless that has been done. It takes several times as long as
   * to find the winners once where blocks find those, about as long otherwise, and makes all
   * further calls many times quicker. Rankings do it themselves.
   *
   * @throws InterruptedException if the calling thread is interrupted; nothing is kept then
   */
  public void prepare() throws InterruptedException {
    columns.get(threads, progress);
  }

  /**
   * Returns how many bytes the columns take, the catalogue's own apart and shared ones among them;
   * lays them out, unless that has been done.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public long columnBytes() throws InterruptedException {
    return columns.get(threads, progress).bytes();
  }

  /**
   * Writes the winner of every box. Under {@code share}, which then has no visitor, the first
   * contender wins.
   *
   * @param winners by box: the offer, or -1 where nobody won
   * @throws IllegalArgumentException if the array is not as long as there are boxes
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void winners(int[] winners) throws InterruptedException {
    checkLength("winners", winners.length, catalog.boxCount(), "boxes");
    if (!columns.areMade()) {
      runBoxByBox((thread, from, to) -> thread.blockWinners().write(from, to, winners));
      return;
    }
    RankingColumns laidOut = columns.get(threads, progress);
    List<BulkRun.Worker> workers = new ArrayList<>();
    for (BulkThread thread : threads) {
      workers.add(
          window -> {
            thread.winners().write(laidOut.window(window), winners);
            return laidOut.boxes(window);
          });
    }
    run(laidOut.count(), workers, progress);
  }

  /**
   * Writes the winner of every box, and the score of every offer, without ordering anybody. No
   * columns are made or used. Under {@code share} the first contender wins.
   *
   * @param winners by box: the offer, or -1 where nobody won
   * @param scores by offer, in points of a full score; -1 where a gate bars it
   * @throws IllegalArgumentException if an array is not as long as there are boxes, or offers
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void scores(int[] winners, int[] scores) throws InterruptedException {
    checkLength("winners", winners.length, catalog.boxCount(), "boxes");
    checkLength("scores", scores.length, catalog.offerCount(), "offers");
    runBoxByBox((thread, from, to) -> thread.blockWinners().write(from, to, winners, scores));
  }

  /**
   * Writes the winner of every box for a visitor, who under {@code share} is given one of the
   * contenders. Box by box, by no kernel, where a policy shares.
   *
   * @param winners by box: the offer, or -1 where nobody won
   * @param visitorHash from {@link Ranker#visitorHash(String)}
   * @throws IllegalArgumentException if the array is not as long as there are boxes
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void winners(int[] winners, long visitorHash) throws InterruptedException {
    if (!VisitorShare.shares(ranker().policies())) {
      winners(winners);
      return;
    }
    checkLength("winners", winners.length, catalog.boxCount(), "boxes");
    runBoxByBox(
        (thread, from, to) -> {
          for (int box = from; box < to; box++) {
            thread.ranker().rank(box, visitorHash);
            winners[box] = thread.ranker().winner();
          }
        });
  }

  /**
   * Writes the order of every box, as {@link #rank(int[], int[], byte[])} does, without scores and
   * status, which takes less time; {@code buybox-bench/results/catalogue.md} has both.
   *
   * @param order the offers
   * @throws IllegalArgumentException if the array is not as long as there are offers
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void order(int[] order) throws InterruptedException {
    checkLength("order", order.length, catalog.offerCount(), "offers");
    RankingProgress rest = columns.areMade() ? progress : SILENT;
    RankingColumns laidOut = columns.get(threads, progress);
    List<BulkRun.Worker> workers = new ArrayList<>();
    for (BulkThread thread : threads) {
      workers.add(
          window -> {
            thread.rankings().write(laidOut.window(window), order);
            return laidOut.boxes(window);
          });
    }
    run(laidOut.count(), workers, rest);
  }

  /**
   * Writes the full ranking of every box, at the places of the box's offers in the catalogue, from
   * {@link Catalog#firstOffer(int)} on: first the eligible offers, best first, then the barred ones
   * in the order of their ids.
   *
   * @param order the offers
   * @param scores their scores; 0 of barred ones
   * @param status their {@link BoxStatus}
   * @throws IllegalArgumentException if an array is not as long as there are offers
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void rank(int[] order, int[] scores, byte[] status) throws InterruptedException {
    checkLengths(order, scores, status);
    RankingProgress rest = columns.areMade() ? progress : SILENT;
    RankingColumns laidOut = columns.get(threads, progress);
    List<BulkRun.Worker> workers = new ArrayList<>();
    for (BulkThread thread : threads) {
      workers.add(
          window -> {
            thread.rankings().write(laidOut.window(window), order, scores, status);
            thread.seconds().mark(laidOut.firstBox(window), laidOut.endBox(window), order, status);
            return laidOut.boxes(window);
          });
    }
    run(laidOut.count(), workers, rest);
  }

  /**
   * Writes the full ranking of every box for a visitor; see {@link #rank(int[], int[], byte[])}.
   * Box by box, by no kernel, where a policy shares.
   *
   * @param order the offers
   * @param scores their scores; 0 of barred ones
   * @param status their {@link BoxStatus}
   * @param visitorHash from {@link Ranker#visitorHash(String)}
   * @throws IllegalArgumentException if an array is not as long as there are offers
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void rank(int[] order, int[] scores, byte[] status, long visitorHash)
      throws InterruptedException {
    if (!VisitorShare.shares(ranker().policies())) {
      rank(order, scores, status);
      return;
    }
    checkLengths(order, scores, status);
    runBoxByBox(
        (thread, from, to) -> {
          for (int box = from; box < to; box++) {
            thread.ranker().rank(box, visitorHash);
            write(thread.ranker(), catalog.firstOffer(box), order, scores, status);
          }
        });
  }

  private static void write(Ranker ranker, int from, int[] order, int[] scores, byte[] status) {
    int ranked = ranker.rankedCount();
    for (int place = 0; place < ranked; place++) {
      int offer = ranker.rankedOffer(place);
      order[from + place] = offer;
      scores[from + place] = ranker.rankedScore(place);
      status[from + place] =
          offer == ranker.winner()
              ? BoxStatus.WINNER
              : offer == ranker.second() ? BoxStatus.SECOND : BoxStatus.RANKED;
    }
    for (int index = 0; index < ranker.excludedCount(); index++) {
      order[from + ranked + index] = ranker.excludedOffer(index);
      scores[from + ranked + index] = 0;
      status[from + ranked + index] = BoxStatus.EXCLUDED;
    }
  }

  /**
   * Ranks every box by {@link Ranker#rank(int)} and shows each to a visitor of its thread, in
   * portions of neighbouring boxes; no columns are made or used. For whatever has to look at whole
   * rankings without keeping them.
   *
   * @param visitors makes a visitor for each thread, in the thread that calls this
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void forEachBox(Supplier<BoxVisitor> visitors) throws InterruptedException {
    List<BulkRun.Worker> workers = new ArrayList<>();
    for (BulkThread thread : threads) {
      BoxVisitor visitor = visitors.get();
      workers.add(
          portion -> decide(thread, portion, (own, from, to) -> show(own, from, to, visitor)));
    }
    run(portions(), workers, progress);
  }

  private static void show(BulkThread thread, int from, int to, BoxVisitor visitor) {
    Ranker ranker = thread.ranker();
    for (int box = from; box < to; box++) {
      ranker.rank(box);
      visitor.visit(box, ranker);
    }
  }

  private int portions() {
    return (catalog.boxCount() + BOXES_AT_A_TIME - 1) / BOXES_AT_A_TIME;
  }

  private void run(int portions, List<BulkRun.Worker> workers, RankingProgress watcher)
      throws InterruptedException {
    new BulkRun(portions, catalog.boxCount(), watcher).run(workers);
  }

  /** Decides neighbouring boxes by what a thread works with. */
  @FunctionalInterface
  private interface BoxWork {
    void decide(BulkThread thread, int fromBox, int toBox);
  }

  private void runBoxByBox(BoxWork work) throws InterruptedException {
    List<BulkRun.Worker> workers = new ArrayList<>();
    for (BulkThread thread : threads) {
      workers.add(portion -> decide(thread, portion, work));
    }
    run(portions(), workers, progress);
  }

  private long decide(BulkThread thread, int portion, BoxWork work) {
    int from = portion * BOXES_AT_A_TIME;
    int to = Math.min(catalog.boxCount(), from + BOXES_AT_A_TIME);
    work.decide(thread, from, to);
    return (long) to - from;
  }

  private Ranker ranker() {
    return threads.get(0).ranker();
  }

  private void checkLengths(int[] order, int[] scores, byte[] status) {
    checkLength("order", order.length, catalog.offerCount(), "offers");
    checkLength("scores", scores.length, catalog.offerCount(), "offers");
    checkLength("status", status.length, catalog.offerCount(), "offers");
  }

  private static void checkLength(String name, int length, int wanted, String what) {
    if (length != wanted) {
      throw new IllegalArgumentException(
          name + " must have one place for each of the " + wanted + " " + what + ", has " + length);
    }
  }
}
