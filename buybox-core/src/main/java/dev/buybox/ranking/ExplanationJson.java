package dev.buybox.ranking;

import dev.buybox.catalog.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Explanations and comparisons as JSON. */
final class ExplanationJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ExplanationJson() {}

  static String write(Explanation explanation) {
    return MAPPER.writeValueAsString(explanation(explanation));
  }

  static String write(Comparison comparison) {
    ObjectNode object = NODES.objectNode();
    object.set("offer", explanation(comparison.offer()));
    object.set("rival", rival(comparison.rival(), comparison.offer().currencyDigits()));
    text(object, "told_apart_by", comparison.toldApartBy().map(DecidedBy::label));
    ArrayNode gaps = object.putArray("gaps");
    for (CriterionGap gap : comparison.gaps()) {
      gaps.addObject()
          .put("criterion", gap.criterion())
          .put("of", gap.of())
          .put("points", gap.points())
          .put("rival_points", gap.rivalPoints())
          .put("gap_points", gap.gapPoints());
    }
    object.put("other_gap_points", comparison.otherGapPoints());
    failures(object.putArray("rival_failures"), comparison.rivalFailures());
    return MAPPER.writeValueAsString(object);
  }

  private static ObjectNode explanation(Explanation explanation) {
    ObjectNode object = NODES.objectNode();
    object.put("view", lower(explanation.view()));
    object.put("product", explanation.product());
    object.put("condition", explanation.condition());
    object.put("segment", explanation.segment());
    object.put("currency", explanation.currency());
    object.put("offer", explanation.offer());
    object.put("seller", explanation.seller());
    object
        .putObject("policy")
        .put("name", explanation.policy().name())
        .put("version", explanation.policy().version())
        .put("fingerprint", explanation.policy().fingerprint());
    object.put("standing", lower(explanation.standing()));
    whole(object, "rank", explanation.rank());
    whole(object, "score", explanation.score());
    ArrayNode criteria = object.putArray("criteria");
    explanation.criteria().forEach(finding -> criteria.add(criterion(finding)));
    ArrayNode gates = object.putArray("gates");
    explanation.gates().forEach(finding -> gates.add(gate(finding)));
    failures(object.putArray("failures"), explanation.failures());
    explanation
        .rival()
        .ifPresentOrElse(
            rival -> object.set("rival", rival(rival, explanation.currencyDigits())),
            () -> object.putNull("rival"));
    text(object, "decided_by", explanation.decidedBy().map(DecidedBy::label));
    object.put("offer_count", explanation.offerCount());
    object.put("eligible_count", explanation.eligibleCount());
    return object;
  }

  private static ObjectNode criterion(CriterionFinding finding) {
    ObjectNode object = NODES.objectNode();
    object.put("criterion", finding.criterion().name());
    object.put("of", finding.criterion().of());
    text(object, "why", finding.criterion().why());
    object.put("weight", finding.criterion().weight());
    object.put("max_points", finding.maxPoints());
    raw(object, finding.raw());
    number(object, "estimate", finding.estimate());
    Optional<ReferenceFinding> reference = finding.reference();
    if (reference.isPresent()) {
      ObjectNode node = object.putObject("reference");
      number(node, "number", reference.get().number());
      ArrayNode offers = node.putArray("offers");
      reference.get().offers().forEach(offers::add);
    } else {
      object.putNull("reference");
    }
    object.put("missing", finding.missing());
    object.put("value", finding.value());
    object.put("points", finding.points());
    return object;
  }

  private static ObjectNode gate(GateFinding finding) {
    ObjectNode object = NODES.objectNode();
    object.put("code", finding.gate().code());
    object.put("of", finding.gate().of());
    text(object, "reason", finding.gate().reason());
    object.put("verdict", lower(finding.verdict()));
    number(object, "limit", finding.limit());
    number(object, "found", finding.found());
    raw(object, finding.raw());
    return object;
  }

  private static void raw(ObjectNode object, Raw raw) {
    number(object, "number", raw.number());
    text(object, "text", raw.text());
    raw.counts()
        .ifPresentOrElse(
            counts -> object.putObject("counts").put("num", counts.num()).put("den", counts.den()),
            () -> object.putNull("counts"));
  }

  private static ObjectNode rival(Rival rival, int digits) {
    ObjectNode object = NODES.objectNode();
    object.put("offer", rival.offer());
    object.put("seller", rival.seller());
    whole(object, "rank", rival.rank());
    object.put("price", Money.format(rival.priceMinor(), digits));
    object.put("shipping", Money.format(rival.shippingMinor(), digits));
    ObjectNode seen = object.putObject("seen");
    rival.seen().forEach(seen::put);
    whole(object, "gap_points", rival.gapPoints());
    return object;
  }

  private static void failures(ArrayNode array, List<GateFailure> failures) {
    for (GateFailure failure : failures) {
      ObjectNode object = array.addObject();
      object.put("code", failure.code()).put("of", failure.of());
      number(object, "limit", failure.limit());
      number(object, "found", failure.found());
      text(object, "reason", failure.reason());
    }
  }

  private static String lower(Enum<?> label) {
    return label.name().toLowerCase(Locale.ROOT);
  }

  private static void text(ObjectNode object, String key, Optional<String> text) {
    text.ifPresentOrElse(words -> object.put(key, words), () -> object.putNull(key));
  }

  private static void number(ObjectNode object, String key, OptionalDouble number) {
    number.ifPresentOrElse(found -> object.put(key, found), () -> object.putNull(key));
  }

  private static void whole(ObjectNode object, String key, OptionalInt number) {
    number.ifPresentOrElse(found -> object.put(key, found), () -> object.putNull(key));
  }
}
