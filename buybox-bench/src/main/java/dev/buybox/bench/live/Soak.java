package dev.buybox.bench.live;

import dev.buybox.bench.Machine;
import dev.buybox.bench.ProgramOptions;
import dev.buybox.bench.catalogue.data.BenchPolicy;
import dev.buybox.bench.catalogue.data.Shape;
import dev.buybox.live.EventReader;
import dev.buybox.live.LiveCatalog;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Everything at once, for a long time: does the live set stay flat?
 *
 * <pre>{@code
 * java -XX:+UseG1GC -Xmx2g -cp buybox-bench/target/benchmarks.jar \
 *     dev.buybox.bench.live.Soak --minutes 30 --out buybox-bench/results/live-soak.md
 * }</pre>
 *
 * <p>One thread changes prices, one puts and removes offers and changes sellers, one reads winners
 * and rankings; policies are replaced every tenth of the time between two samples. The used heap is
 * sampled after a collection.
 */
public final class Soak {
  private static final String HELP =
      """
      Changes and reads of all kinds for a long time; reports the live set as it goes.

        --minutes M  how long (1)
        --samples N  how often the live set is measured (10)
        --offers N   how many offers (400000)
        --seed N     of the data (20261122)
        --out FILE   where the report goes besides (none)
        --help       prints this
      """;

  private static final double MEBIBYTE = 1 << 20;

  private final LiveCatalog live;
  private final AtomicLong prices = new AtomicLong();
  private final AtomicLong puts = new AtomicLong();
  private final AtomicLong sellers = new AtomicLong();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong events = new AtomicLong();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;
  private int replaced;

  private Soak(LiveMarket market, long seed) {
    this.live = market.live();
    SoakWork work = new SoakWork(market, seed);
    start("prices", () -> prices.addAndGet(work.prices()));
    start("puts", () -> puts.addAndGet(work.putsAndRemoves()));
    start("sellers", () -> sellers.addAndGet(work.sellers()));
    start("reads", () -> reads.addAndGet(work.reads()));
  }

  /** A portion of work. */
  private interface Portion {
    void run();
  }

  private void start(String name, Portion portion) {
    Thread thread =
        new Thread(
            () -> {
              while (!stopped) {
                portion.run();
              }
            },
            name);
    thread.setDaemon(true);
    threads.add(thread);
  }

  /** Runs the soak. */
  public static void main(String[] arguments) throws Exception {
    ProgramOptions options = ProgramOptions.ofProgram(arguments, HELP);
    long seed = options.number("seed", Shape.SEED);
    LiveMarket market = LiveMarket.draw(new Shape(options.small("offers", 400_000), 4, seed));
    Soak soak = new Soak(market, seed);
    String report =
        "# Soak\n\nMade by `Soak "
            + options.command()
            + "`, JDK "
            + System.getProperty("java.version")
            + ", with `"
            + options()
            + "`, on "
            + Machine.sentence()
            + ".\nThe live set is the used heap after a collection; counts are of all the time.\n\n"
            + soak.run(options.decimal("minutes", 1), options.small("samples", 10));
    System.out.print(report);
    String out = options.text("out", "");
    if (!out.isEmpty()) {
      Files.writeString(Path.of(out), report);
    }
  }

  private static String options() {
    return String.join(
        " ",
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> !option.contains("/"))
            .toList());
  }

  private String run(double minutes, int samples) throws InterruptedException {
    StringBuilder table =
        new StringBuilder(
            "| minute | live set, MiB | prices | puts and removes | sellers | policies | reads"
                + " | events | offers |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
    EventReader reader = live.newEventReader();
    threads.forEach(Thread::start);
    long millis = Math.round(minutes * 60_000 / samples);
    for (int sample = 1; sample <= samples; sample++) {
      for (int tenth = 0; tenth < 10; tenth++) {
        Thread.sleep(millis / 10);
        live.replacePolicies(BenchPolicy.TEN_CRITERIA.policies());
        replaced++;
        events.addAndGet(reader.poll(Integer.MAX_VALUE, event -> {}));
      }
      table.append(row(sample * minutes / samples));
    }
    stopped = true;
    for (Thread thread : threads) {
      thread.join();
    }
    return table.toString();
  }

  private String row(double minute) {
    System.gc();
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    String row =
        String.format(
            Locale.ROOT,
            "| %.1f | %.1f | %,d | %,d | %,d | %,d | %,d | %,d | %,d |%n",
            minute,
            used / MEBIBYTE,
            prices.get(),
            puts.get(),
            sellers.get(),
            replaced,
            reads.get(),
            events.get(),
            live.offerCount());
    System.err.print(row);
    return row;
  }
}
