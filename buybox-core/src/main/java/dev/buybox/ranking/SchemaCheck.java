package dev.buybox.ranking;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Schema;
import dev.buybox.internal.Prices;
import dev.buybox.internal.StrictJson;
import dev.buybox.internal.Suggestions;
import dev.buybox.policy.AttributeUse;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Gate;
import dev.buybox.policy.GateCondition;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicyFault;
import dev.buybox.policy.PolicySet;
import dev.buybox.policy.Reference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds where a policy set and a schema do not fit. */
final class SchemaCheck {
  private final Schema schema;
  private final UnknownAttributes unknown;
  private final Set<PolicyFault> faults = new LinkedHashSet<>();
  private String prefix = "";

  private SchemaCheck(Schema schema, UnknownAttributes unknown) {
    this.schema = schema;
    this.unknown = unknown;
  }

  static void check(PolicySet policies, Schema schema, UnknownAttributes unknown) {
    SchemaCheck check = new SchemaCheck(schema, unknown);
    boolean alone = policies.byCategory().isEmpty();
    check.prefix = alone ? "" : "default.";
    check.policy(policies.byDefault());
    policies
        .byCategory()
        .forEach(
            (category, policy) -> {
              check.prefix = StrictJson.placeOf("by_category", category) + ".";
              check.policy(policy);
            });
    if (!check.faults.isEmpty()) {
      throw new InvalidPolicyException(List.copyOf(check.faults));
    }
  }

  private void policy(Policy policy) {
    List<Criterion> criteria = policy.criteria();
    for (int i = 0; i < criteria.size(); i++) {
      criterion("criteria[" + i + "]", criteria.get(i));
    }
    List<Gate> gates = policy.gates();
    for (int i = 0; i < gates.size(); i++) {
      gate("gates[" + i + "]", gates.get(i));
    }
    for (int i = 0; i < policy.tieBreakers().size(); i++) {
      attribute(
          "tie_breakers[" + i + "].of", policy.tieBreakers().get(i).of(), AttributeUse.NUMBER);
    }
    policy
        .secondOffer()
        .flatMap(second -> second.fasterBy())
        .ifPresent(
            faster -> attribute("second_offer.faster_by.of", faster.of(), AttributeUse.NUMBER));
  }

  private void criterion(String place, Criterion criterion) {
    boolean text = criterion.curve() instanceof Curve.TextValues;
    boolean counts = criterion.estimate().isPresent();
    AttributeUse use =
        text ? AttributeUse.TEXT : counts ? AttributeUse.COUNTS : AttributeUse.NUMBER;
    attribute(place + ".of", criterion.of(), use);
    if (criterion.curve() instanceof Curve.Relative relative) {
      reference(place + ".value.relative_to", relative.reference());
    }
  }

  private void gate(String place, Gate gate) {
    attribute(place + ".of", gate.of(), use(gate));
    if (gate.condition() instanceof GateCondition.AtLeastTimes times) {
      reference(place + ".relative_to", times.reference());
    } else if (gate.condition() instanceof GateCondition.AtMostTimes times) {
      reference(place + ".relative_to", times.reference());
    }
  }

  private static AttributeUse use(Gate gate) {
    if (gate.condition() instanceof GateCondition.In) {
      return AttributeUse.TEXT;
    }
    boolean counts =
        gate.minBad().isPresent()
            || gate.minDen().isPresent()
            || gate.estimate().isPresent()
            || gate.confidence().isPresent();
    return counts ? AttributeUse.COUNTS : AttributeUse.NUMBER;
  }

  private void reference(String place, Reference reference) {
    if (reference instanceof Reference.SameOffer same) {
      attribute(place, same.of(), AttributeUse.NUMBER);
    }
  }

  private void attribute(String place, String name, AttributeUse use) {
    if (Prices.isPrice(name)) {
      return;
    }
    Optional<Attribute> found = schema.find(name);
    if (found.isEmpty()) {
      if (unknown == UnknownAttributes.REFUSE) {
        fault(place, name, "must be an attribute that the data has", meant(name));
      }
    } else {
      kind(place, name, use, found.get().kind());
    }
  }

  private String meant(String name) {
    List<String> names = new ArrayList<>(Prices.ATTRIBUTES);
    schema.attributes().forEach(attribute -> names.add(attribute.qualifiedName()));
    String suggestion = Suggestions.didYouMean(name, names);
    return suggestion.isEmpty()
        ? "add the column, or allow missing columns to take it as missing for every offer"
        : suggestion;
  }

  private void kind(String place, String name, AttributeUse use, AttributeKind kind) {
    if ((use == AttributeUse.TEXT) != (kind == AttributeKind.TEXT)) {
      fault(
          place,
          name,
          use == AttributeUse.TEXT
              ? "must be text in the data, is a number there"
              : "must be a number in the data, is text there",
          "");
    } else if (use == AttributeUse.COUNTS && kind != AttributeKind.COUNTS) {
      String column = name.substring(name.indexOf('.') + 1);
      fault(
          place,
          name,
          "must come as counts, since an estimate, guard or confidence needs to know of how many;"
              + " the data has a bare number",
          "give the data columns " + column + ".num and " + column + ".den");
    }
  }

  private void fault(String place, String name, String rule, String advice) {
    faults.add(new PolicyFault(prefix + place, '"' + name + '"', rule, advice));
  }
}
