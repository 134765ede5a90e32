package dev.buybox.ranking;

import dev.buybox.catalog.Money;
import dev.buybox.internal.report.JsonReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Explanations and comparisons as JSON. */
final class ExplanationJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ExplanationJson() {}

  static String write(Explanation explanation) {
    return JsonReport.write(explanation(explanation));
  }

  static String write(Comparison comparison) {
    ObjectNode object = NODES.objectNode();
    object.set("offer", explanation(comparison.offer()));
    object.set("rival", rival(comparison.rival(), comparison.offer().currencyDigits()));
    JsonReport.text(object, "told_apart_by", comparison.toldApartBy().map(DecidedBy::label));
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
    return JsonReport.write(object);
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
    JsonReport.whole(object, "rank", explanation.rank());
    JsonReport.whole(object, "score", explanation.score());
    ArrayNode criteria = object.putArray("criteria");
    explanation.criteria().forEach(finding -> criteria.add(criterion(finding)));
    ArrayNode gates = object.putArray("gates");
    explanation.gates().forEach(finding -> gates.add(gate(finding)));
    failures(object.putArray("failures"), explanation.failures());
    if (!explanation.interventions().isEmpty()) {
      interventions(object.putArray("interventions"), explanation.interventions());
    }
    explanation
        .rival()
        .ifPresentOrElse(
            rival -> object.set("rival", rival(rival, explanation.currencyDigits())),
            () -> object.putNull("rival"));
    JsonReport.text(object, "decided_by", explanation.decidedBy().map(DecidedBy::label));
    object.put("offer_count", explanation.offerCount());
    object.put("eligible_count", explanation.eligibleCount());
    return object;
  }

  private static ObjectNode criterion(CriterionFinding finding) {
    ObjectNode object = NODES.objectNode();
    object.put("criterion", finding.criterion().name());
    object.put("of", finding.criterion().of());
    JsonReport.text(object, "why", finding.criterion().why());
    object.put("weight", finding.criterion().weight());
    object.put("max_points", finding.maxPoints());
    raw(object, finding.raw());
    JsonReport.number(object, "estimate", finding.estimate());
    Optional<ReferenceFinding> reference = finding.reference();
    if (reference.isPresent()) {
      ObjectNode node = object.putObject("reference");
      node.put("relative_to", reference.get().reference().word());
      JsonReport.number(node, "number", reference.get().number());
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
    JsonReport.text(object, "reason", finding.gate().reason());
    object.put("verdict", lower(finding.verdict()));
    JsonReport.number(object, "limit", finding.limit());
    JsonReport.number(object, "found", finding.found());
    raw(object, finding.raw());
    return object;
  }

  private static void raw(ObjectNode object, Raw raw) {
    JsonReport.number(object, "number", raw.number());
    JsonReport.text(object, "text", raw.text());
    raw.counts()
        .ifPresentOrElse(
            counts -> object.putObject("counts").put("num", counts.num()).put("den", counts.den()),
            () -> object.putNull("counts"));
  }

  private static ObjectNode rival(Rival rival, int digits) {
    ObjectNode object = NODES.objectNode();
    object.put("offer", rival.offer());
    object.put("seller", rival.seller());
    JsonReport.whole(object, "rank", rival.rank());
    object.put("price", Money.format(rival.priceMinor(), digits));
    object.put("shipping", Money.format(rival.shippingMinor(), digits));
    ObjectNode seen = object.putObject("seen");
    rival.seen().forEach(seen::put);
    JsonReport.whole(object, "gap_points", rival.gapPoints());
    return object;
  }

  private static void failures(ArrayNode array, List<GateFailure> failures) {
    for (GateFailure failure : failures) {
      ObjectNode object = array.addObject();
      object.put("code", failure.code()).put("of", failure.of());
      JsonReport.number(object, "limit", failure.limit());
      JsonReport.number(object, "found", failure.found());
      JsonReport.text(object, "reason", failure.reason());
    }
  }

  private static void interventions(ArrayNode array, List<OfferIntervention> interventions) {
    for (OfferIntervention each : interventions) {
      Intervention intervention = each.intervention();
      ObjectNode object = array.addObject();
      object.put("offer", each.offer()).put("scope", lower(each.scope()));
      object.put("kind", lower(intervention.kind()));
      object.put("who", intervention.who()).put("why", intervention.why());
      intervention
          .untilMillis()
          .ifPresentOrElse(
              millis -> object.put("until_millis", millis), () -> object.putNull("until_millis"));
    }
  }

  private static String lower(Enum<?> label) {
    return label.name().toLowerCase(Locale.ROOT);
  }
}
