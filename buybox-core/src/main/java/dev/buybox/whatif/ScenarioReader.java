package dev.buybox.whatif;

import dev.buybox.internal.StrictJson;
import dev.buybox.internal.Suggestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads scenarios from their JSON form. */
final class ScenarioReader {
  private static final int MAX_NUMBER_CHARS = 400;
  private static final int MAX_STRING_CHARS = 10_000;
  private static final StrictJson DOCUMENTS =
      new StrictJson(
          new StrictJson.Limits(
              ScenarioLimits.MAX_DOCUMENT_BYTES,
              ScenarioLimits.MAX_DEPTH,
              MAX_NUMBER_CHARS,
              MAX_STRING_CHARS,
              MAX_STRING_CHARS,
              "is this a file of scenarios?"));

  private final ScenarioFaults faults;

  private ScenarioReader(ScenarioFaults faults) {
    this.faults = faults;
  }

  static List<Scenario> read(String json) {
    ScenarioFaults faults = new ScenarioFaults();
    Optional<List<Scenario>> scenarios =
        DOCUMENTS.parse(json, faults::add).map(new ScenarioReader(faults)::scenarios);
    faults.throwIfAny();
    return scenarios.orElseThrow();
  }

  static List<Scenario> read(Path file) throws IOException {
    ScenarioFaults faults = new ScenarioFaults();
    Optional<String> text = DOCUMENTS.text(file, faults::add);
    faults.throwIfAny();
    return read(text.orElseThrow());
  }

  private List<Scenario> scenarios(JsonNode root) {
    ScenarioObject object = new ScenarioObject(root, "", faults);
    if (!object.isObject()) {
      return List.of();
    }
    object.allow(List.of("scenarios"));
    List<JsonNode> nodes = object.list("scenarios");
    if (nodes.isEmpty() || nodes.size() > ScenarioLimits.MAX_SCENARIOS) {
      if (faults.isEmpty()) {
        faults.add(
            "scenarios",
            nodes.size() + " scenarios",
            "must be 1 to " + ScenarioLimits.MAX_SCENARIOS,
            "");
      }
      return List.of();
    }
    List<Scenario> scenarios = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < nodes.size() && !faults.isFull(); i++) {
      Scenario scenario = scenario(nodes.get(i), "scenarios[" + i + "]");
      scenarios.add(scenario);
      Integer earlier = places.putIfAbsent(scenario.name(), i);
      if (earlier != null && !scenario.name().isEmpty()) {
        faults.add(
            "scenarios[" + i + "].name",
            ScenarioFaults.quoted(scenario.name()),
            "must be another name than that of scenarios[" + earlier + "]",
            "");
      }
    }
    return List.copyOf(scenarios);
  }

  private Scenario scenario(JsonNode node, String place) {
    int before = faults.count();
    ScenarioObject object = new ScenarioObject(node, place, faults);
    object.allow(List.of("name", "changes"));
    String name = object.isObject() ? object.requiredText("name") : "";
    List<JsonNode> nodes = object.isObject() ? object.list("changes") : List.of();
    Scenario.Builder builder = Scenario.builder(name, place + ".");
    for (int i = 0; i < Math.min(nodes.size(), ScenarioLimits.MAX_CHANGES + 1); i++) {
      if (!faults.isFull()) {
        change(nodes.get(i), place + ".changes[" + i + "]").ifPresent(builder::add);
      }
    }
    // Stand-ins must not be taken for what was written.
    return builder.build(faults.count() > before ? new ScenarioFaults() : faults);
  }

  private Optional<Change> change(JsonNode node, String place) {
    ScenarioObject object = new ScenarioObject(node, place, faults);
    if (!object.isObject()) {
      return Optional.empty();
    }
    int before = faults.count();
    String kind = object.requiredText("change");
    List<String> kinds = ChangeReader.KINDS;
    if (!kinds.contains(kind)) {
      if (faults.count() == before) {
        faults.add(
            object.place("change"),
            object.has("change") ? ScenarioFaults.quoted(kind) : "null",
            "must be one of " + kinds,
            Suggestions.didYouMean(kind, kinds));
      }
      return Optional.empty();
    }
    return Optional.of(new ChangeReader(node, object, place, faults).read(kind));
  }
}
