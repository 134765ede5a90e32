package dev.buybox.internal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Reads JSON documents of one kind within bounded time and memory, numbers as exact decimals, and
 * tells every repeated key with its place, which the library's own tree reader would stop at or
 * pass over. Immutable, for any number of threads.
 */
public final class StrictJson {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final JsonMapper mapper;
  private final Limits limits;

  /**
   * What a document may be like.
   *
   * @param documentBytes in a file; as many characters of a text
   * @param depth levels
   * @param numberChars of a number
   * @param stringChars of a text
   * @param nameChars of a key
   * @param tooLongAdvice what to ask whoever gave a longer document
   */
  public record Limits(
      int documentBytes,
      int depth,
      int numberChars,
      int stringChars,
      int nameChars,
      String tooLongAdvice) {}

  /** Is told what is wrong. */
  @FunctionalInterface
  public interface FaultSink {
    /** Takes a fault; the place is empty where it is the document as a whole. */
    void add(String place, String value, String rule, String advice);
  }

  /** Prepares reading. */
  public StrictJson(Limits limits) {
    this.limits = limits;
    this.mapper = new JsonMapper(factory(limits));
  }

  private static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxDocumentLength(4L * limits.documentBytes())
                .maxNestingDepth(limits.depth())
                .maxNumberLength(limits.numberChars())
                .maxStringLength(limits.stringChars())
                .maxNameLength(limits.nameChars())
                .build())
        .build();
  }

  /** Returns the text of a file in UTF-8, or nothing after a fault. */
  public Optional<String> text(Path file, FaultSink faults) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(limits.documentBytes() + 1);
    }
    if (bytes.length > limits.documentBytes()) {
      faults.add("", "a longer one", tooLongRule(), limits.tooLongAdvice());
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (CharacterCodingException otherEncoding) {
      faults.add("", "another encoding", "must be UTF-8", "save it as UTF-8");
      return Optional.empty();
    }
  }

  /** Returns the document, or nothing after a fault of its syntax. */
  public Optional<JsonNode> parse(String json, FaultSink faults) {
    if (json.length() > limits.documentBytes()) {
      faults.add("", json.length() + " characters", tooLongRule(), limits.tooLongAdvice());
      return Optional.empty();
    }
    try (JsonParser parser = mapper.createParser(json)) {
      return new Tree(parser, faults).document();
    } catch (JacksonException e) {
      faults.add("", "", "must be JSON: " + SyntaxWords.of(e.getOriginalMessage()) + where(e), "");
      return Optional.empty();
    }
  }

  private String tooLongRule() {
    return "must be at most " + limits.documentBytes() + " bytes";
  }

  private static String where(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    return location == null
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  /** Returns the place of a key; one that reads like a place itself stands in brackets. */
  public static String placeOf(String parent, String key) {
    boolean plain = !key.isEmpty() && key.chars().noneMatch(c -> ".[]\"".indexOf(c) >= 0);
    if (!plain) {
      return parent + "[\"" + key + "\"]";
    }
    return parent.isEmpty() ? key : parent + "." + key;
  }

  /** Returns what stands there, in words. */
  public static String kind(JsonNode value) {
    if (value.isString()) {
      return "the text " + Excerpt.quoted(value.stringValue());
    } else if (value.isNumber()) {
      return Excerpt.of(value.decimalValue().toString());
    } else if (value.isBoolean()) {
      return String.valueOf(value.booleanValue());
    } else if (value.isArray()) {
      return "a list";
    } else if (value.isObject()) {
      return "an object";
    }
    return value.isNull() ? "null" : "nothing";
  }

  /**
   * Returns a fault as one line, safe to print.
   *
   * @param document what is wrong where the place is empty
   */
  public static String faultLine(
      String document, String place, String value, String rule, String advice) {
    StringBuilder line = new StringBuilder(place.isEmpty() ? document : place);
    line.append(": ").append(rule);
    if (!value.isEmpty()) {
      line.append(", was ").append(value);
    }
    if (!advice.isEmpty()) {
      line.append("; ").append(advice);
    }
    return line.toString().replaceAll("\\p{C}", "·");
  }

  /** Reads one document. */
  private static final class Tree {
    private final JsonParser parser;
    private final FaultSink faults;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    Tree(JsonParser parser, FaultSink faults) {
      this.parser = parser;
      this.faults = faults;
    }

    Optional<JsonNode> document() {
      if (parser.nextToken() == null) {
        faults.add("", "an empty document", "must be a JSON object", "");
        return Optional.empty();
      }
      JsonNode root = node("");
      if (parser.nextToken() != null) {
        faults.add("", "more after its end", "must be one JSON object", "");
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
            place,
            Excerpt.of(parser.getString()),
            "must be a number with an exponent of few digits",
            "");
        return nodes.numberNode(BigDecimal.ONE);
      }
    }

    private ObjectNode object(String place) {
      ObjectNode object = nodes.objectNode();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        String at = placeOf(place, key);
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
  }
}
