package dev.buybox.analyst;

import dev.buybox.analyst.load.BadInputException;
import dev.buybox.policy.InvalidPolicyException;
import java.util.stream.Collectors;

/** What to tell of a policy that was to be used, and is wrong. */
final class PolicyFaults {
  private PolicyFaults() {}

  /** Returns all faults as one message. */
  static BadInputException of(String policy, InvalidPolicyException failure) {
    return new BadInputException(
        failure.faults().stream()
            .map(fault -> "\n  " + fault)
            .collect(Collectors.joining("", policy + ": this policy cannot be used:", "")));
  }
}
