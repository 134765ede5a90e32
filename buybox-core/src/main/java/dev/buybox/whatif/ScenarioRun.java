package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;

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
    PolicyEdits edits = new PolicyEdits(given, scenario, faults);
    PolicySet policies = edits.apply();
    Catalog catalog = new DataEdits(situation.catalog(), scenario, faults).apply();
    faults.throwIfAny();
    if (policies.equals(given) && catalog == situation.catalog()) {
      return situation;
    }
    Situation sameRules =
        new Situation(situation.policies(), catalog, situation.incumbents().movedTo(catalog));
    return policies.equals(given) ? sameRules : fitted(sameRules, policies, edits);
  }

  private Situation fitted(Situation sameRules, PolicySet policies, PolicyEdits edits) {
    try {
      return sameRules.with(policies);
    } catch (InvalidPolicyException unfit) {
      edits.tell(unfit);
      faults.throwIfAny();
      throw unfit;
    }
  }
}
