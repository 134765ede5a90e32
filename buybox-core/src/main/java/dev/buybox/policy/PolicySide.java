package dev.buybox.policy;

import java.util.Map;

/** One of two policies that are compared, with the words for it. */
record PolicySide(Policy policy, AttributeWords attributes) {
  static PolicySide of(Policy policy, Map<String, AttributeUse> uses) {
    return new PolicySide(policy, new AttributeWords(policy, uses));
  }

  CriterionWords criteria() {
    return new CriterionWords(attributes);
  }

  GateWords gates() {
    return new GateWords(attributes);
  }

  RuleWords rules() {
    return new RuleWords(attributes);
  }
}
