package dev.buybox.bench.live;

import dev.buybox.bench.Machine;
import dev.buybox.bench.ProgramOptions;
import dev.buybox.live.LiveCatalog;
import dev.buybox.live.LiveWriter;
import dev.buybox.live.RankingView;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Changes and rankings without any garbage: run with a collector that never collects, it ends only
 * if next to nothing is allocated.
 *
 * <pre>{@code
 * java -XX:+UnlockExperimentalVMOptions -XX:+UseEpsilonGC -Xmx64m \
 *     -cp buybox-bench/target/benchmarks.jar dev.buybox.bench.live.EpsilonSoak \
 *     --rankings 1000000000 --out buybox-bench/results/live-epsilon.md
 * }</pre>
 *
 * <p>Each step changes the price of an offer, which ranks its box and publishes it, and copies the
 * ranking of a box in its order: two rankings. No seller changes, for that makes some garbage.
 */
public final class EpsilonSoak {
  private static final String HELP =
      """
      Ranks boxes whose prices change, for a JVM that never collects: run it with
      -XX:+UnlockExperimentalVMOptions -XX:+UseEpsilonGC -Xmx64m.

        --rankings N  how many rankings (10000000)
        --boxes N     how many boxes (256)
        --out FILE    where the report goes besides (none)
        --help        prints this
      """;

  /** In these the virtual machine links and compiles the code, for which it allocates. */
  private static final long FIRST = 1_000_000;

  private final LiveCatalog live;
  private final LiveWriter writer;
  private final RankingView view;
  private final SplittableRandom random = new SplittableRandom(1);
  private long sum;

  private EpsilonSoak(HuntedMarket market) {
    this.live = market.live();
    this.writer = live.newWriter();
    this.view = live.newRankingView();
  }

  /** Runs the soak. */
  public static void main(String[] arguments) throws Exception {
    ProgramOptions options = ProgramOptions.ofProgram(arguments, HELP);
    long rankings = options.number("rankings", 10_000_000);
    long began = System.nanoTime();
    EpsilonSoak soak = new EpsilonSoak(HuntedMarket.make(options.small("boxes", 256), 1));
    long before = used();
    soak.run(Math.min(FIRST, rankings));
    long afterFirst = used();
    soak.run(Math.max(0, rankings - FIRST));
    long after = used();
    String report =
        String.format(
            Locale.ROOT,
            "# A heap that is never collected%n%nMade by `EpsilonSoak %s`, JDK %s, with `%s`, on %s."
                + "%n%n| what | count |%n|---|---:|%n| rankings | %,d |%n| offers | %,d |%n"
                + "| heap used before, bytes | %,d |%n"
                + "| heap used after the first %,d rankings, bytes | %,d |%n"
                + "| heap used after all, bytes | %,d |%n"
                + "| seconds | %,d |%n",
            options.command(),
            System.getProperty("java.version"),
            collector(),
            Machine.sentence(),
            rankings,
            soak.live.offerCount(),
            before,
            Math.min(FIRST, rankings),
            afterFirst,
            after,
            (System.nanoTime() - began) / 1_000_000_000L);
    System.out.print(report);
    String out = options.text("out", "");
    if (!out.isEmpty()) {
      Files.writeString(Path.of(out), report);
    }
  }

  private void run(long rankings) {
    for (long done = 0; done < rankings; done += 2) {
      int box = random.nextInt(live.boxCount());
      int ranked = view.read(box);
      int place = random.nextInt(ranked);
      int offer = HuntedMarket.offerOfPrice(view.priceMinor(place));
      sum += view.score(0);
      writer.price(view.offer(place), HuntedMarket.price(box, offer, random));
    }
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static String collector() {
    return String.join(
        " ",
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> !option.contains("/"))
            .toList());
  }

  /** Returns something that depends on all that was ranked. */
  long sum() {
    return sum;
  }
}
