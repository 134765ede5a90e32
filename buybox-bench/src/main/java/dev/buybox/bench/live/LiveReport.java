package dev.buybox.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code live.md} from the results of {@link LiveBenchmark} beside it, {@code
 * live-*-jdk*.json}:
 *
 * <pre>{@code
 * java -cp buybox-bench/target/benchmarks.jar dev.buybox.bench.live.LiveReport buybox-bench/results
 * }</pre>
 */
public final class LiveReport {
  private static final String HEAD =
      """
      # Changes and reads of a live catalogue

      Made by `LiveReport` from the JSON files beside it, each a run of `LiveBenchmark`. Contenders
      of a group ran in turns, in one process and on the same data; ratios are of medians within a
      group. Boxes are generated: 1 to 60 offers, 20,000 sellers, ten criteria. The control reads a
      word of each line of the price words of all offers of a box, writes the price and two words
      of the header, and does nothing else, in the same random order; a change that moves nothing
      else needs the words of one offer. Runs that name an Intel processor are of older code.
      `objects` is a concurrent map of boxes whose objects are scored and sorted at every change.
      All contenders had made the same changes to 80,000 offers before, and named the same winners.
      `map-get` asks a concurrent map by a number, which becomes an object each time;
      `map-get-by-object` by objects that are there already. `header-word` is one word of a random
      box's line, and nothing else: what reads by number wait for at the least.""";

  private LiveReport() {}

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
    List<String> parts = new ArrayList<>(List.of(HEAD));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(LiveReport::isRun).sorted().toList()) {
        parts.add(section(LiveRun.read(file)));
      }
    }
    Files.writeString(folder.resolve("live.md"), String.join("\n\n", parts) + "\n");
  }

  private static boolean isRun(Path file) {
    return String.valueOf(file.getFileName()).matches("live-.*-jdk\\d+\\.json");
  }

  private static String section(LiveRun run) {
    List<String> parts = new ArrayList<>();
    parts.add(
        String.format(
            Locale.ROOT,
            "## %,d offers in %,d boxes, JDK %s",
            Long.parseLong(run.setting().getOrDefault("offers", "0")),
            Long.parseLong(run.setting().getOrDefault("boxes", "0")),
            run.setting().getOrDefault("jdk", "")));
    parts.add(
        "`LiveBenchmark "
            + run.setting().getOrDefault("command", "")
            + "`, options `"
            + run.setting().getOrDefault("options", "")
            + "`, on "
            + run.setting().getOrDefault("machine", "")
            + ", "
            + run.setting().getOrDefault("date", "")
            + ".");
    run.groups().forEach(group -> parts.add(table(group)));
    parts.add(facts(run));
    return String.join("\n\n", parts);
  }

  private static String table(LiveRun.Group group) {
    double base = group.results().get(0).median();
    String head =
        "| "
            + group.name()
            + " | ns, median | times the first | bytes, most | ns, each run |\n"
            + "|---|---:|---:|---:|---|\n";
    return head
        + group.results().stream().map(each -> row(each, base)).collect(Collectors.joining("\n"));
  }

  private static String row(LiveRun.Result result, double base) {
    return String.format(
        Locale.ROOT,
        "| %s | %,.1f | %.2f | %.3f | %s |",
        result.name(),
        result.median(),
        result.median() / base,
        result.bytes().stream().mapToDouble(Double::doubleValue).max().orElse(0),
        result.nanos().stream()
            .map(nanos -> String.format(Locale.ROOT, "%,.1f", nanos))
            .collect(Collectors.joining(" · ")));
  }

  private static String facts(LiveRun run) {
    return "| what else was counted | |\n|---|---:|\n"
        + run.facts().entrySet().stream()
            .map(fact -> "| " + fact.getKey() + " | " + fact.getValue() + " |")
            .collect(Collectors.joining("\n"));
  }
}
