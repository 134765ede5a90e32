package dev.buybox.whatif;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a wrong scenario, which is refused as a whole and with all of its faults. */
public final class InvalidScenarioException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final ImmutableList<ScenarioFault> faults;

  /**
   * Tells of these faults.
   *
   * @param faults at least one; copied
   */
  public InvalidScenarioException(List<ScenarioFault> faults) {
    super(message(faults));
    this.faults = ImmutableList.copyOf(faults);
  }

  /** Returns all faults, up to {@link ScenarioLimits#MAX_FAULTS}. */
  public List<ScenarioFault> faults() {
    return faults;
  }

  private static String message(List<ScenarioFault> faults) {
    if (faults.size() == 1) {
      return faults.get(0).toString();
    }
    return faults.stream()
        .map(fault -> "\n  " + fault)
        .collect(Collectors.joining("", faults.size() + " faults:", ""));
  }
}
