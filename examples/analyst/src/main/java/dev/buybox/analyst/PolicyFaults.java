package dev.buybox.analyst;

import dev.buybox.analyst.console.Messages;
import dev.buybox.policy.InvalidPolicyException;

/** Tells what is wrong with a policy that was to be used. */
final class PolicyFaults {
  private PolicyFaults() {}

  /** Tells all faults and returns the exit code. */
  static int tell(Messages messages, String policy, InvalidPolicyException failure) {
    messages.line("buybox: " + policy + ": this policy cannot be used:");
    failure.faults().forEach(fault -> messages.line("  " + fault));
    return ExitCode.BAD_INPUT;
  }
}
