package dev.buybox.bench.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One run of the benchmark, as it is kept.
 *
 * @param setting what it was run on and how
 * @param memory GB a second of the independent program, each run
 * @param contenders in the order in which they ran
 */
record BenchRun(Setting setting, List<Double> memory, List<ContenderResult> contenders) {
  /**
   * What a run was run on, and how.
   *
   * @param jdk the version of the JDK
   * @param options of the JVM
   * @param command the arguments of the benchmark
   * @param date the day, as in 2026-11-22
   */
  record Setting(
      String machine,
      String jdk,
      String options,
      String command,
      String date,
      String policy,
      long offers,
      long boxes,
      double meanWidth,
      int threads,
      int repetitions) {}

  /** Returns the same run with the memory's measurement. */
  BenchRun withMemory(List<Double> gigabytesASecond) {
    return new BenchRun(setting, List.copyOf(gigabytesASecond), contenders);
  }

  /** Writes the run to a file. */
  void write(Path file) throws IOException {
    Files.writeString(
        file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(toJson()));
  }

  private ObjectNode toJson() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("machine", setting.machine());
    node.put("jdk", setting.jdk());
    node.put("options", setting.options());
    node.put("command", setting.command());
    node.put("date", setting.date());
    node.put("policy", setting.policy());
    node.put("offers", setting.offers());
    node.put("boxes", setting.boxes());
    node.put("meanWidth", setting.meanWidth());
    node.put("threads", setting.threads());
    node.put("repetitions", setting.repetitions());
    ArrayNode gigabytes = node.putArray("memoryGigabytesASecond");
    memory.forEach(gigabytes::add);
    ArrayNode all = node.putArray("contenders");
    contenders.forEach(contender -> all.add(contender.toJson()));
    return node;
  }

  /** Reads a run from a file. */
  static BenchRun read(Path file) throws IOException {
    JsonNode node = JsonMapper.shared().readTree(Files.readString(file));
    List<Double> memory = new ArrayList<>();
    node.path("memoryGigabytesASecond").forEach(run -> memory.add(run.doubleValue()));
    List<ContenderResult> contenders = new ArrayList<>();
    node.path("contenders").forEach(contender -> contenders.add(ContenderResult.of(contender)));
    return new BenchRun(setting(node), List.copyOf(memory), List.copyOf(contenders));
  }

  private static Setting setting(JsonNode node) {
    return new Setting(
        node.path("machine").stringValue(""),
        node.path("jdk").stringValue(""),
        node.path("options").stringValue(""),
        node.path("command").stringValue(""),
        node.path("date").stringValue(""),
        node.path("policy").stringValue(""),
        node.path("offers").longValue(),
        node.path("boxes").longValue(),
        node.path("meanWidth").doubleValue(),
        node.path("threads").intValue(),
        node.path("repetitions").intValue());
  }
}
