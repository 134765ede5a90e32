package dev.buybox.analyst.whatif;

import dev.buybox.policy.Gate;
import dev.buybox.policy.PolicySet;
import java.util.List;

/** What the gates of policies ask for, by their codes. */
final class GateRules {
  private static final String MISSING = "missing:";

  private final List<Gate> gates;

  GateRules(PolicySet policies) {
    this.gates = policies.policies().stream().flatMap(each -> each.gates().stream()).toList();
  }

  /** Returns what is asked under a code; several rules where categories differ. */
  List<String> of(String code) {
    List<String> rules =
        gates.stream()
            .filter(gate -> gate.code().equals(code))
            .map(GateRules::of)
            .distinct()
            .toList();
    return rules.isEmpty() && code.startsWith(MISSING)
        ? List.of(code.substring(MISSING.length()) + " must be given")
        : rules;
  }

  private static String of(Gate gate) {
    return PartWords.asked(gate) + gate.reason().map(reason -> " (" + reason + ")").orElse("");
  }
}
