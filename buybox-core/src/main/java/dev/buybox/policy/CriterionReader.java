package dev.buybox.policy;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads a criterion and its curve from their JSON objects. */
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
        curve(object.required("value", "must be a curve"), object.place("value")));
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

  private Curve curve(JsonNode node, String place) {
    if (node.has("relative_to")) {
      return relative(curveReader(node, place, "relative_to", "better", "points"));
    } else if (node.has("min_max")) {
      ObjectReader reader = curveReader(node, place, "min_max");
      return Curve.minMax(reader.requiredChoice("min_max", PolicyReader.BETTER, Better.LOWER));
    } else if (node.has("values")) {
      return texts(curveReader(node, place, "values", "other"));
    } else if (node.has("best") || node.has("half_life")) {
      ObjectReader reader = curveReader(node, place, "best", "half_life", "better");
      return Curve.halfLife(
          reader.requiredNumber("best"),
          reader.requiredNumber("half_life"),
          reader.choice("better", PolicyReader.BETTER).orElse(Better.LOWER));
    } else if (node.has("points")) {
      return new Curve.Points(points(curveReader(node, place, "points")));
    }
    faults.add(
        place,
        ObjectReader.kind(node),
        "must be an object with points, best and half_life, relative_to, values or min_max");
    return new Curve.Points(List.of());
  }

  private ObjectReader curveReader(JsonNode node, String place, String... keys) {
    return new ObjectReader(node, place, faults, List.of(keys));
  }

  private Curve relative(ObjectReader reader) {
    Better better = reader.requiredChoice("better", PolicyReader.BETTER, Better.LOWER);
    Reference reference = reference(reader.requiredText("relative_to"), Optional.of(better));
    reader.required("points", "must be a list of points");
    return new Curve.Relative(reference, better, points(reader));
  }

  static Reference reference(String word, Optional<Better> better) {
    return switch (word) {
      case Reference.BEST_ELIGIBLE -> new Reference.BestEligible(better);
      case Reference.MEDIAN_ELIGIBLE -> new Reference.MedianEligible();
      default -> new Reference.SameOffer(word);
    };
  }

  private Curve texts(ObjectReader reader) {
    Map<String, Double> values = new TreeMap<>();
    reader
        .object("values")
        .forEach(
            (text, value) ->
                values.put(
                    text,
                    reader.number(value, ObjectReader.placeOf(reader.place("values"), text))));
    return new Curve.TextValues(ImmutableSortedMap.copyOf(values), reader.requiredNumber("other"));
  }

  private List<CurvePoint> points(ObjectReader reader) {
    List<CurvePoint> points = new ArrayList<>();
    List<JsonNode> list = reader.array("points");
    for (int i = 0; i < list.size(); i++) {
      String at = reader.place("points") + "[" + i + "]";
      JsonNode pair = list.get(i);
      if (pair.isArray() && pair.size() == 2) {
        points.add(
            new CurvePoint(
                reader.number(pair.get(0), at + "[0]"), reader.number(pair.get(1), at + "[1]")));
      } else {
        faults.add(at, ObjectReader.kind(pair), "must be a pair of x and value such as [1, 0.5]");
        points.add(new CurvePoint(Double.NaN, Double.NaN));
      }
    }
    return points;
  }
}
