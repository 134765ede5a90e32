package dev.buybox.policy;

import com.google.common.collect.ImmutableSortedMap;
import dev.buybox.internal.StrictJson;
import dev.buybox.internal.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Reads a criterion's curve from its JSON object. */
final class CurveReader {
  private static final List<String> KEYS =
      List.of("points", "relative_to", "better", "best", "half_life", "values", "other", "min_max");

  private final String place;
  private final Faults faults;

  CurveReader(String place, Faults faults) {
    this.place = place;
    this.faults = faults;
  }

  /** Returns the curve, or nothing after a fault if its kind cannot be told. */
  Optional<Curve> read(JsonNode node) {
    Optional<String> kind = kind(node);
    if (kind.isEmpty()) {
      faults.add(
          place,
          StrictJson.kind(node),
          "must be an object with points, best and half_life, relative_to, values or min_max");
    }
    return kind.map(
        key ->
            switch (key) {
              case "relative_to" -> relative(object(node, "relative_to", "better", "points"));
              case "min_max" -> minMax(object(node, "min_max"));
              case "values" -> texts(object(node, "values", "other"));
              case "points" -> new Curve.Points(points(object(node, "points")));
              default -> halfLife(object(node, "best", "half_life", "better"));
            });
  }

  /** Returns the key that tells the kind: one that is there, else one that seems to be meant. */
  private static Optional<String> kind(JsonNode node) {
    List<String> kinds = List.of("relative_to", "min_max", "values", "best", "half_life");
    return kinds.stream()
        .filter(node::has)
        .findFirst()
        .or(() -> meant(node).filter(key -> !node.has("points") || key.equals("relative_to")))
        .or(() -> node.has("points") ? Optional.of("points") : Optional.empty());
  }

  private static Optional<String> meant(JsonNode node) {
    return node.propertyNames().stream()
        .filter(key -> !KEYS.contains(key))
        .flatMap(key -> Suggestions.nearest(key, KEYS).stream())
        .filter(key -> !key.equals("better") && !key.equals("other"))
        .findFirst();
  }

  private ObjectReader object(JsonNode node, String... keys) {
    return new ObjectReader(node, place, faults, List.of(keys));
  }

  private static Curve minMax(ObjectReader reader) {
    return Curve.minMax(reader.requiredChoice("min_max", PolicyReader.BETTER, Better.LOWER));
  }

  private static Curve halfLife(ObjectReader reader) {
    return Curve.halfLife(
        reader.requiredNumber("best"),
        reader.requiredNumber("half_life"),
        reader.choice("better", PolicyReader.BETTER).orElse(Better.LOWER));
  }

  private Curve relative(ObjectReader reader) {
    Better better = reader.requiredChoice("better", PolicyReader.BETTER, Better.LOWER);
    Reference reference = reference(reader.requiredText("relative_to"), Optional.of(better));
    return new Curve.Relative(reference, better, points(reader));
  }

  static Reference reference(String word, Optional<Better> better) {
    return switch (word) {
      case Reference.BEST_ELIGIBLE -> new Reference.BestEligible(better);
      case Reference.MEDIAN_ELIGIBLE -> new Reference.MedianEligible();
      default -> new Reference.SameOffer(word);
    };
  }

  private static Curve texts(ObjectReader reader) {
    reader.required("values", "must be an object of texts and their values");
    Map<String, Double> values = new TreeMap<>();
    reader
        .object("values")
        .forEach(
            (text, value) ->
                values.put(
                    text, reader.number(value, StrictJson.placeOf(reader.place("values"), text))));
    return new Curve.TextValues(ImmutableSortedMap.copyOf(values), reader.requiredNumber("other"));
  }

  private List<CurvePoint> points(ObjectReader reader) {
    reader.required("points", "must be a list of points");
    List<CurvePoint> points = new ArrayList<>();
    List<JsonNode> list = reader.array("points");
    for (int i = 0; i < list.size() && !faults.isFull(); i++) {
      String at = reader.place("points") + "[" + i + "]";
      JsonNode pair = list.get(i);
      if (pair.isArray() && pair.size() == 2) {
        points.add(
            new CurvePoint(
                reader.number(pair.get(0), at + "[0]"), reader.number(pair.get(1), at + "[1]")));
      } else {
        faults.add(at, StrictJson.kind(pair), "must be a pair of x and value such as [1, 0.5]");
        points.add(new CurvePoint(Double.NaN, Double.NaN));
      }
    }
    return points;
  }
}
