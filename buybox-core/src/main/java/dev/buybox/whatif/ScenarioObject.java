package dev.buybox.whatif;

import dev.buybox.internal.Excerpt;
import dev.buybox.internal.StrictJson;
import dev.buybox.internal.Suggestions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Reads the keys of one JSON object, strictly: unknown keys, nulls and values of another type are
 * faults. Where a value is wrong a stand-in is returned, and what it is in is to be thrown away.
 */
final class ScenarioObject {
  private final JsonNode node;
  private final String place;
  private final ScenarioFaults faults;

  ScenarioObject(JsonNode node, String place, ScenarioFaults faults) {
    this.node = node;
    this.place = place;
    this.faults = faults;
    if (!node.isObject()) {
      faults.add(place, StrictJson.kind(node), "must be an object", "");
    }
  }

  /** Tells keys that are none of these, and nulls. */
  void allow(List<String> known) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      if (!known.contains(key)) {
        faults.add(
            place(key),
            "an unknown key",
            "must be one of " + known,
            Suggestions.didYouMean(key, known));
      } else if (entry.getValue().isNull()) {
        faults.add(place(key), "null", "must have a value", "leave the key out");
      }
    }
  }

  boolean isObject() {
    return node.isObject();
  }

  String place(String key) {
    return StrictJson.placeOf(place, Excerpt.of(key));
  }

  boolean has(String key) {
    return node.has(key) && !node.path(key).isNull();
  }

  /** Returns where faults of what stands at a key go: nowhere if nothing does, which is told. */
  ScenarioFaults faultsOf(String key) {
    return has(key) ? faults : new ScenarioFaults();
  }

  /** Returns what stands at a key; a missing node, and a fault, if there is nothing. */
  JsonNode required(String key) {
    if (!node.has(key)) {
      faults.add(place(key), "nothing", "must be there", "the key is required");
    }
    return node.path(key);
  }

  String requiredText(String key) {
    return has(key) ? text(key).orElse("") : text(required(key), place(key));
  }

  Optional<String> text(String key) {
    return has(key) ? Optional.of(text(node.path(key), place(key))) : Optional.empty();
  }

  private String text(JsonNode value, String at) {
    if (value.isString()) {
      return value.stringValue();
    } else if (!value.isMissingNode() && !value.isNull()) {
      faults.add(at, StrictJson.kind(value), "must be text", "");
    }
    return "";
  }

  BigDecimal requiredDecimal(String key) {
    return decimal(required(key), place(key));
  }

  private BigDecimal decimal(JsonNode value, String at) {
    if (value.isNumber()) {
      return value.decimalValue();
    } else if (!value.isMissingNode() && !value.isNull()) {
      faults.add(at, StrictJson.kind(value), "must be a number", "");
    }
    return BigDecimal.ONE;
  }

  double requiredNumber(String key) {
    return number(required(key), place(key));
  }

  private double number(JsonNode value, String at) {
    double number = decimal(value, at).doubleValue();
    if (!Double.isFinite(number)) {
      faults.add(at, StrictJson.kind(value), "must be finite", "");
    }
    return number;
  }

  long requiredWhole(String key, long most) {
    return whole(required(key), place(key), most);
  }

  private long whole(JsonNode value, String at, long most) {
    BigDecimal number = decimal(value, at);
    double size = number.doubleValue();
    // A huge exponent has to be told by its size before its digits are written out.
    if (size < 0 || size > most || number.stripTrailingZeros().scale() > 0) {
      faults.add(at, StrictJson.kind(value), "must be a whole number from 0 to " + most, "");
      return 0;
    }
    return number.longValue();
  }

  List<JsonNode> list(String key) {
    JsonNode value = required(key);
    if (value.isArray()) {
      return new ArrayList<>(value.values());
    } else if (!value.isMissingNode() && !value.isNull()) {
      faults.add(place(key), StrictJson.kind(value), "must be a list", "");
    }
    return List.of();
  }

  /** Returns two whole numbers. */
  long[] counts(JsonNode value, String at, long most) {
    if (!value.isArray() || value.size() != 2) {
      faults.add(at, StrictJson.kind(value), "must be a pair [cases that count, all cases]", "");
      return new long[2];
    }
    return new long[] {
      whole(value.path(0), at + "[0]", most), whole(value.path(1), at + "[1]", most)
    };
  }

  /** Reads one entry of an object. */
  @FunctionalInterface
  interface EntryReader {
    void read(String key, JsonNode value, String place);
  }

  /** Reads all entries of an object that may be left out. */
  void forEach(String key, EntryReader reader) {
    if (!has(key)) {
      return;
    }
    JsonNode value = node.path(key);
    if (!value.isObject()) {
      faults.add(place(key), StrictJson.kind(value), "must be an object", "");
    }
    ScenarioObject inside = new ScenarioObject(value, place(key), new ScenarioFaults());
    value
        .properties()
        .forEach(
            entry -> reader.read(entry.getKey(), entry.getValue(), inside.place(entry.getKey())));
  }

  /** Returns an object of texts that may be left out. */
  SortedMap<String, String> texts(String key) {
    SortedMap<String, String> texts = new TreeMap<>();
    forEach(key, (name, value, at) -> texts.put(name, textOrFault(value, at)));
    return texts;
  }

  String textOrFault(JsonNode value, String at) {
    if (!value.isString()) {
      faults.add(at, StrictJson.kind(value), "must be text", "");
      return "";
    }
    return value.stringValue();
  }

  double numberOrFault(JsonNode value, String at) {
    if (!value.isNumber()) {
      faults.add(at, StrictJson.kind(value), "must be a number", "");
      return 0;
    }
    return number(value, at);
  }
}
