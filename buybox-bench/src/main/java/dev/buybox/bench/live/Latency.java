package dev.buybox.bench.live;

import dev.buybox.bench.Machine;
import dev.buybox.bench.ProgramOptions;
import dev.buybox.bench.catalogue.data.Shape;
import dev.buybox.live.LiveWriter;
import dev.buybox.live.WinnerView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.HdrHistogram.Histogram;

/**
 * How long do changes and reads take that come at a constant rate?
 *
 * <pre>{@code
 * java -Xmx4g -cp buybox-bench/target/benchmarks.jar dev.buybox.bench.live.Latency \
 *     --offers 4000000 --seconds 60 --out buybox-bench/results/live-latency.md
 * }</pre>
 *
 * <p>One thread changes prices of random offers, another reads winners of random boxes. Each
 * operation has a time at which it is to start; its latency counts from then, so that whatever
 * waits behind a slow one is counted too.
 */
public final class Latency {
  private static final String HELP =
      """
      How long changes and reads take at a constant rate, from when they were to start.

        --offers N   how many offers (1000000)
        --seconds S  how long it is measured (30)
        --warm-up S  how long it runs before (10)
        --changes N  changes of prices a second (100000)
        --reads N    reads of winners a second (100000)
        --seed N     of the data (20261122)
        --out FILE   where the report goes besides (none)
        --help       prints this
      """;

  private static final double[] PERCENTILES = {50, 90, 99, 99.9, 99.99, 100};
  private static final long MOST_NANOS = 60_000_000_000L;

  private Latency() {}

  /** Runs the measurement. */
  public static void main(String[] arguments) throws Exception {
    ProgramOptions options = ProgramOptions.ofProgram(arguments, HELP);
    long seed = options.number("seed", Shape.SEED);
    LiveMarket market = LiveMarket.draw(new Shape(options.small("offers", 1_000_000), 4, seed));
    long changes = options.number("changes", 100_000);
    long reads = options.number("reads", 100_000);
    measure(market, seed, changes, reads, options.number("warm-up", 10));
    Histogram[] both = measure(market, seed, changes, reads, options.number("seconds", 30));
    String report =
        "# Latency at a constant rate\n\nMade by `Latency "
            + options.command()
            + "`, JDK "
            + System.getProperty("java.version")
            + ", on "
            + Machine.sentence()
            + ".\nNanoseconds from the time at which an operation was to start to its end.\n\n"
            + "| operation | a second | count | p50 | p90 | p99 | p99.9 | p99.99 | most |\n"
            + "|---|---:|---:|---:|---:|---:|---:|---:|---:|\n"
            + row("change of a price", changes, both[0])
            + row("read of a winner", reads, both[1]);
    System.out.print(report);
    String out = options.text("out", "");
    if (!out.isEmpty()) {
      Files.writeString(Path.of(out), report);
    }
  }

  private static Histogram[] measure(
      LiveMarket market, long seed, long changesASecond, long readsASecond, long seconds)
      throws InterruptedException {
    Changes changes = Changes.draw(market, seed);
    LiveWriter writer = market.live().newWriter();
    WinnerView view = market.live().newWinnerView();
    SplittableRandom random = new SplittableRandom(seed);
    long[] sum = new long[1];
    Histogram ofChanges = new Histogram(MOST_NANOS, 3);
    Histogram ofReads = new Histogram(MOST_NANOS, 3);
    Thread writing =
        atRate(
            ofChanges,
            changesASecond,
            seconds,
            i -> {
              int at = changes.advance(1);
              writer.price(changes.handles()[at], changes.prices()[at]);
            });
    Thread reading =
        atRate(
            ofReads,
            readsASecond,
            seconds,
            i -> sum[0] += view.read(random.nextInt(market.boxCount())) ? view.score() : 0);
    writing.join();
    reading.join();
    return new Histogram[] {ofChanges, ofReads};
  }

  private static Thread atRate(
      Histogram latencies, long rate, long seconds, IntConsumer operation) {
    Thread thread = new Thread(() -> run(latencies, rate, rate * seconds, operation));
    thread.start();
    return thread;
  }

  private static void run(Histogram latencies, long rate, long operations, IntConsumer operation) {
    long began = System.nanoTime();
    for (long i = 0; i < operations; i++) {
      long due = began + i * 1_000_000_000L / rate;
      while (System.nanoTime() - due < 0) {
        Thread.onSpinWait();
      }
      operation.accept((int) i);
      latencies.recordValue(Math.min(MOST_NANOS, System.nanoTime() - due));
    }
  }

  private static String row(String what, long rate, Histogram latencies) {
    StringBuilder row =
        new StringBuilder(
            String.format(
                Locale.ROOT, "| %s | %,d | %,d |", what, rate, latencies.getTotalCount()));
    for (double percentile : PERCENTILES) {
      row.append(String.format(Locale.ROOT, " %,d |", latencies.getValueAtPercentile(percentile)));
    }
    return row.append('\n').toString();
  }
}
