package dev.buybox.whatif;

import dev.buybox.policy.Better;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Gate;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicyFault;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a criterion or a gate by the policy's own reader, as part of a policy made up for it. */
final class PolicyPart {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Criterion STAND_IN =
      Criterion.of("stand-in", "offer.price", Curve.minMax(Better.LOWER)).weight(1).build();

  private PolicyPart() {}

  static Criterion criterion(JsonNode node, String place, ScenarioFaults faults) {
    ObjectNode policy =
        policy(node.path("name").asString("").equals("stand-in") ? "other" : "stand-in");
    ((ArrayNode) policy.path("criteria")).insert(0, given(node));
    return read(policy, "criteria[0]", place, faults, read -> read.criteria().get(0), STAND_IN);
  }

  static Gate gate(JsonNode node, String place, ScenarioFaults faults) {
    ObjectNode policy = policy("stand-in");
    policy.putArray("gates").add(given(node));
    return read(
        policy,
        "gates[0]",
        place,
        faults,
        read -> read.gates().get(0),
        Gate.atLeast("offer.price", 0).build());
  }

  private static JsonNode given(JsonNode node) {
    return node.isMissingNode() ? JsonNodeFactory.instance.objectNode() : node;
  }

  private static ObjectNode policy(String standIn) {
    ObjectNode policy = JsonNodeFactory.instance.objectNode();
    policy.put("policy", "scenario").put("version", "1");
    ObjectNode criterion = policy.putArray("criteria").addObject();
    criterion.put("name", standIn).put("of", "offer.price").put("weight", 1);
    criterion.putObject("value").put("best", 0).put("half_life", 1);
    return policy;
  }

  private static <T> T read(
      ObjectNode policy,
      String at,
      String place,
      ScenarioFaults faults,
      Function<Policy, T> part,
      T standIn) {
    try {
      return part.apply(Policy.parse(MAPPER.writeValueAsString(policy)));
    } catch (InvalidPolicyException wrong) {
      for (PolicyFault fault : wrong.faults()) {
        String rest = fault.place().startsWith(at) ? fault.place().substring(at.length()) : "";
        faults.add(place + rest, fault.value(), fault.rule(), fault.advice());
      }
      return standIn;
    }
  }
}
