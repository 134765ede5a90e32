package dev.buybox.whatif;

import dev.buybox.internal.Excerpt;
import dev.buybox.internal.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the faults of scenarios, each once: many policies of a set can have the same. */
final class ScenarioFaults {
  private final List<ScenarioFault> list = new ArrayList<>();

  void add(String place, String value, String rule, String advice) {
    ScenarioFault fault = new ScenarioFault(place, value, rule, advice);
    if (list.contains(fault)) {
      return;
    } else if (list.size() < ScenarioLimits.MAX_FAULTS - 1) {
      list.add(fault);
    } else if (!isFull()) {
      list.add(
          new ScenarioFault("", "", "has more faults than these", "mend them, then check again"));
    }
  }

  /** Adds that a name is none of those that there are. */
  void unknown(String place, String name, String rule, Collection<String> known) {
    add(place, quoted(name), rule, Suggestions.didYouMean(name, known));
  }

  /** Returns whether what stands at a place has a fault already. */
  boolean has(String place) {
    return list.stream().anyMatch(each -> each.place().equals(place));
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  int count() {
    return list.size();
  }

  boolean isFull() {
    return list.size() >= ScenarioLimits.MAX_FAULTS;
  }

  void throwIfAny() {
    if (!list.isEmpty()) {
      throw new InvalidScenarioException(list);
    }
  }

  /** Returns a text in quotes, shortened, safe to print. */
  static String quoted(String text) {
    return Excerpt.quoted(text);
  }
}
