package dev.buybox.internal.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that is written for people and their programs: indented, what is absent is null. */
public final class JsonReport {
  private static final JsonMapper INDENTED =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private JsonReport() {}

  /** Returns an object as text. */
  public static String write(ObjectNode object) {
    return INDENTED.writeValueAsString(object);
  }

  /** Sets a text that may be absent. */
  public static void text(ObjectNode object, String key, Optional<String> text) {
    text.ifPresentOrElse(words -> object.put(key, words), () -> object.putNull(key));
  }

  /** Sets a number that may be absent. */
  public static void number(ObjectNode object, String key, OptionalDouble number) {
    number.ifPresentOrElse(found -> object.put(key, found), () -> object.putNull(key));
  }

  /** Sets a whole number that may be absent. */
  public static void whole(ObjectNode object, String key, OptionalInt number) {
    number.ifPresentOrElse(found -> object.put(key, found), () -> object.putNull(key));
  }
}
