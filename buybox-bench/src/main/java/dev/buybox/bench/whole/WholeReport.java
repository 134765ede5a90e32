package dev.buybox.bench.whole;

import dev.buybox.bench.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The results as JSON, and as a table beside it. */
final class WholeReport {
  private final WholeOptions options;
  private final List<WholeResult> results;
  private final List<WinnersComparison> comparisons;

  /**
   * Takes results.
   *
   * @param comparisons of the command with each form of DuckDB, at least one
   */
  WholeReport(
      WholeOptions options, List<WholeResult> results, List<WinnersComparison> comparisons) {
    this.options = options;
    this.results = results;
    this.comparisons = comparisons;
  }

  /** Writes both files. */
  void write() throws IOException {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("machine", Machine.sentence());
    node.put("jdk", System.getProperty("java.version"));
    node.put("javaOptions", options.javaOptions());
    node.put("date", LocalDate.now(ZoneOffset.UTC).toString());
    node.put("format", options.format().name());
    node.put("threads", options.threads());
    node.put("offersBytes", Files.size(options.offers()));
    node.put("boxes", comparisons.get(0).boxes());
    node.put("boxesClose", comparisons.get(0).close());
    ArrayNode all = node.putArray("processes");
    results.forEach(result -> all.add(result.toJson()));
    Files.writeString(
        options.out(),
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node));
    Path table = options.out().resolveSibling(name().replaceFirst("\\.json$", "") + ".md");
    Files.writeString(table, markdown());
  }

  private String name() {
    return options.out().getFileName().toString();
  }

  String markdown() throws IOException {
    String rows = results.stream().map(WholeResult::row).collect(Collectors.joining("\n"));
    WinnersComparison compared = comparisons.get(0);
    return String.format(
        Locale.ROOT,
        """
        # A whole process, from files to a file of winners

        Made by `buybox-bench/whole-process`, from `%s`. %s, JDK %s, %s threads, on %s. Offers
        as %s, %,d bytes; %,d boxes with the same winners, and %,d in which less than 10,000 points
        decide, ties among them. Of DuckDB the fastest form counts. It checks no row, gives no
        reasons and does not tell what decided.

        | process | median s | median peak MiB | every run |
        |---|---:|---:|---|
        %s

        Commands:

        %s
        """,
        name(),
        Machine.sentence(),
        System.getProperty("java.version"),
        options.threads(),
        LocalDate.now(ZoneOffset.UTC),
        options.format(),
        Files.size(options.offers()),
        compared.same(),
        compared.close(),
        rows,
        results.stream()
            .map(result -> "- `" + result.command() + "`")
            .collect(Collectors.joining("\n")));
  }
}
