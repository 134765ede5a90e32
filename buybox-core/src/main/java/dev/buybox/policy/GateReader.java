package dev.buybox.policy;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads a gate from its JSON object. */
final class GateReader {
  private static final List<String> CONDITIONS =
      List.of("at_least", "at_most", "in", "at_least_times", "at_most_times");

  private static final List<String> KEYS =
      List.of(
          "of",
          "at_least",
          "at_most",
          "in",
          "at_least_times",
          "at_most_times",
          "relative_to",
          "better",
          "min_bad",
          "min_den",
          "estimate",
          "confidence",
          "missing",
          "code",
          "reason");

  private final String place;
  private final Faults faults;
  private final ObjectReader object;

  GateReader(JsonNode node, String place, Faults faults) {
    this.place = place;
    this.faults = faults;
    this.object = new ObjectReader(node, place, faults, KEYS);
  }

  Gate read() {
    String of = object.requiredText("of");
    return new Gate(
        of,
        condition(),
        object.whole("min_bad"),
        object.whole("min_den"),
        CriterionReader.estimate(object, faults),
        object.number("confidence"),
        object.choice("missing", Map.of("pass", true, "fail", false)).orElse(false),
        object.text("code").orElse(of),
        object.text("reason"));
  }

  private GateCondition condition() {
    List<String> present = CONDITIONS.stream().filter(object::has).toList();
    if (present.size() != 1) {
      boolean told = faults.isBlamed(place) || CONDITIONS.stream().anyMatch(object::isMeant);
      if (!present.isEmpty() || !told) {
        faults.note(
            place,
            present.isEmpty() ? "none of them" : "" + present,
            "must have exactly one of " + CONDITIONS,
            "");
      }
      AttributeChecks.useIsUnknown(faults, object.place("of"));
      return new GateCondition.AtLeast(0);
    }
    String condition = present.get(0);
    boolean times = condition.endsWith("_times");
    if (!times) {
      onlyWithTimes("relative_to");
      onlyWithTimes("better");
    }
    return switch (condition) {
      case "at_least" -> new GateCondition.AtLeast(object.requiredNumber(condition));
      case "at_most" -> new GateCondition.AtMost(object.requiredNumber(condition));
      case "at_least_times" ->
          new GateCondition.AtLeastTimes(object.requiredNumber(condition), reference());
      case "at_most_times" ->
          new GateCondition.AtMostTimes(object.requiredNumber(condition), reference());
      default -> new GateCondition.In(ImmutableSortedSet.copyOf(texts()));
    };
  }

  private void onlyWithTimes(String key) {
    if (object.has(key)) {
      faults.add(object.place(key), "a key", "must stand beside at_least_times or at_most_times");
    }
  }

  private Reference reference() {
    Optional<Better> better = object.choice("better", PolicyReader.BETTER);
    String reference = object.requiredText("relative_to");
    if (better.isPresent() && !reference.equals(Reference.BEST_ELIGIBLE)) {
      faults.add(object.place("better"), "a key", "must stand beside best_eligible");
    }
    return CurveReader.reference(reference, better);
  }

  private SortedSet<String> texts() {
    SortedSet<String> texts = new TreeSet<>();
    List<JsonNode> list = object.array("in");
    for (int i = 0; i < list.size() && !faults.isFull(); i++) {
      String at = object.place("in") + "[" + i + "]";
      String text = object.text(list.get(i), at);
      if (list.get(i).isString() && !texts.add(text)) {
        faults.add(at, Faults.quoted(text), "must stand only once");
      }
    }
    if (texts.isEmpty() && !list.isEmpty()) {
      texts.add("stand-in");
    }
    return texts;
  }
}
