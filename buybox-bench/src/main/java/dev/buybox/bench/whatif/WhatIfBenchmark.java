package dev.buybox.bench.whatif;

import dev.buybox.bench.Machine;
import dev.buybox.bench.ProgramOptions;
import dev.buybox.bench.catalogue.data.BenchPolicy;
import dev.buybox.bench.catalogue.data.EngineMarket;
import dev.buybox.bench.catalogue.data.Shape;
import dev.buybox.catalog.Catalog;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.whatif.ComparisonOptions;
import dev.buybox.whatif.OutcomeComparison;
import dev.buybox.whatif.Reversal;
import dev.buybox.whatif.Robustness;
import dev.buybox.whatif.Scenario;
import dev.buybox.whatif.Sensitivity;
import dev.buybox.whatif.Situation;
import dev.buybox.whatif.Subset;
import dev.buybox.whatif.WeightRange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * How long do an analyst's questions take on a catalogue that is in memory, beside finding the
 * winners before and after and nothing else?
 *
 * <pre>{@code
 * java -Xmx12g --add-modules jdk.incubator.vector -cp buybox-bench/target/benchmarks.jar \
 *     dev.buybox.bench.whatif.WhatIfBenchmark --out buybox-bench/results/what-if.md
 * }</pre>
 *
 * <p>All take turns within one process. Measured: a question from its scenario to all of its
 * figures; not the catalogue. Before any timing, a scenario without changes must change no box, and
 * a comparison must name as many changed boxes as the winners of the two rankings differ in.
 */
public final class WhatIfBenchmark {
  private static final String HELP =
      """
      An analyst's questions on a generated catalogue, beside the winners before and after.

        --offers N       how many offers (10000000)
        --policy NAME    ten-criteria or general-merchandise (ten-criteria)
        --threads N      of each question (2)
        --repetitions N  how often each is asked, in turns (5)
        --seed N         of the data (20261122)
        --out FILE       where the report goes besides (none)
        --help           prints this

      10 million offers need -Xmx12g. With --add-modules jdk.incubator.vector the engine may use
      the Vector API.
      """;

  private static final int DRAWS = 20;
  private static final int SHARES = 20;

  private final Situation before;
  private final Situation after;
  private final String seller;
  private final String criterion;
  private final ComparisonOptions options;
  private final int threads;
  private final int[] winnersBefore;
  private final int[] winnersAfter;
  private final Map<String, List<Double>> millis = new LinkedHashMap<>();

  /** Something that is asked. */
  private interface Question {
    void ask() throws InterruptedException;
  }

  private WhatIfBenchmark(EngineMarket market, int threads) {
    Catalog catalog = market.catalog();
    this.before = Situation.of(market.policies(), catalog);
    this.criterion = market.policies().byDefault().criteria().get(1).name();
    this.after = twice(criterion).apply(before);
    this.seller = catalog.sellerId(catalog.seller(0));
    this.threads = threads;
    this.options = ComparisonOptions.standard().threads(threads);
    this.winnersBefore = new int[catalog.boxCount()];
    this.winnersAfter = new int[catalog.boxCount()];
  }

