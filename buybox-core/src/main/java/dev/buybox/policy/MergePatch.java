package dev.buybox.policy;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patches (RFC 7396): applying one, and finding the one between two documents. */
final class MergePatch {
  private MergePatch() {}

  /** Returns {@code target} with {@code patch} applied; neither is changed. */
  static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    if (target.isObject()) {
      target.properties().forEach(entry -> result.set(entry.getKey(), entry.getValue()));
    }
    for (Map.Entry<String, JsonNode> entry : patch.properties()) {
      if (entry.getValue().isNull()) {
        result.remove(entry.getKey());
      } else {
        JsonNode before = result.path(entry.getKey());
        result.set(entry.getKey(), apply(before, entry.getValue()));
      }
    }
    return result;
  }

  /** Returns the patch that turns {@code from} into {@code to}, both without nulls. */
  static JsonNode between(JsonNode from, JsonNode to) {
    if (!from.isObject() || !to.isObject()) {
      return to;
    }
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : from.properties()) {
      if (!to.has(entry.getKey())) {
        patch.putNull(entry.getKey());
      }
    }
    for (Map.Entry<String, JsonNode> entry : to.properties()) {
      JsonNode before = from.path(entry.getKey());
      if (!before.equals(entry.getValue())) {
        patch.set(entry.getKey(), between(before, entry.getValue()));
      }
    }
    return patch;
  }
}
