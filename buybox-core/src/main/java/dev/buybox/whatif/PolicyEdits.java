package dev.buybox.whatif;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Gate;
import dev.buybox.policy.GateCondition;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the changes of a scenario to all policies of a set; for once. */
final class PolicyEdits {
  private final PolicySet policies;
  private final Scenario scenario;
  private final ScenarioFaults faults;
  private final RefusedPolicies refused;

  /** The changes that some policy has been given. */
  private final Set<Integer> used = new HashSet<>();

  PolicyEdits(PolicySet policies, Scenario scenario, ScenarioFaults faults) {
    this.policies = policies;
    this.scenario = scenario;
    this.faults = faults;
    this.refused = new RefusedPolicies(scenario, faults);
  }

  /** Returns the changed set; it is to be thrown away if there is any fault. */
  PolicySet apply() {
    if (scenario.changes().stream().noneMatch(Change.OfPolicies.class::isInstance)) {
      return policies;
    }
    int known = faults.count();
    Optional<Policy> byDefault = edited(Optional.empty(), policies.byDefault());
    SortedMap<String, Policy> byCategory = new TreeMap<>();
    policies
        .byCategory()
        .forEach(
            (category, each) ->
                edited(Optional.of(category), each)
                    .ifPresent(policy -> byCategory.put(category, policy)));
    tellUnused();
    if (faults.count() == known) {
      refused.tell();
    }
    return faults.count() == known && byDefault.isPresent()
        ? changed(byDefault.get(), byCategory)
        : policies;
  }

  private PolicySet changed(Policy byDefault, SortedMap<String, Policy> byCategory) {
    PolicySet.Builder changed = PolicySet.builder(byDefault);
    byCategory.forEach(changed::variant);
    try {
      return changed.build();
    } catch (InvalidPolicyException tooMuch) {
      refused.add(Optional.empty(), List.of(), List.of(), tooMuch);
      refused.tell();
      return policies;
    }
  }

  private Optional<Policy> edited(Optional<String> category, Policy policy) {
    List<Criterion> criteria = new ArrayList<>(policy.criteria());
    List<Gate> gates = new ArrayList<>(policy.gates());
    for (int i = 0; i < scenario.changes().size(); i++) {
      if (scenario.changes().get(i) instanceof Change.OfPolicies change) {
        edit(i, change, criteria, gates);
      }
    }
    Policy.Builder builder = policy.toBuilder();
    policy.criteria().forEach(each -> builder.without(each.name()));
    criteria.forEach(builder::criterion);
    try {
      return Optional.of(builder.gates(gates).build());
    } catch (InvalidPolicyException wrong) {
      refused.add(category, criteria, gates, wrong);
      return Optional.empty();
    }
  }

  private void edit(int at, Change.OfPolicies change, List<Criterion> criteria, List<Gate> gates) {
    if (change instanceof Change.Weight weight) {
      replace(at, criteria, weight.criterion(), each -> weighed(each, weight.to()));
    } else if (change instanceof Change.WeightTimes times) {
      replace(
          at,
          criteria,
          times.criterion(),
          each -> weighed(each, each.weight().multiply(times.factor())));
    } else if (change instanceof Change.CurvePoint point) {
      replace(at, criteria, point.criterion(), each -> bent(at, each, point));
    } else if (change instanceof Change.AddCriterion add) {
      used.add(at);
      criteria.add(add.criterion());
    } else if (change instanceof Change.DropCriterion drop) {
      if (criteria.removeIf(each -> each.name().equals(drop.criterion()))) {
        used.add(at);
      }
    } else {
      editGate(at, change, gates);
    }
  }

  private void editGate(int at, Change.OfPolicies change, List<Gate> gates) {
    if (change instanceof Change.AddGate add) {
      used.add(at);
      boolean taken = gates.stream().anyMatch(each -> each.code().equals(add.gate().code()));
      if (taken) {
        faults.add(
            scenario.place(at) + ".gate.code",
            ScenarioFaults.quoted(add.gate().code()),
            "must be a code that no gate has yet",
            "");
      }
      gates.add(add.gate());
    } else if (change instanceof Change.Threshold threshold) {
      only(at, gates, threshold.gate())
          .ifPresent(each -> gates.set(gates.indexOf(each), moved(at, each, threshold.to())));
    } else if (change instanceof Change.DropGate drop) {
      only(at, gates, drop.gate()).ifPresent(gates::remove);
    }
  }

  /** A change of one criterion. */
  @FunctionalInterface
  private interface CriterionEdit {
    Criterion edit(Criterion criterion);
  }

  private void replace(int at, List<Criterion> criteria, String name, CriterionEdit edit) {
    for (int i = 0; i < criteria.size(); i++) {
      if (criteria.get(i).name().equals(name)) {
        used.add(at);
        criteria.set(i, edit.edit(criteria.get(i)));
      }
    }
  }

