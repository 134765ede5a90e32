package dev.buybox.whatif;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds what a scenario says of a place in a policy that it makes, which nobody wrote and nobody
 * can look up. Of one policy: in another one of a set the same may stand elsewhere.
 */
final class ChangePlaces {
  private final Scenario scenario;
  private final List<Criterion> criteria;
  private final List<Gate> gates;

  /** What stands in the scenario as it stands in the policy. */
  private final List<Part> written = new ArrayList<>();

  /** Criteria and gates that a change touches. */
  private final List<Part> touched = new ArrayList<>();

  /**
   * A part of the policy, and where it comes from.
   *
   * @param at its place in the policy
   * @param from the place in the scenario
   */
  private record Part(String at, String from) {
    boolean holds(String place) {
      return place.equals(at) || place.startsWith(at + ".") || place.startsWith(at + "[");
    }
  }

  /** Looks where the changes of a scenario stand among the criteria and gates that they made. */
  ChangePlaces(Scenario scenario, List<Criterion> criteria, List<Gate> gates) {
    this.scenario = scenario;
    this.criteria = criteria;
    this.gates = gates;
    for (int i = 0; i < scenario.changes().size(); i++) {
      add(scenario.changes().get(i), scenario.place(i));
    }
  }

  private void add(Change change, String place) {
    if (change instanceof Change.AddGate add) {
      written.add(new Part("gates[" + gates.indexOf(add.gate()) + "]", place + ".gate"));
    } else if (change instanceof Change.AddCriterion add) {
      // It comes last: a name that is taken stands before it.
      int at = criteria.lastIndexOf(add.criterion());
      written.add(new Part("criteria[" + at + "]", place + ".criterion"));
    } else if (change instanceof Change.Weight weight) {
      written.add(new Part(criterion(weight.criterion()) + ".weight", place + ".to"));
    } else if (change instanceof Change.WeightTimes times) {
      touched.add(new Part(criterion(times.criterion()), place));
    } else if (change instanceof Change.Threshold threshold) {
      touched.add(new Part(gate(threshold.gate()), place));
    } else if (change instanceof Change.CurvePoint point) {
      String moved = criterion(point.criterion()) + ".value.points[" + point.point() + "]";
      written.add(new Part(moved + "[0]", place + ".x"));
      written.add(new Part(moved + "[1]", place + ".value"));
      touched.add(new Part(criterion(point.criterion()), place));
    }
  }

  private String criterion(String name) {
    return "criteria[" + first(criteria, each -> each.name().equals(name)) + "]";
  }

  private String gate(String code) {
    return "gates[" + first(gates, each -> each.code().equals(code)) + "]";
  }

  /** Returns where the first of some parts stands, -1 if there is none: no place is there. */
  private static <T> int first(List<T> parts, Predicate<T> isMeant) {
    return IntStream.range(0, parts.size())
        .filter(i -> isMeant.test(parts.get(i)))
        .findFirst()
        .orElse(-1);
  }

  /** Returns where a scenario has the member that stands at a place of the policy, if it has it. */
  Optional<String> written(String place) {
    return only(written, place).map(part -> part.from() + place.substring(part.at().length()));
  }

  /** Returns the change that alone can have made what stands at a place; else of all of them. */
  String change(String place) {
    int[] ofPolicies =
        IntStream.range(0, scenario.changes().size())
            .filter(i -> scenario.changes().get(i) instanceof Change.OfPolicies)
            .toArray();
    return ofPolicies.length == 1
        ? scenario.place(ofPolicies[0])
        : only(touched, place).map(Part::from).orElseGet(scenario::place);
  }

  private static Optional<Part> only(List<Part> parts, String place) {
    List<Part> holders = parts.stream().filter(part -> part.holds(place)).toList();
    return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
  }
}
