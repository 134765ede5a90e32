package dev.buybox.bench.live;

import dev.buybox.bench.Machine;
import dev.buybox.bench.ProgramOptions;
import dev.buybox.bench.catalogue.data.Shape;
import dev.buybox.live.LiveWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What does a change cost whose box is ranked again and published, beside touching the lines of
 * memory and doing nothing else? What a read, beside a concurrent map, alone and while others
 * write?
 *
 * <pre>{@code
 * mvn -q -Dquick -Pbenchmarks -pl buybox-bench -am -DskipTests package
 * java -Xmx8g -cp buybox-bench/target/benchmarks.jar dev.buybox.bench.live.LiveBenchmark \
 *     --offers 4000000 --out buybox-bench/results/live-4m-jdk25.json
 * }</pre>
 *
 * <p>Not JMH: contenders run in turns within one process, on the same data, and ratios are of one
 * run. Before any timing all of them make the same changes to a small marketplace and must name the
 * same winners. Measured: a change as a caller makes it, from the handle and the new price, both
 * read from arrays in order. A run fails if a change of a price or a read allocates anything.
 */
public final class LiveBenchmark {
  private static final String HELP =
      """
      Changes and reads of a live catalogue, beside controls on the same data in the same run.

        --offers N      how many offers (4000000)
        --mean-width W  how many offers a box has in the mean, 1 to 60 each (4)
        --seconds S     how long each contender runs in a round (1)
        --rounds N      how often each runs, in turns (7)
        --seed N        of the data (20261122)
        --parts LIST    changes,threads,objects,reads,beside-writer,beside-seller,memory (all)
        --out FILE      where results go, as JSON (live.json)
        --help          prints this

      4 million offers need -Xmx8g.
      """;

  private static final String ALL =
      "changes,threads,objects,reads,beside-writer,beside-seller,memory";

  private final ProgramOptions options;
  private final Shape shape;
  private final Rounds rounds;
  private final List<String> parts;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<LiveRun.Group> groups = new ArrayList<>();

  private LiveBenchmark(ProgramOptions options) {
    this.options = options;
    this.shape =
        new Shape(
            options.small("offers", 4_000_000),
            options.decimal("mean-width", 4),
            options.number("seed", Shape.SEED));
    this.rounds = new Rounds(options.decimal("seconds", 1), options.small("rounds", 7), System.out);
    this.parts = List.of(options.text("parts", ALL).split(",", -1));
  }

  /** Runs the benchmark. */
  public static void main(String[] arguments) throws Exception {
    ProgramOptions options = ProgramOptions.ofProgram(arguments, HELP);
    LiveRun run = new LiveBenchmark(options).run();
    run.write(options.file("out", "live.json"));
    run.requireNoGarbage();
    System.out.println(run.facts());
  }

  private LiveRun run() throws Exception {
    long agreed = AgreementCheck.run(shape.meanWidth(), shape.seed());
    facts.put("agreed winners", String.format(Locale.ROOT, "%,d", agreed));
    LiveMarket market = LiveMarket.draw(shape);
    if (parts.contains("memory")) {
      facts.putAll(MemoryTable.of(market));
    }
    if (parts.contains("changes")) {
      changes(market);
    }
    if (parts.contains("threads")) {
      twoThreads(market);
    }
    if (parts.contains("objects")) {
      objects(market);
    }
    new ReadGroups(market, shape.seed(), rounds, facts, groups).run(parts);
    return new LiveRun(setting(market), facts, List.copyOf(groups));
  }

  private void changes(LiveMarket market) throws InterruptedException {
    Changes live = Changes.draw(market, shape.seed());
    facts.putAll(ChangeFacts.of(market, live));
    LiveWriter writer = market.live().newWriter();
    add(
        "changes",
        List.of(
            PriceChanges.control(
                market.insides().touchControl(), Changes.draw(market, shape.seed())),
            PriceChanges.single("price", writer, live),
            PriceChanges.batches(64, writer, live),
            PriceChanges.batches(1_024, writer, live),
            PriceChanges.unprotected(market.insides().unprotectedWriter(), live)));
  }

  private void twoThreads(LiveMarket market) throws InterruptedException {
    Contender even = half(market, 0);
    Contender odd = half(market, 1);
    try (SeveralThreads both = new SeveralThreads("price-2-threads", List.of(even, odd))) {
      add("threads", List.of(half(market, 0), both));
    }
  }

  /** Changes of half of the boxes. */
  private Contender half(LiveMarket market, int parity) {
    Changes changes =
        Changes.draw(market, market.offerCount(), box -> (box & 1) == parity, shape.seed());
    return PriceChanges.single("price-1-thread", market.live().newWriter(), changes);
  }

  private void objects(LiveMarket market) throws InterruptedException {
    ObjectMarket objects = ObjectMarket.draw(shape);
    int last = objects.wholeBoxes(market);
    int offers = Math.min(ObjectMarket.MOST_OFFERS, market.offerCount());
    Changes changes = Changes.draw(market, offers, box -> box < last, shape.seed());
    Changes live = Changes.draw(market, offers, box -> box < last, shape.seed());
    facts.put("offers as objects", String.format(Locale.ROOT, "%,d", offers));
    add(
        "objects",
        List.of(
            objects.contender(market, changes),
            PriceChanges.single("price", market.live().newWriter(), live)));
  }

  private void add(String name, List<Contender> contenders) throws InterruptedException {
    groups.add(rounds.run(name, contenders));
  }

  private Map<String, String> setting(LiveMarket market) throws IOException {
    Map<String, String> setting = new LinkedHashMap<>();
    setting.put("machine", Machine.sentence());
    setting.put("jdk", System.getProperty("java.version"));
    setting.put("options", jvmOptions());
    setting.put("command", options.command());
    setting.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    setting.put("offers", Integer.toString(market.offerCount()));
    setting.put("boxes", Integer.toString(market.boxCount()));
    return setting;
  }

  /** Without those that name files of this machine. */
  private static String jvmOptions() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.contains("/"))
        .collect(Collectors.joining(" "));
  }
}
