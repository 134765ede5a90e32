package dev.buybox.policy;

import dev.buybox.internal.StrictJson;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a policy from its JSON object. */
final class PolicyReader {
  static final List<String> KEYS =
      List.of(
          "policy",
          "version",
          "effective",
          "criteria",
          "gates",
          "near_tie",
          "tie_breakers",
          "second_offer",
          "missing_shipping");

  static final Map<String, Better> BETTER = Map.of("lower", Better.LOWER, "higher", Better.HIGHER);

  private final Faults faults;
  private final ObjectReader object;

  private PolicyReader(JsonNode node, Faults faults) {
    this.faults = faults;
    this.object = new ObjectReader(node, "", faults, KEYS);
  }

  /** Returns the policy; it is to be thrown away if there is any fault. */
  static Policy read(JsonNode node, Faults faults) {
    if (!node.isObject()) {
      faults.add("", StrictJson.kind(node), "must be an object with keys " + KEYS);
      return standIn();
    }
    return new PolicyReader(node, faults).read().build(faults);
  }

  private static Policy standIn() {
    return Policy.builder("", "").build(new Faults());
  }

  private Policy.Builder read() {
    Policy.Builder builder =
        Policy.builder(object.requiredText("policy"), object.requiredText("version"));
    effective().ifPresent(builder::effective);
    object.required("criteria", "must be a list of criteria");
    List<JsonNode> criteria = object.array("criteria");
    for (int i = 0; i < criteria.size() && !faults.isFull(); i++) {
      builder.criterion(new CriterionReader(criteria.get(i), "criteria[" + i + "]", faults).read());
    }
    if (object.has("gates")) {
      List<JsonNode> gates = object.array("gates");
      for (int i = 0; i < gates.size() && !faults.isFull(); i++) {
        builder.gate(new GateReader(gates.get(i), "gates[" + i + "]", faults).read());
      }
    }
    tieBreakers(builder);
    object.node("near_tie").ifPresent(node -> nearTie(node, builder));
    object.node("second_offer").ifPresent(node -> builder.secondOffer(secondOffer(node)));
    object
        .choice(
            "missing_shipping",
            Map.of("free", MissingShipping.FREE, "exclude", MissingShipping.EXCLUDE))
        .ifPresent(builder::missingShipping);
    return builder;
  }

  private Optional<LocalDate> effective() {
    return object
        .text("effective")
        .flatMap(
            day -> {
              try {
                return Optional.of(LocalDate.parse(day));
              } catch (DateTimeParseException e) {
                faults.add("effective", Faults.quoted(day), "must be a day such as \"2026-12-01\"");
                return Optional.empty();
              }
            });
  }

  private void tieBreakers(Policy.Builder builder) {
    if (!object.has("tie_breakers")) {
      return;
    }
    List<JsonNode> breakers = object.array("tie_breakers");
    for (int i = 0; i < breakers.size() && !faults.isFull(); i++) {
      ObjectReader breaker =
          new ObjectReader(
              breakers.get(i), "tie_breakers[" + i + "]", faults, List.of("of", "better"));
      builder.tieBreaker(
          breaker.requiredText("of"), breaker.requiredChoice("better", BETTER, Better.LOWER));
    }
  }

  private void nearTie(JsonNode node, Policy.Builder builder) {
    ObjectReader nearTie = new ObjectReader(node, "near_tie", faults, List.of("within", "choose"));
    builder.nearTie(
        nearTie.requiredNumber("within"),
        nearTie.requiredChoice(
            "choose",
            Map.of("incumbent", NearTie.Choose.INCUMBENT, "share", NearTie.Choose.SHARE),
            NearTie.Choose.INCUMBENT));
  }

  private SecondOffer secondOffer(JsonNode node) {
    ObjectReader second =
        new ObjectReader(node, "second_offer", faults, List.of("cheaper_by", "faster_by"));
    if (second.isMeant("cheaper_by") || second.isMeant("faster_by")) {
      faults.silence(PolicyCheck.SECOND_OFFER_PARTS);
    }
    Optional<SecondOffer.FasterBy> faster =
        second
            .node("faster_by")
            .map(
                by -> {
                  ObjectReader reader =
                      new ObjectReader(
                          by, "second_offer.faster_by", faults, List.of("of", "at_least"));
                  return new SecondOffer.FasterBy(
                      reader.requiredText("of"), reader.requiredNumber("at_least"));
                });
    return new SecondOffer(second.number("cheaper_by"), faster);
  }
}
