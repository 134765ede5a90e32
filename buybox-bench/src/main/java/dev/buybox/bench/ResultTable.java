package dev.buybox.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes JMH's results as tables in Markdown. */
final class ResultTable {
  private static final String OURS = "ranker";

  private ResultTable() {}

  /** One row a result: the mean, its error, what it allocates, and its ratio to the ranker. */
  static String summary(List<JmhResult> results) {
    String head =
        """
        | boxes | policy | contender | ns a box | ± 99.9 % | B a box | times the ranker |
        |---:|---|---|---:|---:|---:|---:|
        """;
    return head
        + results.stream().map(r -> summaryRow(r, results)).collect(Collectors.joining("\n"));
  }

  private static String summaryRow(JmhResult result, List<JmhResult> all) {
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %s | %,.1f | %,.1f | %s | %s |",
        result.boxes(),
        result.policy().isEmpty() ? "–" : result.policy(),
        result.contender(),
        result.score(),
        result.error(),
        bytes(result),
        ratio(result, all));
  }

  private static String bytes(JmhResult result) {
    return result.allocatedBytes().isPresent()
        ? String.format(Locale.ROOT, "%,.1f", result.allocatedBytes().getAsDouble())
        : "–";
  }

  private static String ratio(JmhResult result, List<JmhResult> all) {
    return all.stream()
        .filter(other -> other.contender().equals(OURS) && other.sameTrial(result))
        .findFirst()
        .map(ranker -> String.format(Locale.ROOT, "%.2f", result.score() / ranker.score()))
        .orElse("–");
  }

  /** One row a fork, with each of its iterations. */
  static String runs(List<JmhResult> results) {
    StringBuilder table =
        new StringBuilder("| boxes | policy | contender | fork | ns a box, each iteration |\n")
            .append("|---:|---|---|---:|---|\n");
    for (JmhResult result : results) {
      for (int fork = 0; fork < result.forks().size(); fork++) {
        table.append(runsRow(result, fork)).append('\n');
      }
    }
    return table.toString().stripTrailing();
  }

  private static String runsRow(JmhResult result, int fork) {
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %s | %d | %s |",
        result.boxes(),
        result.policy().isEmpty() ? "–" : result.policy(),
        result.contender(),
        fork + 1,
        result.forks().get(fork).stream()
            .map(ns -> String.format(Locale.ROOT, "%,.1f", ns))
            .collect(Collectors.joining(" · ")));
  }
}