  static Criterion weighed(Criterion each, BigDecimal weight) {
    return with(each, weight, each.curve());
  }

  private static Criterion with(Criterion each, BigDecimal weight, Curve curve) {
    return new Criterion(
        each.name(), each.of(), weight, each.why(), each.estimate(), each.missing(), curve);
  }

  private Criterion bent(int at, Criterion each, Change.CurvePoint change) {
    if (each.curve() instanceof Curve.Points straight) {
      return with(each, each.weight(), new Curve.Points(moved(at, straight.points(), change)));
    } else if (each.curve() instanceof Curve.Relative relative) {
      List<CurvePoint> points = moved(at, relative.points(), change);
      return with(
          each, each.weight(), new Curve.Relative(relative.reference(), relative.better(), points));
    }
    faults.add(
        scenario.place(at) + ".criterion",
        ScenarioFaults.quoted(each.name()),
        "must be a criterion whose curve has points",
        "");
    return each;
  }

  private List<CurvePoint> moved(int at, List<CurvePoint> points, Change.CurvePoint change) {
    List<CurvePoint> moved = new ArrayList<>(points);
    if (change.point() < 0 || change.point() >= points.size()) {
      faults.add(
          scenario.place(at) + ".point",
          String.valueOf(change.point()),
          "must be a point of the curve, from 0 to " + (points.size() - 1),
          "");
    } else {
      moved.set(change.point(), new CurvePoint(change.x(), change.value()));
    }
    return moved;
  }

  /** Returns the gate of a code, if there is exactly one. */
  private Optional<Gate> only(int at, List<Gate> gates, String code) {
    List<Gate> found = gates.stream().filter(each -> each.code().equals(code)).toList();
    if (!found.isEmpty()) {
      used.add(at);
    }
    if (found.size() > 1) {
      faults.add(
          scenario.place(at) + ".gate",
          ScenarioFaults.quoted(code),
          "must be the code of one gate; " + found.size() + " gates of a policy have it",
          "give them codes of their own");
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private Gate moved(int at, Gate gate, double to) {
    GateCondition condition = gate.condition();
    if (condition instanceof GateCondition.AtLeast) {
      return with(gate, new GateCondition.AtLeast(to));
    } else if (condition instanceof GateCondition.AtMost) {
      return with(gate, new GateCondition.AtMost(to));
    } else if (condition instanceof GateCondition.AtLeastTimes times) {
      return with(gate, new GateCondition.AtLeastTimes(to, times.reference()));
    } else if (condition instanceof GateCondition.AtMostTimes times) {
      return with(gate, new GateCondition.AtMostTimes(to, times.reference()));
    }
    faults.add(
        scenario.place(at) + ".gate",
        ScenarioFaults.quoted(gate.code()),
        "must be a gate with a threshold, not one that asks for texts",
        "drop it and add another");
    return gate;
  }

  private static Gate with(Gate gate, GateCondition condition) {
    return new Gate(
        gate.of(),
        condition,
        gate.minBad(),
        gate.minDen(),
        gate.estimate(),
        gate.confidence(),
        gate.missingPasses(),
        gate.code(),
        gate.reason());
  }

  private void tellUnused() {
    for (int i = 0; i < scenario.changes().size(); i++) {
      if (scenario.changes().get(i) instanceof Change.OfPolicies change && !used.contains(i)) {
        tellUnused(scenario.place(i), change);
      }
    }
  }

  private void tellUnused(String place, Change.OfPolicies change) {
    if (change instanceof Change.Threshold threshold) {
      tellNoGate(place, threshold.gate());
    } else if (change instanceof Change.DropGate drop) {
      tellNoGate(place, drop.gate());
    } else if (change instanceof Change.Weight weight) {
      tellNoCriterion(place, weight.criterion());
    } else if (change instanceof Change.WeightTimes times) {
      tellNoCriterion(place, times.criterion());
    } else if (change instanceof Change.CurvePoint point) {
      tellNoCriterion(place, point.criterion());
    } else if (change instanceof Change.DropCriterion drop) {
      tellNoCriterion(place, drop.criterion());
    }
  }

  private void tellNoGate(String place, String code) {
    faults.unknown(place + ".gate", code, "must be the code of a gate", codes());
  }

  private void tellNoCriterion(String place, String name) {
    faults.unknown(place + ".criterion", name, "must be the name of a criterion", names());
  }

  private Set<String> names() {
    Set<String> names = new HashSet<>();
    policies.policies().forEach(each -> each.criteria().forEach(one -> names.add(one.name())));
    return names;
  }

  private Set<String> codes() {
    Set<String> codes = new HashSet<>();
    policies.policies().forEach(each -> each.gates().forEach(one -> codes.add(one.code())));
    return codes;
  }
}
