package dev.buybox.ranking;

import dev.buybox.catalog.CatalogLimits;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.OracleDecision;
import dev.buybox.oracle.OracleDecision.Excluded;
import dev.buybox.oracle.OracleDecision.Ranked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds and changes the parts of a {@link NeutralCase}, and reads its decisions. */
final class CaseEdits {
  private CaseEdits() {}

  static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Returns every object that has policy members: the policy, or the default and the patches. */
  static List<ObjectNode> policies(NeutralCase neutral) {
    ObjectNode policy = neutral.policy();
    if (!policy.has("default")) {
      return List.of(policy);
    }
    List<ObjectNode> all = new ArrayList<>();
    all.add((ObjectNode) policy.path("default"));
    policy.path("by_category").forEach(patch -> all.add((ObjectNode) patch));
    return all;
  }

  /** Returns the lists of this name in all policies and patches. */
  static List<ArrayNode> lists(NeutralCase neutral, String name) {
    List<ArrayNode> lists = new ArrayList<>();
    for (ObjectNode policy : policies(neutral)) {
      if (policy.path(name) instanceof ArrayNode list) {
        lists.add(list);
      }
    }
    return lists;
  }

  /** Returns the objects in a list. */
  static List<ObjectNode> objects(JsonNode list) {
    List<ObjectNode> objects = new ArrayList<>();
    list.forEach(each -> objects.add((ObjectNode) each));
    return objects;
  }

  /** Returns all criteria of all policies and patches. */
  static List<ObjectNode> criteria(NeutralCase neutral) {
    List<ObjectNode> all = new ArrayList<>();
    lists(neutral, "criteria").forEach(list -> all.addAll(objects(list)));
    return all;
  }

  /** Whether a gate or a curve looks at other offers of the box. */
  static boolean refersToBox(JsonNode gateOrCurve) {
    return gateOrCurve.path("relative_to").asString("").endsWith("_eligible");
  }

  static List<OracleDecision> decide(NeutralCase neutral) {
    return EngineAdapter.decide(neutral);
  }

  /** Returns the decision of a case of one box. */
  static OracleDecision decideOne(NeutralCase neutral) {
    return decide(neutral).get(0);
  }

  static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  static Map<String, String> row(NeutralCase neutral, OracleDecision box, String offer) {
    return neutral.offers().stream()
        .filter(row -> isIn(row, box) && cell(row, "offer").equals(offer))
        .findFirst()
        .orElseThrow();
  }

  static boolean isIn(Map<String, String> row, OracleDecision box) {
    return cell(row, "product").equals(box.product())
        && cell(row, "condition").equals(box.condition())
        && cell(row, "segment").equals(box.segment());
  }

  /** Returns the place of an offer from 0, or -1 if it is not ranked. */
  static int place(OracleDecision decision, String offer) {
    return ids(decision).indexOf(offer);
  }

  static long score(OracleDecision decision, String offer) {
    return decision.ranking().get(place(decision, offer)).score();
  }

  /** Returns the ids of the ranked offers, best first. */
  static List<String> ids(OracleDecision decision) {
    return decision.ranking().stream().map(Ranked::offer).toList();
  }

  /** Returns the most that a price can be, at the decimals of {@code price}. */
  static BigDecimal greatestPrice(BigDecimal price) {
    return BigDecimal.valueOf(CatalogLimits.MAX_PRICE_MINOR, price.scale());
  }

  /** Returns the decision with other excluded offers. */
  static OracleDecision withExcluded(OracleDecision decision, List<Excluded> excluded) {
    return new OracleDecision(
        decision.product(),
        decision.condition(),
        decision.segment(),
        decision.outcome(),
        decision.winner(),
        decision.second(),
        decision.decidedBy(),
        decision.policy(),
        decision.version(),
        decision.ranking(),
        excluded);
  }

  /**
   * Moves the offer to a seller of its own with the same attributes, and returns its row if any.
   */
  static Map<String, String> giveOwnSeller(NeutralCase neutral, Map<String, String> offer) {
    String own = "only " + cell(offer, "offer");
    Map<String, String> copy = new LinkedHashMap<>();
    for (Map<String, String> seller : neutral.sellers()) {
      if (cell(seller, "seller").equals(cell(offer, "seller"))) {
        copy.putAll(seller);
      }
    }
    copy.put("seller", own);
    offer.put("seller", own);
    neutral.sellers().add(copy);
    return copy;
  }
}
