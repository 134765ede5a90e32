package dev.buybox.whatif;

import dev.buybox.internal.StrictJson;
import java.io.Serializable;

/**
 * One thing that is wrong with a scenario, or with what it should be applied to.
 *
 * @param place where, such as {@code scenarios[0].changes[2].seller}; empty: the whole
 * @param value what stands there, shortened; empty: nothing
 * @param rule what should stand there
 * @param advice what to do, such as "did you mean ..."; may be empty
 */
public record ScenarioFault(String place, String value, String rule, String advice)
    implements Serializable {
  /** Returns the fault as one line, safe to print. */
  @Override
  public String toString() {
    return StrictJson.faultLine("scenarios", place, value, rule, advice);
  }
}
