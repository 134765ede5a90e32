package dev.buybox.whatif;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads JSON within bounded time and memory, numbers as exact decimals, no key twice. */
final class ScenarioJson {
  private static final int MAX_NUMBER_CHARS = 400;
  private static final int MAX_STRING_CHARS = 10_000;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(4L * ScenarioLimits.MAX_DOCUMENT_BYTES)
                          .maxNestingDepth(ScenarioLimits.MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_CHARS)
                          .maxStringLength(MAX_STRING_CHARS)
                          .maxNameLength(MAX_STRING_CHARS)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ScenarioJson() {}

  /** Returns the document; after a fault of its syntax, a missing node. */
  static JsonNode parse(String json, ScenarioFaults faults) {
    if (json.length() > ScenarioLimits.MAX_DOCUMENT_BYTES) {
      faults.add("", json.length() + " characters", tooLongRule(), "is this a file of scenarios?");
      return JsonNodeFactory.instance.missingNode();
    }
    try {
      return MAPPER.readTree(json);
    } catch (JacksonException wrong) {
      faults.add("", "", "must be JSON: " + oneLine(wrong.getOriginalMessage()) + at(wrong), "");
      return JsonNodeFactory.instance.missingNode();
    }
  }

  static String tooLongRule() {
    return "must be at most " + ScenarioLimits.MAX_DOCUMENT_BYTES + " bytes";
  }

  private static String at(JacksonException wrong) {
    TokenStreamLocation location = wrong.getLocation();
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  private static String oneLine(String message) {
    String line = message.lines().findFirst().orElse("").replaceAll("\\p{C}", "·");
    return line.length() <= 300 ? line : line.substring(0, 300) + "…";
  }
}
