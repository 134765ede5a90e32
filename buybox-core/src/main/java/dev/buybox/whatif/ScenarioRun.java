package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.Optional;

/** Applies a scenario to a situation; for once. */
final class ScenarioRun {
  private final Scenario scenario;
  private final Situation situation;
  private final ScenarioFaults faults = new ScenarioFaults();

  ScenarioRun(Scenario scenario, Situation situation) {
    this.scenario = scenario;
    this.situation = situation;
  }

  Situation apply() {
    PolicySet given = situation.policies().policies();
    PolicySet policies = new PolicyEdits(given, scenario, faults).apply();
    Catalog catalog = new DataEdits(situation.catalog(), scenario, faults).apply();
    faults.throwIfAny();
    if (policies.equals(given) && catalog == situation.catalog()) {
      return situation;
    }
    Situation sameRules =
        new Situation(situation.policies(), catalog, situation.incumbents().movedTo(catalog));
    return policies.equals(given) ? sameRules : fitted(sameRules, policies);
  }

  private Situation fitted(Situation sameRules, PolicySet policies) {
    try {
      return sameRules.with(policies);
    } catch (InvalidPolicyException unfit) {
      RefusedPolicies refused = new RefusedPolicies(scenario, faults);
      fit(sameRules, Optional.empty(), policies.byDefault(), refused);
      policies
          .byCategory()
          .forEach((category, each) -> fit(sameRules, Optional.of(category), each, refused));
      refused.tell();
      faults.throwIfAny();
      throw unfit;
    }
  }

  /** Tries one policy of a set, whose faults then have places in that policy. */
  private static void fit(
      Situation sameRules, Optional<String> category, Policy policy, RefusedPolicies refused) {
    try {
      sameRules.with(PolicySet.of(policy));
    } catch (InvalidPolicyException unfit) {
      refused.add(category, policy.criteria(), policy.gates(), unfit);
    }
  }
}
