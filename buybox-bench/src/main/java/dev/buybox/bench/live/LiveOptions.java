package dev.buybox.bench.live;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Options of the form {@code --name value}. */
final class LiveOptions {
  private final Map<String, String> given = new LinkedHashMap<>();

  /**
   * Reads arguments.
   *
   * @throws IllegalArgumentException if one is not known, or has no value
   */
  LiveOptions(List<String> arguments, List<String> known) {
    for (int i = 0; i < arguments.size(); i += 2) {
      String option = arguments.get(i);
      if (!option.startsWith("--") || !known.contains(option.substring(2))) {
        throw new IllegalArgumentException(
            "unknown option " + option + "; there are --" + String.join(", --", known));
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      given.put(option.substring(2), arguments.get(i + 1));
    }
  }

  String text(String name, String unlessGiven) {
    return given.getOrDefault(name, unlessGiven);
  }

  /** Returns a whole number, at least 1. */
  long number(String name, long unlessGiven) {
    long number = Long.parseLong(given.getOrDefault(name, Long.toString(unlessGiven)));
    if (number < 1) {
      throw new IllegalArgumentException("--" + name + " must be at least 1, was " + number);
    }
    return number;
  }

  int small(String name, int unlessGiven) {
    return Math.toIntExact(number(name, unlessGiven));
  }

  double decimal(String name, double unlessGiven) {
    return Double.parseDouble(given.getOrDefault(name, Double.toString(unlessGiven)));
  }

  Path file(String name, String unlessGiven) {
    return Path.of(text(name, unlessGiven));
  }

  /** Returns the options as they were given, files left out: these may tell of the machine. */
  String command() {
    return given.entrySet().stream()
        .filter(option -> !option.getKey().equals("out"))
        .map(option -> "--" + option.getKey() + " " + option.getValue())
        .collect(Collectors.joining(" "));
  }
}
