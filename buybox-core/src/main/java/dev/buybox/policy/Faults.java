package dev.buybox.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the faults of a policy. A place is blamed once: what follows from a fault at a place, or
 * above it, is not told again.
 */
final class Faults {
  private static final int MAX_FAULTS = 1_000;
  private static final int MAX_SHOWN_CHARS = 80;

  private final List<PolicyFault> list = new ArrayList<>();
  private final Set<String> places = new LinkedHashSet<>();

  void add(String place, String value, String rule, String advice) {
    if (list.size() >= MAX_FAULTS || blamed(place)) {
      return;
    }
    places.add(place);
    list.add(new PolicyFault(place, value, rule, advice));
  }

  void add(String place, String value, String rule) {
    add(place, value, rule, "");
  }

  void addAll(List<PolicyFault> others) {
    list.addAll(others);
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  List<PolicyFault> list() {
    return List.copyOf(list);
  }

  void throwIfAny() {
    if (!list.isEmpty()) {
      throw new InvalidPolicyException(list);
    }
  }

  private boolean blamed(String place) {
    for (int end = place.length(); end > 0; end = parentEnd(place, end)) {
      if (places.contains(place.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static int parentEnd(String place, int end) {
    return Math.max(place.lastIndexOf('.', end - 1), place.lastIndexOf('[', end - 1));
  }

  /** Returns a text in quotes, shortened, without control characters. */
  static String quoted(String text) {
    String shown =
        text.length() <= MAX_SHOWN_CHARS ? text : text.substring(0, MAX_SHOWN_CHARS) + "…";
    return '"' + shown.replaceAll("\\p{Cntrl}", "·") + '"';
  }

  /** Returns a number as a person would write it. */
  static String shown(double number) {
    return Double.isFinite(number) ? NumberForm.of(number) : String.valueOf(number);
  }
}
