package dev.buybox.bench.live;

import dev.buybox.bench.Machine;
import dev.buybox.bench.ProgramOptions;
import dev.buybox.live.LiveCatalog;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Hunts for reads that mix two states of a box, while others change prices and sellers at full
 * speed. Ends after so many checked reads; one that is wrong ends the run with exit code 1.
 *
 * <pre>{@code
 * java -Xmx1g -cp buybox-bench/target/benchmarks.jar dev.buybox.bench.live.TornReads \
 *     --reads 1000000000 --out buybox-bench/results/live-torn-reads.md
 * }</pre>
 *
 * <p>What is checked of every read, says {@link TornReadCheck}; and of one ranking of a thousand,
 * {@link SampledRanking}. With {@code --broken writer} one writer leaves out lock and version, with
 * {@code --broken reader} the readers of winners do not look at the version, and the run has to
 * find what that does.
 */
public final class TornReads {
  private static final String HELP =
      """
      Reads boxes while others change their prices and sellers, and checks each read for a mix of
      states. Ends with 1 if there was one.

        --reads N    how many reads to check in all (10000000)
        --boxes N    how many boxes (64)
        --writers N  threads that change (1)
        --readers N  threads that read (1)
        --seed N     of the data (20261122)
        --broken B   to see the check fail. writer: one writer takes no locks; reader: winners are
                     read without a look at the version (no)
        --out FILE   where the report goes besides (none)
        --help       prints this
      """;

  private static final long PORTION = 1 << 16;

  /** What is broken on purpose. */
  private enum Broken {
    NO,
    WRITER,
    READER;

    static Broken of(String option) {
      return Stream.of(values())
          .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(option))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "--broken is no, writer or reader, not \"" + option + '"'));
    }
  }

  private final HuntedMarket market;
  private final long reads;
  private final int readers;
  private final int writers;
  private final Broken broken;
  private final PrintStream told;

  private TornReads(ProgramOptions options, PrintStream told) {
    this.market = HuntedMarket.make(options.small("boxes", 64), options.number("seed", 20_261_122));
    this.reads = options.number("reads", 10_000_000);
    this.readers = options.small("readers", 1);
    this.writers = options.small("writers", 1);
    this.broken = Broken.of(options.text("broken", "no"));
    this.told = told;
  }

  /** Runs the hunt. */
  public static void main(String[] arguments) throws Exception {
    ProgramOptions options = ProgramOptions.ofProgram(arguments, HELP);
    long began = System.nanoTime();
    TornReads hunt = new TornReads(options, System.out);
    HuntTally tally = hunt.run();
    double seconds = (System.nanoTime() - began) / 1e9;
    String report = tally.report(options.command(), Machine.sentence(), seconds);
    System.out.print(report);
    String out = options.text("out", "");
    if (!out.isEmpty()) {
      Files.writeString(Path.of(out), report);
    }
    System.exit(tally.wrong() == 0 ? 0 : 1);
  }

  /**
   * Hunts with arguments of the command line, for tests.
   *
   * @return how many reads were checked, and how many of them were wrong
   */
  static HuntTally hunt(List<String> arguments, PrintStream told) throws Exception {
    return new TornReads(new ProgramOptions(arguments, HELP), told).run();
  }

  private HuntTally run() throws InterruptedException, ExecutionException {
    HuntTally tally = new HuntTally();
    HuntWriters running = new HuntWriters(market, writers, broken == Broken.WRITER, tally);
    running.start();
    ExecutorService threads = Executors.newFixedThreadPool(readers);
    try {
      List<Future<?>> reading = new ArrayList<>();
      for (int reader = 0; reader < readers; reader++) {
        TornReadCheck check = new TornReadCheck(market, reader, broken == Broken.READER, tally);
        reading.add(threads.submit(() -> read(check, tally)));
      }
      for (Future<?> each : reading) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
      running.stop();
    }
    LiveCatalog live = market.live();
    for (int box = 0; box < live.boxCount() && broken != Broken.WRITER; box++) {
      SampledRanking.check(market, box, tally);
    }
    return tally;
  }

  private void read(TornReadCheck check, HuntTally tally) {
    long told = 0;
    while (tally.reads() < reads && tally.wrong() == 0) {
      check.read(PORTION);
      if (tally.reads() - told > reads / 10) {
        told = tally.reads();
        this.told.println(
            String.format(Locale.ROOT, "%,d reads, %,d changes", told, tally.changes()));
      }
    }
  }
}
