package dev.buybox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One benchmark of a JMH result file in JSON.
 *
 * @param contender the benchmark's method
 * @param policy empty for a benchmark without that parameter
 * @param score the mean of all iterations
 * @param error half the width of JMH's 99.9 % confidence interval
 * @param allocatedBytes an operation, from the profiler {@code gc}; nothing without it
 * @param forks the iterations of each fork
 * @param jdk the version of the JDK
 * @param settings as options of the command line
 */
record JmhResult(
    String contender,
    int boxes,
    String policy,
    double score,
    double error,
    OptionalDouble allocatedBytes,
    List<List<Double>> forks,
    String jdk,
    String settings) {

  /** Reads a file; what belongs together comes together, by boxes and policy. */
  static List<JmhResult> read(Path file) throws IOException {
    List<JmhResult> results = new ArrayList<>();
    for (JsonNode node : JsonMapper.shared().readTree(Files.readString(file))) {
      results.add(of(node));
    }
    results.sort(Comparator.comparingInt(JmhResult::boxes).thenComparing(JmhResult::policy));
    return results;
  }

  private static JmhResult of(JsonNode node) {
    String benchmark = node.path("benchmark").stringValue("");
    JsonNode metric = node.path("primaryMetric");
    JsonNode bytes = node.path("secondaryMetrics").path("gc.alloc.rate.norm").path("score");
    return new JmhResult(
        benchmark.substring(benchmark.lastIndexOf('.') + 1),
        Integer.parseInt(node.path("params").path("boxes").stringValue("0")),
        node.path("params").path("policy").stringValue(""),
        metric.path("score").doubleValue(),
        metric.path("scoreError").doubleValue(Double.NaN),
        bytes.isNumber() ? OptionalDouble.of(bytes.doubleValue()) : OptionalDouble.empty(),
        forks(metric.path("rawData")),
        node.path("jdkVersion").stringValue(""),
        settings(node));
  }

  private static List<List<Double>> forks(JsonNode rawData) {
    List<List<Double>> forks = new ArrayList<>();
    for (JsonNode fork : rawData) {
      List<Double> iterations = new ArrayList<>();
      fork.forEach(iteration -> iterations.add(iteration.doubleValue()));
      forks.add(iterations);
    }
    return forks;
  }

  private static String settings(JsonNode node) {
    return "-f %d -wi %d -w %s -i %d -r %s"
        .formatted(
            node.path("forks").intValue(),
            node.path("warmupIterations").intValue(),
            node.path("warmupTime").stringValue("").replace(" ", ""),
            node.path("measurementIterations").intValue(),
            node.path("measurementTime").stringValue("").replace(" ", ""));
  }

  /** Returns whether two results differ in nothing but the contender. */
  boolean sameTrial(JmhResult other) {
    return boxes == other.boxes && policy.equals(other.policy) && jdk.equals(other.jdk);
  }
}
