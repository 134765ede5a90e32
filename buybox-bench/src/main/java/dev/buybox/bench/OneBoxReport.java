package dev.buybox.bench;

import dev.buybox.bench.market.Marketplace;
import dev.buybox.bench.market.MarketplaceDraw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes {@code one-box.md} from the results {@code one-box-*.json} beside it; to be run on the
 * machine that measured. It compares the contenders once more, for the numbers of boxes compared,
 * and takes the path of the JVM out of the results.
 */
public final class OneBoxReport {
  private static final String COMMAND =
      "java -jar buybox-bench/target/benchmarks.jar OneBox %s -prof gc -rf json -rff %s";

  private OneBoxReport() {}

  /**
   * Writes the report.
   *
   * @param arguments the folder of the results
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("give the folder of the results, and nothing else");
    }
    Path folder = Path.of(arguments[0]);
    List<String> parts = new ArrayList<>(List.of(head()));
    List<JmhResult> all = new ArrayList<>();
    for (Path file : resultFiles(folder)) {
      withoutPaths(file);
      List<JmhResult> results = JmhResult.read(file);
      all.addAll(results);
      parts.add(part(file, results));
    }
    parts.add(1, agreements(all));
    Files.writeString(folder.resolve("one-box.md"), String.join("\n\n", parts) + "\n");
  }

  private static List<Path> resultFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("one-box-.*\\.json"))
          .sorted()
          .toList();
    }
  }

  private static void withoutPaths(Path file) throws IOException {
    String json = Files.readString(file);
    Files.writeString(file, json.replaceAll("(\"jvm\" *: *)\"[^\"]*\"", "$1\"java\""));
  }

  private static String head() throws IOException {
    return """
        # One box of 10 offers by ten criteria

        Made by `OneBoxReport` from the JSON files beside it; the question and what is measured
        stand in `OneBoxBenchmark`. One thread, a heap of 4 GiB; 4,000 sellers, a fixed seed.

        Machine: %s."""
        .formatted(Machine.sentence());
  }

  /** Says of each size and policy how the comparison before the timing went. */
  private static String agreements(List<JmhResult> results) {
    StringBuilder text = new StringBuilder("Winners compared, as before each trial:\n");
    for (int boxes : results.stream().mapToInt(JmhResult::boxes).distinct().toArray()) {
      Marketplace market = MarketplaceDraw.of(boxes);
      for (String policy : List.of(Contenders.CRITERIA, Contenders.GATED)) {
        Agreement agreement = Agreement.check(market, Contenders.of(market, policy));
        text.append(String.format(Locale.ROOT, "\n- %,d boxes, %s: ", boxes, policy))
            .append(agreement.sentence());
      }
    }
    return text.toString();
  }

  private static String part(Path file, List<JmhResult> results) {
    JmhResult first = results.get(0);
    String command =
        COMMAND.formatted(first.settings(), "buybox-bench/results/" + file.getFileName());
    return """
        ## JDK %s

        `%s`

        %s

        All iterations:

        %s"""
        .formatted(first.jdk(), command, ResultTable.summary(results), ResultTable.runs(results));
  }
}
