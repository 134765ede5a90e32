package dev.buybox.bench.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes {@code catalogue.md} and its charts from the results {@code catalogue-*.json} beside them:
 *
 * <pre>{@code
 * java -cp buybox-bench/target/benchmarks.jar dev.buybox.bench.catalogue.CatalogueReport \
 *     buybox-bench/results
 * }</pre>
 */
public final class CatalogueReport {
  private static final String HEAD =
      """
      # Ranking a whole catalogue

      Made by `CatalogueReport` from the JSON files beside it. What each contender does within the
      time that is measured stands in its class, in `dev.buybox.bench.catalogue`. Data are generated
      from a fixed seed: boxes of 1 to 60 offers, most of them small, 20,000 sellers. Ten criteria:
      seven of the seller, two of the offer, and the price against the box's best.

      Ratios are of medians, within one run and one comparison. *Compiled against compiled*: on all
      sides the points that no rival can change are ready; of the engine those of the price, too, for
      in a catalogue that stands still nothing moves them. Its rivals still look for the least price
      of each box, which favours the engine; how long it takes to lay its columns out stands in the
      JSON files (`prepareNanos`). *Raw against raw*: on all sides all ten criteria come from the
      attributes, our compilation included. The *floor* reads the columns
      that a kernel must read, and does nothing else. Of a rival with several forms, the fastest
      counts; it is in bold, and all are listed. Objects are too large for all of the data: of them
      the first million offers are ranked, and ns an offer is what compares.""";

  private CatalogueReport() {}

  /**
   * Writes the report.
   *
   * @param arguments the folder of the results
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("give the folder of the results, and nothing else");
    }
    write(Path.of(arguments[0]));
  }

  static void write(Path folder) throws IOException {
    List<BenchRun> runs = read(folder);
    List<String> parts = new ArrayList<>(List.of(HEAD));
    for (Chart chart : Charts.of(runs)) {
      Files.writeString(folder.resolve(chart.file()), chart.svg());
      parts.add("![" + chart.title() + "](" + chart.file() + ")");
    }
    SummaryTables summary = new SummaryTables(runs);
    parts.add("## All runs\n\n" + summary.markdown());
    Optional.of(summary.threads())
        .filter(table -> !table.isEmpty())
        .ifPresent(table -> parts.add("### several threads\n\n" + table));
    runs.forEach(run -> parts.add(new RunReport(run).markdown().strip()));
    Files.writeString(folder.resolve("catalogue.md"), String.join("\n\n", parts) + "\n");
  }

  private static List<BenchRun> read(Path folder) throws IOException {
    List<BenchRun> runs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(CatalogueReport::isResult).sorted().toList()) {
        runs.add(BenchRun.read(file));
      }
    }
    runs.sort(
        Comparator.comparing((BenchRun run) -> run.setting().policy())
            .reversed()
            .thenComparing(run -> run.setting().jdk(), Comparator.reverseOrder())
            .thenComparing(run -> run.setting().threads())
            .thenComparing(run -> run.setting().meanWidth())
            .thenComparing(run -> run.setting().offers()));
    return runs;
  }

  private static boolean isResult(Path file) {
    return file.getFileName().toString().matches("catalogue-.*\\.json");
  }
}
