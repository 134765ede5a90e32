package dev.buybox.policy;

import dev.buybox.internal.StrictJson;
import dev.buybox.internal.Suggestions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads the keys of one JSON object, strictly: unknown keys, nulls and values of another type are
 * faults. Where a value is wrong, a stand-in is returned; its place is blamed already, so that what
 * follows from it is not told again.
 */
final class ObjectReader {
  private final JsonNode node;
  private final String place;
  private final Faults faults;
  private final Set<String> nulls = new HashSet<>();
  private final Set<String> meant = new HashSet<>();

  ObjectReader(JsonNode node, String place, Faults faults, List<String> known) {
    this.node = node;
    this.place = place;
    this.faults = faults;
    if (!node.isObject()) {
      faults.add(place, StrictJson.kind(node), "must be an object with keys " + known);
      return;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      if (!known.contains(key)) {
        unknown(key, known);
      } else if (entry.getValue().isNull()) {
        nulls.add(key);
        meant.add(key);
        faults.add(place(key), "null", "must have a value", "leave the key out");
      }
    }
  }

  private void unknown(String key, List<String> known) {
    Suggestions.nearest(key, known).ifPresent(meant::add);
    faults.add(
        place(key),
        "an unknown key",
        "must be one of " + known,
        Suggestions.didYouMean(key, known));
  }

  String place(String key) {
    return StrictJson.placeOf(place, key);
  }

  boolean has(String key) {
    return node.has(key) && !nulls.contains(key);
  }

  /** Returns whether a key seems to be there, misspelt or with a null, which is a fault already. */
  boolean isMeant(String key) {
    return meant.contains(key);
  }

  Optional<JsonNode> node(String key) {
    return has(key) ? Optional.of(node.get(key)) : Optional.empty();
  }

  JsonNode required(String key, String rule) {
    if (isMeant(key) && !has(key)) {
      faults.silence(place(key));
    } else if (!has(key)) {
      faults.add(place(key), "nothing", rule, "the key is required");
    }
    return node.path(key);
  }

  Optional<String> text(String key) {
    return node(key).map(value -> text(value, place(key)));
  }

  String requiredText(String key) {
    return text(required(key, "must be text"), place(key));
  }

  OptionalDouble number(String key) {
    return has(key) ? OptionalDouble.of(number(node.get(key), place(key))) : OptionalDouble.empty();
  }

  double requiredNumber(String key) {
    return number(required(key, "must be a number"), place(key));
  }

  BigDecimal requiredDecimal(String key) {
    JsonNode value = required(key, "must be a number");
    if (value.isNumber()) {
      return value.decimalValue();
    }
    faults.add(place(key), StrictJson.kind(value), "must be a number");
    return BigDecimal.ONE;
  }

  OptionalLong whole(String key) {
    if (!has(key)) {
      return OptionalLong.empty();
    }
    JsonNode value = node.get(key);
    double number = number(value, place(key));
    // A number beyond 10^15 has to be told by its size before its digits are written out.
    boolean small = Math.abs(number) <= PolicyLimits.MAX_COUNT;
    if (!small || value.decimalValue().stripTrailingZeros().scale() > 0) {
      faults.add(place(key), StrictJson.kind(value), "must be a whole number from 1 to 10^15");
      return OptionalLong.of(1);
    }
    return OptionalLong.of(value.decimalValue().longValueExact());
  }

  List<JsonNode> array(String key) {
    JsonNode value = node.path(key);
    if (value.isArray()) {
      return new ArrayList<>(value.values());
    }
    faults.add(place(key), StrictJson.kind(value), "must be a list");
    return List.of();
  }

  /** Returns the entries of an object in their order. */
  Map<String, JsonNode> object(String key) {
    JsonNode value = node.path(key);
    if (value.isObject()) {
      Map<String, JsonNode> entries = new LinkedHashMap<>();
      value.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
      return entries;
    }
    faults.add(place(key), StrictJson.kind(value), "must be an object");
    return Map.of();
  }

  /** Returns the value that a word stands for. */
  <E> Optional<E> choice(String key, Map<String, E> words) {
    return text(key)
        .flatMap(
            word -> {
              Optional<E> meant = Optional.ofNullable(words.get(word));
              if (meant.isEmpty()) {
                faults.add(
                    place(key),
                    Faults.quoted(word),
                    "must be one of " + sorted(words),
                    Suggestions.didYouMean(word, sorted(words)));
              }
              return meant;
            });
  }

  <E> E requiredChoice(String key, Map<String, E> words, E standIn) {
    required(key, "must be one of " + sorted(words));
    return choice(key, words).orElse(standIn);
  }

  String text(JsonNode value, String at) {
    if (value.isString()) {
      return value.stringValue();
    }
    faults.add(at, StrictJson.kind(value), "must be text");
    return "";
  }

  double number(JsonNode value, String at) {
    if (!value.isNumber()) {
      faults.add(at, StrictJson.kind(value), "must be a number");
      return Double.NaN;
    }
    double number = value.decimalValue().doubleValue();
    if (!Double.isFinite(number)) {
      faults.add(at, StrictJson.kind(value), "must be finite");
    }
    return number + 0.0;
  }

  private static List<String> sorted(Map<String, ?> words) {
    return words.keySet().stream().sorted().toList();
  }
}
