package dev.buybox.oracle;

import dev.buybox.oracle.RandomCase.Without;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A random valid policy, or sometimes a set of them by category. */
final class RandomPolicy {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Pick pick;
  private final Set<Without> without;
  private final RandomCriterion criteria;
  private final RandomGate gates;

  RandomPolicy(Pick pick, Set<Without> without) {
    this.pick = pick;
    this.without = without;
    this.criteria = new RandomCriterion(pick, without);
    this.gates = new RandomGate(pick, without);
  }

  ObjectNode make() {
    ObjectNode policy = single();
    if (without.contains(Without.POLICY_SETS) || pick.chance(0.75)) {
      return policy;
    }
    ObjectNode set = JSON.objectNode();
    set.set("default", policy);
    ObjectNode byCategory = set.putObject("by_category");
    byCategory.set("phones", variant(policy));
    if (pick.chance(0.5)) {
      byCategory.set("Bücher", variant(policy));
    }
    return set;
  }

  private ObjectNode single() {
    ObjectNode policy = JSON.objectNode();
    policy.put("policy", pick.of("random", "zufällig", "無作為"));
    policy.put("version", String.valueOf(pick.upTo(10)));
    if (pick.chance(0.2)) {
      policy.put("effective", "2026-12-01");
    }
    policy.set("criteria", criteria());
    if (!without.contains(Without.GATES) && pick.chance(0.75)) {
      policy.set("gates", gates());
    }
    if (!without.contains(Without.NEAR_TIE) && pick.chance(0.7)) {
      policy.set("near_tie", nearTie());
    }
    if (!without.contains(Without.TIE_BREAKERS) && pick.chance(0.6)) {
      policy.set("tie_breakers", tieBreakers());
    }
    if (pick.chance(0.5)) {
      policy.set("second_offer", secondOffer());
    }
    if (!without.contains(Without.GATES) && pick.chance(0.15)) {
      policy.put("missing_shipping", pick.of("exclude", "free"));
    }
    return policy;
  }

  /** A merge patch: whole lists, single members, or members taken away. */
  private ObjectNode variant(ObjectNode policy) {
    ObjectNode patch = JSON.objectNode();
    patch.put("version", policy.path("version").stringValue() + "-variant");
    if (pick.chance(0.5)) {
      patch.set("criteria", criteria());
    }
    if (!without.contains(Without.GATES) && pick.chance(0.5)) {
      patch.set("gates", gates());
    }
    for (String member : List.of("gates", "near_tie", "tie_breakers", "second_offer")) {
      if (!patch.has(member) && policy.has(member) && pick.chance(0.25)) {
        patch.putNull(member);
      }
    }
    if (policy.has("near_tie") && !patch.has("near_tie") && pick.chance(0.3)) {
      patch.putObject("near_tie").put("within", 0.1);
    }
    return patch;
  }

  private ArrayNode criteria() {
    int count = pick.of(1, 1, 2, 2, 3, 3, 4, 5);
    List<ObjectNode> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(criteria.make("criterion " + i));
    }
    if (all.stream().allMatch(c -> c.path("weight").decimalValue().signum() == 0)) {
      all.get(0).put("weight", 1);
    }
    return JSON.arrayNode().addAll(all);
  }

  private ArrayNode gates() {
    ArrayNode all = JSON.arrayNode();
    int count = pick.of(1, 1, 2, 2, 3);
    for (int i = 0; i < count; i++) {
      all.add(gates.make());
    }
    return all;
  }

  private ObjectNode nearTie() {
    return JSON.objectNode()
        .put("within", pick.of(0.000000001, 0.005, 0.02, 0.1, 0.2, 0.2))
        .put("choose", pick.of("incumbent", "incumbent", "share"));
  }

  private ArrayNode tieBreakers() {
    ArrayNode all = JSON.arrayNode();
    List<String> attributes = new ArrayList<>(List.of("offer.landed_price", "offer.months"));
    attributes.addAll(List.of("offer.shipping", "offer.days", "seller.rating", "seller.on_time"));
    int count = pick.of(1, 1, 2);
    for (int i = 0; i < count; i++) {
      String attribute = pick.from(attributes);
      attributes.remove(attribute);
      all.addObject().put("of", attribute).put("better", pick.of("lower", "higher"));
    }
    return all;
  }

  private ObjectNode secondOffer() {
    ObjectNode rule = JSON.objectNode();
    boolean cheaper = pick.chance(0.7);
    if (cheaper) {
      rule.put("cheaper_by", pick.of(0.000001, 0.05, 0.1, 0.2));
    }
    if (!cheaper || pick.chance(0.6)) {
      rule.putObject("faster_by")
          .put("of", pick.of("offer.days", "offer.days", "offer.months"))
          .put("at_least", pick.of(0.5, 1.0, 2.0));
    }
    return rule;
  }
}
