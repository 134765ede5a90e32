package dev.buybox.whatif;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Gate;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicyFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the policies that a scenario makes and that are refused, and tells why: at the change that
 * made it wrong, and once where several policies have the same fault. For one thread.
 */
final class RefusedPolicies {
  private final Scenario scenario;
  private final ScenarioFaults faults;
  private final List<Refused> all = new ArrayList<>();
  private final Set<ScenarioFault> told = new HashSet<>();

  /**
   * A policy and what is wrong with it.
   *
   * @param category that it is of; nothing for the policy by default
   */
  private record Refused(
      Optional<String> category,
      List<Criterion> criteria,
      List<Gate> gates,
      InvalidPolicyException wrong) {}

  RefusedPolicies(Scenario scenario, ScenarioFaults faults) {
    this.scenario = scenario;
    this.faults = faults;
  }

  /**
   * Takes note of a policy.
   *
   * @param category that it is of; nothing for the policy by default
   * @param wrong with places in that policy
   */
  void add(
      Optional<String> category,
      List<Criterion> criteria,
      List<Gate> gates,
      InvalidPolicyException wrong) {
    all.add(new Refused(category, criteria, gates, wrong));
  }

  /** Adds all faults. */
  void tell() {
    for (Refused each : all) {
      if (faults.isFull()) {
        return;
      }
      ChangePlaces places = new ChangePlaces(scenario, each.criteria(), each.gates());
      each.wrong().faults().forEach(fault -> tell(each.category(), places, fault));
    }
  }

  private void tell(Optional<String> category, ChangePlaces places, PolicyFault fault) {
    Optional<String> written = places.written(fault.place());
    String place = written.orElseGet(() -> places.change(fault.place()));
    boolean isWhole = written.isPresent() || fault.place().isEmpty();
    String rule = (isWhole ? "" : fault.place() + " ") + fault.rule();
    if (told.add(new ScenarioFault(place, fault.value(), rule, fault.advice()))) {
      String ofCategory =
          category.map(name -> " for category " + ScenarioFaults.quoted(name)).orElse("");
      faults.add(
          place,
          fault.value(),
          "makes a policy" + ofCategory + " that is refused: " + rule,
          fault.advice());
    }
  }
}
