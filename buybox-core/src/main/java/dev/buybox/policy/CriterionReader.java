package dev.buybox.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a criterion from its JSON object. */
final class CriterionReader {
  private static final List<String> KEYS =
      List.of("name", "of", "weight", "why", "estimate", "missing", "value");

  private final Faults faults;
  private final ObjectReader object;

  CriterionReader(JsonNode node, String place, Faults faults) {
    this.faults = faults;
    this.object = new ObjectReader(node, place, faults, KEYS);
  }

  Criterion read() {
    return new Criterion(
        object.requiredText("name"),
        object.requiredText("of"),
        object.requiredDecimal("weight"),
        object.text("why"),
        estimate(object, faults),
        object.node("missing").map(this::missing).orElse(Missing.worst()),
        curve());
  }

  private Curve curve() {
    JsonNode value = object.required("value", "must be a curve");
    return new CurveReader(object.place("value"), faults)
        .read(value)
        .orElseGet(
            () -> {
              AttributeChecks.useIsUnknown(faults, object.place("of"));
              return new Curve.MinMax(Better.LOWER);
            });
  }

  static Optional<Estimate> estimate(ObjectReader object, Faults faults) {
    return object
        .node("estimate")
        .map(
            node -> {
              ObjectReader reader =
                  new ObjectReader(
                      node, object.place("estimate"), faults, List.of("prior", "strength"));
              return new Estimate(
                  reader.requiredNumber("prior"), reader.requiredNumber("strength"));
            });
  }

  private Missing missing(JsonNode node) {
    String at = object.place("missing");
    if (node.isNumber()) {
      return Missing.worth(object.number(node, at));
    }
    return object
        .choice("missing", Map.of("worst", Missing.worst(), "exclude", Missing.exclude()))
        .orElse(Missing.worst());
  }
}
