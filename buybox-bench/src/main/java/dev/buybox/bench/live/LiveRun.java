package dev.buybox.bench.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One run of the benchmark, as it is kept.
 *
 * @param setting what it was run on and how, by name
 * @param facts what else was counted, by name
 * @param groups what was measured in turns with each other
 */
record LiveRun(Map<String, String> setting, Map<String, String> facts, List<Group> groups) {
  /** What starting to measure allocates, and nothing that comes with every operation. */
  private static final double MOST_BYTES = 0.5;

  /**
   * Contenders that ran in turns.
   *
   * @param name what was asked
   * @param results in the order in which they ran
   */
  record Group(String name, List<Result> results) {
    Result result(String contender) {
      return results.stream()
          .filter(result -> result.name().equals(contender))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no contender " + contender));
    }
  }

  /**
   * All runs of a contender.
   *
   * @param nanos an operation, each run
   * @param cpuNanos a processor was had for an operation, each run
   * @param bytes allocated for an operation, each run
   */
  record Result(String name, List<Double> nanos, List<Double> cpuNanos, List<Double> bytes) {
    double median() {
      List<Double> sorted = nanos.stream().sorted().toList();
      int middle = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(middle)
          : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
  }

  /**
   * Checks that nothing of the library's allocates.
   *
   * @throws IllegalStateException if a read or a change of a price does
   */
  void requireNoGarbage() {
    for (Group group : groups) {
      for (Result result : group.results()) {
        boolean ours = result.name().startsWith("price") || result.name().startsWith("read");
        if (ours && result.bytes().stream().anyMatch(bytes -> bytes > MOST_BYTES)) {
          throw new IllegalStateException(result.name() + " allocates: " + result.bytes());
        }
      }
    }
  }

  void write(Path file) throws IOException {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    setting.forEach(node.putObject("setting")::put);
    facts.forEach(node.putObject("facts")::put);
    ArrayNode all = node.putArray("groups");
    for (Group group : groups) {
      ObjectNode one = all.addObject().put("name", group.name());
      ArrayNode results = one.putArray("contenders");
      for (Result result : group.results()) {
        ObjectNode each = results.addObject().put("name", result.name());
        result.nanos().forEach(each.putArray("nanos")::add);
        result.cpuNanos().forEach(each.putArray("cpuNanos")::add);
        result.bytes().forEach(each.putArray("bytes")::add);
      }
    }
    Files.writeString(
        file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node));
  }

  static LiveRun read(Path file) throws IOException {
    JsonNode node = JsonMapper.shared().readTree(Files.readString(file));
    List<Group> groups = new ArrayList<>();
    for (JsonNode group : node.path("groups")) {
      List<Result> results = new ArrayList<>();
      for (JsonNode each : group.path("contenders")) {
        results.add(
            new Result(
                each.path("name").stringValue(""),
                numbers(each.path("nanos")),
                numbers(each.path("cpuNanos")),
                numbers(each.path("bytes"))));
      }
      groups.add(new Group(group.path("name").stringValue(""), List.copyOf(results)));
    }
    return new LiveRun(texts(node.path("setting")), texts(node.path("facts")), List.copyOf(groups));
  }

  private static List<Double> numbers(JsonNode array) {
    List<Double> numbers = new ArrayList<>();
    array.forEach(number -> numbers.add(number.doubleValue()));
    return List.copyOf(numbers);
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .properties()
        .forEach(property -> texts.put(property.getKey(), property.getValue().stringValue("")));
    return texts;
  }
}
