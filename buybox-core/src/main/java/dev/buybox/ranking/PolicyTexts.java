package dev.buybox.ranking;

import dev.buybox.policy.Curve;
import dev.buybox.policy.Gate;
import dev.buybox.policy.GateCondition;
import dev.buybox.policy.Policy;
import java.util.SortedSet;
import java.util.TreeSet;

/** The texts that a policy names. */
final class PolicyTexts {
  private PolicyTexts() {}

  /** Returns every text that the policy compares an attribute with. */
  static SortedSet<String> of(Policy policy, String attribute) {
    SortedSet<String> texts = new TreeSet<>();
    policy.criteria().stream()
        .filter(criterion -> criterion.of().equals(attribute))
        .filter(criterion -> criterion.curve() instanceof Curve.TextValues)
        .forEach(
            criterion -> texts.addAll(((Curve.TextValues) criterion.curve()).values().keySet()));
    policy.gates().stream()
        .filter(gate -> gate.of().equals(attribute))
        .map(Gate::condition)
        .filter(GateCondition.In.class::isInstance)
        .forEach(condition -> texts.addAll(((GateCondition.In) condition).texts()));
    return texts;
  }
}