  private static Scenario twice(String criterion) {
    return Scenario.builder("twice").weightTimes(criterion, BigDecimal.valueOf(2)).build();
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws Exception {
    ProgramOptions options = ProgramOptions.ofProgram(arguments, HELP);
    Shape shape =
        new Shape(options.small("offers", 10_000_000), 4, options.number("seed", Shape.SEED));
    BenchPolicy policy = BenchPolicy.of(options.text("policy", BenchPolicy.TEN_CRITERIA.label()));
    EngineMarket market = EngineMarket.draw(shape, policy);
    WhatIfBenchmark benchmark = new WhatIfBenchmark(market, options.small("threads", 2));
    int changed = benchmark.requireAgreement();
    benchmark.run(options.small("repetitions", 5));
    String report = benchmark.report(options.command(), market.catalog(), changed);
    System.out.print(report);
    String out = options.text("out", "");
    if (!out.isEmpty()) {
      Files.writeString(Path.of(out), report);
    }
  }

  private int requireAgreement() throws InterruptedException {
    int untouched =
        OutcomeComparison.of(before, Scenario.builder("nothing").build().apply(before), options)
            .changedCount();
    findWinners();
    int differing = 0;
    for (int box = 0; box < winnersBefore.length; box++) {
      differing += winnersBefore[box] == winnersAfter[box] ? 0 : 1;
    }
    int changed = OutcomeComparison.of(before, after, options).changedCount();
    if (untouched != 0 || changed != differing) {
      throw new IllegalStateException(
          "no changes made for %d changed boxes; %d compared as changed, %d winners differ"
              .formatted(untouched, changed, differing));
    }
    return changed;
  }

  private void findWinners() throws InterruptedException {
    winners(before, winnersBefore);
    winners(after, winnersAfter);
  }

  private void winners(Situation situation, int[] into) throws InterruptedException {
    BulkRanker.of(situation.policies(), situation.catalog(), situation.incumbents())
        .threads(threads)
        .winners(into);
  }

  private void run(int repetitions) throws InterruptedException {
    for (int repetition = -1; repetition < repetitions; repetition++) {
      boolean kept = repetition >= 0;
      time("winners before and after", kept, this::findWinners);
      time("compare: a weight doubled", kept, () -> compare(twice(criterion)));
      time("compare: a seller 5 % cheaper", kept, () -> compare(cheaper()));
      time("compare: a seller gone", kept, () -> compare(gone()));
      time("compare: a weight doubled, each changed box told", kept, this::told);
      time("sensitivity: a curve of " + (SHARES + 1) + " weights", kept, this::curve);
      time("robustness: " + DRAWS + " draws of all weights", kept, this::robustness);
      time("reversal", kept, () -> Reversal.of(before, threads, (done, of) -> {}));
    }
  }

  private void compare(Scenario scenario) throws InterruptedException {
    OutcomeComparison.of(before, scenario.apply(before), options);
  }

  /** With what tipped each box that changed hands, which ranks it before and after. */
  private void told() throws InterruptedException {
    OutcomeComparison comparison =
        OutcomeComparison.of(before, twice(criterion).apply(before), options);
    AtomicLong points = new AtomicLong();
    comparison.forEachChanged(box -> points.addAndGet(box.tipping().points()));
    if (points.get() == 0) {
      throw new IllegalStateException("no criterion moved any of the boxes that changed hands");
    }
  }

  private Scenario cheaper() {
    return Scenario.builder("cheaper")
        .priceTimes(Subset.ofSeller(seller), new BigDecimal("0.95"))
        .build();
  }

  private Scenario gone() {
    return Scenario.builder("gone").leave(seller).build();
  }

  private void curve() throws InterruptedException {
    Sensitivity.of(before).threads(threads).curve(criterion, Sensitivity.evenShares(SHARES));
  }

  private void robustness() throws InterruptedException {
    Robustness.of(before, WeightRange.any(), DRAWS, 1).threads(threads).ofCatalog((done, of) -> {});
  }

  private void time(String what, boolean kept, Question question) throws InterruptedException {
    long began = System.nanoTime();
    question.ask();
    double took = (System.nanoTime() - began) / 1e6;
    System.out.printf(Locale.ROOT, "%-62s %,10.0f ms%s%n", what, took, kept ? "" : ", to warm up");
    if (kept) {
      millis.computeIfAbsent(what, key -> new ArrayList<>()).add(took);
    }
  }

  private String report(String command, Catalog catalog, int changed) throws IOException {
    double base = median(millis.values().iterator().next());
    return String.format(
            Locale.ROOT,
            "# An analyst's questions%n%nMade by `WhatIfBenchmark %s`, JDK %s, on %s.%n"
                + "%,d offers in %,d boxes; doubling the weight changes %,d boxes. Each question"
                + " takes its turn on the same%ncatalogue in memory, from the scenario to all"
                + " figures.%n%n| question | ms, median | times the winners | ms, each run |%n"
                + "|---|---:|---:|---|%n",
            command,
            System.getProperty("java.version"),
            Machine.sentence(),
            catalog.offerCount(),
            catalog.boxCount(),
            changed)
        + millis.entrySet().stream()
            .map(each -> row(each.getKey(), each.getValue(), base))
            .collect(Collectors.joining());
  }

  private static String row(String what, List<Double> runs, double base) {
    double median = median(runs);
    return String.format(
        Locale.ROOT,
        "| %s | %,.0f | %.2f | %s |%n",
        what,
        median,
        median / base,
        runs.stream()
            .map(run -> String.format(Locale.ROOT, "%,.0f", run))
            .collect(Collectors.joining(" · ")));
  }

  private static double median(List<Double> runs) {
    List<Double> sorted = new ArrayList<>(runs);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
