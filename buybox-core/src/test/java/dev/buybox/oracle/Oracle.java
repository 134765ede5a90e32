package dev.buybox.oracle;

import static java.util.Comparator.comparing;

import dev.buybox.oracle.OracleDecision.Excluded;
import dev.buybox.oracle.OracleDecision.Ranked;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The scoring rules read literally, box by box, from the text of the rows. Meant to be obviously
 * right, not fast: every attribute is parsed again whenever it is looked at.
 */
public final class Oracle {
  private static final Comparator<Box> BOX_ORDER =
      comparing(Box::product, CodePoints.ORDER)
          .thenComparing(Box::condition, CodePoints.ORDER)
          .thenComparing(Box::segment, CodePoints.ORDER);

  private final NeutralCase neutral;
  private final RelativeScoring scoring;
  private final Set<Feature> seen;

  private Oracle(NeutralCase neutral, RelativeScoring scoring, Set<Feature> seen) {
    this.neutral = neutral;
    this.scoring = scoring;
    this.seen = seen;
  }

  /** Decides every box, in the order of product, condition and segment by code points. */
  public static List<OracleDecision> decide(NeutralCase neutral, RelativeScoring scoring) {
    return decide(neutral, scoring, EnumSet.noneOf(Feature.class));
  }

  /** Decides every box and adds to {@code seen} what happened in any of them. */
  public static List<OracleDecision> decide(
      NeutralCase neutral, RelativeScoring scoring, Set<Feature> seen) {
    return new Oracle(neutral, scoring, seen).decideAll();
  }

  private List<OracleDecision> decideAll() {
    Map<String, Map<String, String>> sellers = new HashMap<>();
    neutral.sellers().forEach(row -> sellers.put(row.getOrDefault("seller", ""), row));
    Map<Box, String> incumbents = new HashMap<>();
    neutral.incumbents().forEach(row -> incumbents.put(Box.of(row), row.getOrDefault("offer", "")));
    Map<Box, List<OracleOffer>> boxes = new TreeMap<>(BOX_ORDER);
    Map<Box, String> categories = new HashMap<>();
    for (Map<String, String> row : neutral.offers()) {
      Optional<Map<String, String>> seller =
          Optional.ofNullable(sellers.get(row.getOrDefault("seller", "")));
      if (seller.isEmpty()) {
        seen.add(Feature.UNKNOWN_SELLER);
      }
      boxes
          .computeIfAbsent(Box.of(row), box -> new ArrayList<>())
          .add(new OracleOffer(row, seller.orElse(Map.of())));
      categories.put(Box.of(row), row.getOrDefault("category", ""));
    }
    List<OracleDecision> decisions = new ArrayList<>();
    boxes.forEach(
        (box, offers) ->
            decisions.add(
                decide(
                    box,
                    offers,
                    OraclePolicies.forCategory(neutral.policy(), categories.getOrDefault(box, "")),
                    Optional.ofNullable(incumbents.get(box)))));
    return decisions;
  }

  private OracleDecision decide(
      Box box, List<OracleOffer> offers, JsonNode policy, Optional<String> incumbent) {
    Map<OracleOffer, List<String>> reasons = new OracleGates(policy, offers, seen).reasons();
    List<Excluded> excluded = new ArrayList<>();
    List<OracleOffer> eligible = new ArrayList<>();
    reasons.forEach(
        (offer, codes) -> {
          if (codes.isEmpty()) {
            eligible.add(offer);
          } else {
            excluded.add(new Excluded(offer.id(), offer.seller(), codes));
          }
        });
    excluded.sort(comparing(Excluded::offer, CodePoints.ORDER));
    Map<OracleOffer, Long> scores = scores(policy, eligible);
    OracleOrder order = new OracleOrder(box, policy, scores);
    List<OracleOffer> ranked = new ArrayList<>(eligible);
    ranked.sort(order);
    OracleChoice choice = OracleChoice.of(policy, ranked, order, incumbent, neutral.visitorKey());
    Optional<OracleOffer> second =
        choice.winner().flatMap(winner -> second(policy.path("second_offer"), winner, ranked));
    OracleDecision decision =
        new OracleDecision(
            box.product(),
            box.condition(),
            box.segment(),
            ranked.isEmpty() ? "NO_ELIGIBLE_OFFER" : "WINNER",
            choice.winner().map(OracleOffer::id).orElse(""),
            second.map(OracleOffer::id).orElse(""),
            choice.decidedBy(),
            policy.path("policy").stringValue(),
            policy.path("version").stringValue(),
            ranked.stream().map(o -> new Ranked(o.id(), o.seller(), order.score(o))).toList(),
            excluded);
    OracleFeatures.note(policy, decision, order, ranked, incumbent, seen);
    return decision;
  }

  private Map<OracleOffer, Long> scores(JsonNode policy, List<OracleOffer> eligible) {
    List<Long> maxPoints = OracleValues.maxPoints(policy.path("criteria"));
    Map<OracleOffer, Long> scores = new HashMap<>();
    eligible.forEach(offer -> scores.put(offer, 0L));
    for (int c = 0; c < maxPoints.size(); c++) {
      JsonNode criterion = policy.path("criteria").path(c);
      OracleValues values = new OracleValues(criterion, maxPoints.get(c), eligible, scoring, seen);
      eligible.forEach(offer -> scores.merge(offer, values.points(offer), Long::sum));
    }
    return scores;
  }

  /** Rule 10: the best offer of another seller that is cheaper or faster by enough. */
  private static Optional<OracleOffer> second(
      JsonNode rule, OracleOffer winner, List<OracleOffer> ranked) {
    if (rule.isMissingNode()) {
      return Optional.empty();
    }
    for (OracleOffer offer : ranked) {
      if (!offer.seller().equals(winner.seller())
          && (isCheaper(rule, offer, winner) || isFaster(rule, offer, winner))) {
        return Optional.of(offer);
      }
    }
    return Optional.empty();
  }

  private static boolean isCheaper(JsonNode rule, OracleOffer offer, OracleOffer winner) {
    if (!rule.has("cheaper_by")) {
      return false;
    }
    BigDecimal left = BigDecimal.ONE.subtract(rule.path("cheaper_by").decimalValue());
    return offer.landedPrice().compareTo(winner.landedPrice().multiply(left)) <= 0;
  }

  private static boolean isFaster(JsonNode rule, OracleOffer offer, OracleOffer winner) {
    if (!rule.has("faster_by")) {
      return false;
    }
    String attribute = rule.path("faster_by").path("of").stringValue();
    OptionalDouble mine = offer.number(attribute);
    OptionalDouble theirs = winner.number(attribute);
    double atLeast = rule.path("faster_by").path("at_least").doubleValue();
    return mine.isPresent()
        && theirs.isPresent()
        && theirs.getAsDouble() - mine.getAsDouble() >= atLeast;
  }

  /** A box's three names. */
  record Box(String product, String condition, String segment) {
    static Box of(Map<String, String> row) {
      return new Box(
          row.getOrDefault("product", ""),
          row.getOrDefault("condition", ""),
          row.getOrDefault("segment", ""));
    }

    /** Rule 8's hash of an offer in this box, unsigned. */
    BigInteger hash(String offer) {
      return Murmur3.first64(product + "\n" + condition + "\n" + segment + "\n" + offer);
    }
  }
}
