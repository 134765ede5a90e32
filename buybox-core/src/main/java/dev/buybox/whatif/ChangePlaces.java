package dev.buybox.whatif;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Gate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds what a scenario says of a place in the policies that it makes, which nobody wrote and
 * nobody can look up. Where the places differ between the policies of a set, none is told.
 */
final class ChangePlaces {
  private static final String UNCLEAR = "";

  private final Scenario scenario;

  /** The same members, by their places in the policies. */
  private final Map<String, String> written = new HashMap<>();

  /** The changes that touch a criterion or a gate, by its place in the policies. */
  private final Map<String, String> changes = new HashMap<>();

  private boolean isFirst = true;
  private boolean isMixed;

  ChangePlaces(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Takes the criteria and the gates of a changed policy. */
  void add(List<Criterion> criteria, List<Gate> gates) {
    Map<String, String> earlier = Map.copyOf(written);
    Map<String, String> earlierChanges = Map.copyOf(changes);
    written.clear();
    changes.clear();
    for (int i = 0; i < scenario.changes().size(); i++) {
      add(scenario.changes().get(i), scenario.place(i), criteria, gates);
    }
    isMixed |= !isFirst && !(earlier.equals(written) && earlierChanges.equals(changes));
    isFirst = false;
  }

  private void add(Change change, String place, List<Criterion> criteria, List<Gate> gates) {
    if (change instanceof Change.AddGate add) {
      put(written, "gates[" + gates.indexOf(add.gate()) + "]", place + ".gate");
    } else if (change instanceof Change.AddCriterion add) {
      put(written, criterion(criteria, add.criterion().name()), place + ".criterion");
    } else if (change instanceof Change.Weight weight) {
      put(written, criterion(criteria, weight.criterion()) + ".weight", place + ".to");
    } else if (change instanceof Change.WeightTimes times) {
      put(changes, criterion(criteria, times.criterion()), place);
    } else if (change instanceof Change.CurvePoint point) {
      String at = criterion(criteria, point.criterion());
      String moved = at + ".value.points[" + point.point() + "]";
      put(written, moved + "[0]", place + ".x");
      put(written, moved + "[1]", place + ".value");
      put(changes, at, place);
    }
  }

  private static String criterion(List<Criterion> criteria, String name) {
    int at =
        IntStream.range(0, criteria.size())
            .filter(i -> criteria.get(i).name().equals(name))
            .findFirst()
            .orElse(-1);
    return "criteria[" + at + "]";
  }

  private static void put(Map<String, String> places, String key, String place) {
    places.merge(key, place, (one, other) -> one.equals(other) ? one : UNCLEAR);
  }

  /** Returns where a scenario has the member that stands at a place of a policy, if it has it. */
  Optional<String> written(String place) {
    return holder(written, place).map(each -> each.getValue() + rest(each.getKey(), place));
  }

  /** Returns the change that alone can have made what stands at a place; else of all of them. */
  String change(String place) {
    List<Integer> ofPolicies =
        IntStream.range(0, scenario.changes().size())
            .filter(i -> scenario.changes().get(i) instanceof Change.OfPolicies)
            .boxed()
            .toList();
    return ofPolicies.size() == 1
        ? scenario.place(ofPolicies.get(0))
        : holder(changes, place).map(Map.Entry::getValue).orElseGet(scenario::place);
  }

  private Optional<Map.Entry<String, String>> holder(Map<String, String> places, String place) {
    return places.entrySet().stream()
        .filter(each -> !isMixed && !each.getValue().equals(UNCLEAR))
        .filter(each -> place.equals(each.getKey()) || isIn(each.getKey(), place))
        .findFirst();
  }

  private static boolean isIn(String key, String place) {
    return place.startsWith(key + ".") || place.startsWith(key + "[");
  }

  private static String rest(String key, String place) {
    return place.substring(key.length());
  }
}
