package dev.buybox.whatif;

import dev.buybox.catalog.CatalogLimits;
import dev.buybox.internal.StrictJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads one change of a scenario from its JSON object. */
final class ChangeReader {
  static final List<String> KINDS =
      List.of(
          "weight",
          "curve_point",
          "threshold",
          "add_criterion",
          "drop_criterion",
          "add_gate",
          "drop_gate",
          "price",
          "set",
          "leave",
          "join");

  private static final List<String> VALUES = List.of("number", "counts", "text", "missing");

  private final JsonNode node;
  private final ScenarioObject object;
  private final String place;
  private final ScenarioFaults faults;

  ChangeReader(JsonNode node, ScenarioObject object, String place, ScenarioFaults faults) {
    this.node = node;
    this.object = object;
    this.place = place;
    this.faults = faults;
  }

  /** Returns the change; it is to be thrown away if there is any fault. */
  Change read(String kind) {
    return switch (kind) {
      case "weight" -> weight();
      case "curve_point" -> curvePoint();
      case "threshold" -> threshold();
      case "add_criterion" -> {
        allow("criterion");
        yield new Change.AddCriterion(
            PolicyPart.criterion(
                object.required("criterion"), place + ".criterion", object.faultsOf("criterion")));
      }
      case "drop_criterion" -> {
        allow("criterion");
        yield new Change.DropCriterion(object.requiredText("criterion"));
      }
      case "add_gate" -> {
        allow("gate");
        yield new Change.AddGate(
            PolicyPart.gate(object.required("gate"), place + ".gate", object.faultsOf("gate")));
      }
      case "drop_gate" -> {
        allow("gate");
        yield new Change.DropGate(object.requiredText("gate"));
      }
      case "price" -> price();
      case "set" -> set();
      case "leave" -> {
        allow("seller");
        yield new Change.Leave(object.requiredText("seller"));
      }
      default -> {
        allow("seller", "offers");
        yield new JoinReader(object, place, faults).read();
      }
    };
  }

  private void allow(String... keys) {
    List<String> known = new ArrayList<>(List.of("change"));
    known.addAll(List.of(keys));
    object.allow(known);
  }

  /** Returns which of some keys is there; a fault if it is not exactly one. */
  private Optional<String> oneOf(List<String> keys) {
    List<String> present = keys.stream().filter(object::has).toList();
    if (present.size() == 1) {
      return Optional.of(present.get(0));
    }
    // A key without a value is told by itself.
    if (!present.isEmpty() || keys.stream().noneMatch(node::has)) {
      faults.add(
          place,
          present.isEmpty() ? "none of them" : "" + present,
          "must have exactly one of " + keys,
          "");
    }
    return Optional.empty();
  }

  private Change weight() {
    allow("criterion", "to", "times");
    String criterion = object.requiredText("criterion");
    String key = oneOf(List.of("to", "times")).orElse("");
    if (key.equals("times")) {
      return new Change.WeightTimes(criterion, object.requiredDecimal(key));
    }
    return new Change.Weight(
        criterion, key.isEmpty() ? BigDecimal.ONE : object.requiredDecimal(key));
  }

  private Change curvePoint() {
    allow("criterion", "point", "x", "value");
    return new Change.CurvePoint(
        object.requiredText("criterion"),
        (int) object.requiredWhole("point", Integer.MAX_VALUE),
        object.requiredNumber("x"),
        object.requiredNumber("value"));
  }

  private Change threshold() {
    allow("gate", "to");
    return new Change.Threshold(object.requiredText("gate"), object.requiredNumber("to"));
  }

  private Subset subset() {
    return new Subset(object.text("seller"), object.text("category"), object.texts("where"));
  }

  private Change price() {
    allow("seller", "category", "where", "times", "add");
    String key = oneOf(List.of("times", "add")).orElse("");
    if (key.equals("times")) {
      return new Change.PriceTimes(subset(), object.requiredDecimal(key));
    }
    return new Change.PriceBy(
        subset(), key.isEmpty() ? BigDecimal.ONE : object.requiredDecimal(key));
  }

  private Change set() {
    allow("seller", "category", "where", "attribute", "number", "counts", "text", "missing");
    String attribute = object.requiredText("attribute");
    NewValue value = oneOf(VALUES).map(this::value).orElse(new NewValue.Missing());
    return new Change.SetAttribute(subset(), attribute, value);
  }

  private NewValue value(String key) {
    return switch (key) {
      case "number" -> new NewValue.Quantity(object.requiredNumber(key) + 0.0);
      case "counts" -> {
        long[] counts = object.counts(node.path(key), place + "." + key, CatalogLimits.MAX_COUNT);
        yield new NewValue.Rate(counts[0], counts[1]);
      }
      case "text" -> new NewValue.Text(object.requiredText(key));
      default -> {
        if (!node.path(key).isBoolean() || !node.path(key).booleanValue()) {
          faults.add(place + "." + key, StrictJson.kind(node.path(key)), "must be true", "");
        }
        yield new NewValue.Missing();
      }
    };
  }
}
