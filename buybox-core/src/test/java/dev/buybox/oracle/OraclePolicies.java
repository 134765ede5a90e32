package dev.buybox.oracle;

import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rule 13: the policy that decides a category. */
public final class OraclePolicies {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private OraclePolicies() {}

  /** Reads JSON with every decimal as written. */
  public static ObjectNode read(String json) {
    return (ObjectNode) MAPPER.readTree(json);
  }

  /** Whether this is a set of policies by category. */
  public static boolean isSet(JsonNode policy) {
    return policy.has("default");
  }

  /** Returns the policy for {@code category} out of a policy or a set of them. */
  public static JsonNode forCategory(JsonNode policy, String category) {
    if (!isSet(policy)) {
      return policy;
    }
    JsonNode patch = policy.path("by_category").path(category);
    return category.isEmpty() || patch.isMissingNode()
        ? policy.path("default")
        : merged(policy.path("default"), patch);
  }

  /** RFC 7396, section 2, in its own words. */
  static JsonNode merged(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result =
        target.isObject() ? (ObjectNode) target.deepCopy() : JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : patch.properties()) {
      if (member.getValue().isNull()) {
        result.remove(member.getKey());
      } else {
        result.set(member.getKey(), merged(result.path(member.getKey()), member.getValue()));
      }
    }
    return result;
  }
}
