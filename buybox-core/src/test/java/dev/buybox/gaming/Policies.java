package dev.buybox.gaming;

import dev.buybox.policy.PolicySet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The shipped policies, and what they would be with another setting. */
final class Policies {
  private static final JsonMapper JSON = new JsonMapper();

  private Policies() {}

  static List<PolicySet> shipped() {
    return PolicySet.shippedNames().stream().map(PolicySet::shipped).toList();
  }

  static PolicySet withoutGates(PolicySet policies, String... codes) {
    Set<String> left = Set.of(codes);
    return changed(
        policies,
        policy ->
            policy
                .withArray("gates")
                .removeIf(gate -> left.contains(gate.path("code").asString())));
  }

  /** Returns the policy with other bounds around the median. */
  static PolicySet medianBounds(PolicySet policies, double least, double most) {
    return changed(
        policies,
        policy -> {
          for (JsonNode gate : policy.withArray("gates")) {
            if (gate.path("code").asString().equals("price-error")) {
              ((ObjectNode) gate).put("at_least_times", least);
            } else if (gate.path("code").asString().equals("far-above")) {
              ((ObjectNode) gate).put("at_most_times", most);
            }
          }
        });
  }

  /**
   * Returns the policy with a curve of prices that falls from the best price to so many times it.
   */
  static PolicySet curveTo(PolicySet policies, double end) {
    return PolicySet.parse(
        policies.byDefault().toJson().replaceAll("\\[ *3, *0 *\\]", "[" + end + ", 0]"));
  }

  static PolicySet shared(PolicySet policies) {
    return changed(policies, policy -> policy.withObject("near_tie").put("choose", "share"));
  }

  static PolicySet withoutNearTie(PolicySet policies) {
    return changed(policies, policy -> policy.remove("near_tie"));
  }

  static PolicySet unstatedShippingBars(PolicySet policies) {
    return changed(policies, policy -> policy.put("missing_shipping", "exclude"));
  }

  /** Returns the policy with its prices looked at before shipping, in criterion and gates. */
  static PolicySet shippingIgnored(PolicySet policies) {
    return PolicySet.parse(
        policies.byDefault().toJson().replace("offer.landed_price", "offer.price"));
  }

  /** Returns the policy with the strength of every estimate multiplied. */
  static PolicySet strengthTimes(PolicySet policies, double factor) {
    return changed(
        policies,
        policy -> {
          for (JsonNode criterion : policy.withArray("criteria")) {
            if (criterion.get("estimate") instanceof ObjectNode estimate) {
              estimate.put("strength", estimate.path("strength").asDouble() * factor);
            }
          }
        });
  }

  private static PolicySet changed(PolicySet policies, Consumer<ObjectNode> change) {
    ObjectNode policy = (ObjectNode) JSON.readTree(policies.byDefault().toJson());
    change.accept(policy);
    PolicySet changed = PolicySet.parse(policy.toString());
    if (changed.equals(policies)) {
      throw new IllegalArgumentException("nothing was changed");
    }
    return changed;
  }
}
