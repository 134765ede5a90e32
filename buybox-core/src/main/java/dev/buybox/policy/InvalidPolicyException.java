package dev.buybox.policy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a wrong policy, which is refused as a whole and with all of its faults. */
public final class InvalidPolicyException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final ImmutableList<PolicyFault> faults;

  /**
   * Tells of these faults.
   *
   * @param faults at least one; copied
   */
  public InvalidPolicyException(List<PolicyFault> faults) {
    super(message(faults));
    this.faults = ImmutableList.copyOf(faults);
  }

  /**
   * Returns all faults, up to a thousand: first those of its form, then those of what it says, each
   * in order.
   */
  public List<PolicyFault> faults() {
    return faults;
  }

  private static String message(List<PolicyFault> faults) {
    if (faults.size() == 1) {
      return faults.get(0).toString();
    }
    return faults.stream()
        .map(fault -> "\n  " + fault)
        .collect(Collectors.joining("", faults.size() + " faults:", ""));
  }
}
