package dev.buybox.bench.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All runs of one process.
 *
 * @param name who it is
 * @param command how it was called, with the folder of the data left out
 * @param runs in order
 */
record WholeResult(String name, String command, List<TimedProcess> runs) {
  WholeResult {
    runs = new ArrayList<>(runs);
  }

  void add(TimedProcess run) {
    runs.add(run);
  }

  double medianSeconds() {
    return median(TimedProcess::seconds);
  }

  double medianPeakMib() {
    return median(TimedProcess::peakMib);
  }

  private double median(ToDoubleFunction<TimedProcess> of) {
    double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  String row() {
    StringBuilder all = new StringBuilder();
    for (TimedProcess run : runs) {
      all.append(all.isEmpty() ? "" : " · ")
          .append(String.format(Locale.ROOT, "%.2f s, %,.0f MiB", run.seconds(), run.peakMib()));
    }
    return String.format(
        Locale.ROOT, "| %s | %.2f | %,.0f | %s |", name, medianSeconds(), medianPeakMib(), all);
  }

  ObjectNode toJson() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", name);
    node.put("command", command);
    ArrayNode all = node.putArray("runs");
    for (TimedProcess run : runs) {
      all.addObject().put("seconds", run.seconds()).put("peakMib", run.peakMib());
    }
    return node;
  }
}
