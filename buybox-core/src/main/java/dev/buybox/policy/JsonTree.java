package dev.buybox.policy;

import dev.buybox.internal.Excerpt;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON within bounded time and memory, numbers as exact decimals, and tells every repeated
 * key with its place, which the library's own tree reader would stop at or pass over.
 */
final class JsonTree {
  private static final JsonMapper MAPPER = new JsonMapper(factory());

  private final JsonParser parser;
  private final Faults faults;
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  private JsonTree(JsonParser parser, Faults faults) {
    this.parser = parser;
    this.faults = faults;
  }

  /** Returns the document, or nothing after a fault of its syntax. */
  static Optional<JsonNode> parse(String json, Faults faults) {
    if (json.length() > PolicyLimits.MAX_DOCUMENT_BYTES) {
      faults.add("", json.length() + " characters", tooLongRule(), tooLongAdvice());
      return Optional.empty();
    }
    try (JsonParser parser = MAPPER.createParser(json)) {
      return new JsonTree(parser, faults).document();
    } catch (JacksonException e) {
      faults.add("", "", "must be JSON: " + oneLine(e.getOriginalMessage()) + where(e));
      return Optional.empty();
    }
  }

  static String tooLongRule() {
    return "must be at most " + PolicyLimits.MAX_DOCUMENT_BYTES + " bytes";
  }

  static String tooLongAdvice() {
    return "is this a policy?";
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(4L * PolicyLimits.MAX_DOCUMENT_BYTES)
                .maxNestingDepth(PolicyLimits.MAX_DEPTH)
                .maxNumberLength(PolicyLimits.MAX_NUMBER_CHARS)
                .maxStringLength(5 * PolicyLimits.MAX_TEXT_CHARS)
                .maxNameLength(5 * PolicyLimits.MAX_NAME_CHARS)
                .build())
        .build();
  }

  private Optional<JsonNode> document() {
    if (parser.nextToken() == null) {
      faults.add("", "an empty document", "must be a JSON object");
      return Optional.empty();
    }
    JsonNode root = node("");
    if (parser.nextToken() != null) {
      faults.add("", "more after its end", "must be one JSON object");
    }
    return Optional.of(root);
  }

  /** Recursion is bounded by the parser's own limit on levels. */
  private JsonNode node(String place) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return object(place);
    } else if (token == JsonToken.START_ARRAY) {
      return array(place);
    } else if (token.isNumeric()) {
      return number(place);
    } else if (token == JsonToken.VALUE_STRING) {
      return nodes.stringNode(parser.getString());
    } else if (token.isBoolean()) {
      return nodes.booleanNode(token == JsonToken.VALUE_TRUE);
    }
    return nodes.nullNode();
  }

  private JsonNode number(String place) {
    try {
      return nodes.numberNode(parser.getDecimalValue());
    } catch (NumberFormatException e) {
      faults.add(
          place, Excerpt.of(parser.getString()), "must be a number with an exponent of few digits");
      return nodes.numberNode(BigDecimal.ONE);
    }
  }

  private ObjectNode object(String place) {
    ObjectNode object = nodes.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String at = ObjectReader.placeOf(place, key);
      parser.nextToken();
      JsonNode value = node(at);
      if (object.has(key)) {
        faults.add(at, "a repeated key", "must stand only once", "drop one of the two");
      } else {
        object.set(key, value);
      }
    }
    return object;
  }

  private ArrayNode array(String place) {
    ArrayNode array = nodes.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(node(place + "[" + array.size() + "]"));
    }
    return array;
  }

  private static String where(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  private static String oneLine(String message) {
    String line = message.lines().findFirst().orElse("").replaceAll("\\p{C}", "·");
    return line.length() <= 300 ? line : line.substring(0, 300) + "…";
  }
}
