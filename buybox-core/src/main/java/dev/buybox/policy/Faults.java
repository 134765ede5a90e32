package dev.buybox.policy;

import dev.buybox.internal.Excerpt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the faults of a policy. A place is blamed once: what follows from a fault at a place, or
 * above it, is not told again.
 */
final class Faults {
  static final int MAX_FAULTS = 1_000;

  private final List<PolicyFault> list = new ArrayList<>();
  private final Set<String> places = new HashSet<>();

  /** Adds a fault of all that stands at a place. */
  void add(String place, String value, String rule, String advice) {
    if (!isFull() && !isBlamed(place)) {
      silence(place);
      note(place, value, rule, advice);
    }
  }

  void add(String place, String value, String rule) {
    add(place, value, rule, "");
  }

  /**
   * Adds a fault that says nothing of the parts below its place, such as that they are too many.
   */
  void note(String place, String value, String rule, String advice) {
    note(new PolicyFault(place, value, rule, advice));
  }

  void note(PolicyFault fault) {
    if (list.size() < MAX_FAULTS - 1) {
      list.add(fault);
    } else if (!isFull()) {
      list.add(
          new PolicyFault("", "", "has more faults than these", "mend them, then check again"));
    }
  }

  /** Keeps quiet about a place from now on: what is wrong with it is told elsewhere. */
  void silence(String place) {
    places.add(place);
  }

  boolean isEmpty() {
    return list.isEmpty();
  }

  /** Returns whether no further fault is taken. */
  boolean isFull() {
    return list.size() >= MAX_FAULTS;
  }

  List<PolicyFault> list() {
    return List.copyOf(list);
  }

  void throwIfAny() {
    if (!list.isEmpty()) {
      throw new InvalidPolicyException(list);
    }
  }

  /** Returns whether a place, or one above it, has a fault already. */
  boolean isBlamed(String place) {
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

  /** Returns a text in quotes, shortened, safe to print. */
  static String quoted(String text) {
    return Excerpt.quoted(text);
  }

  /** Returns a number as a person would write it. */
  static String shown(double number) {
    return Double.isFinite(number) ? NumberForm.of(number) : String.valueOf(number);
  }
}
