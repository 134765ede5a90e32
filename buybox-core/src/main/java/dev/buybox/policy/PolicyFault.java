package dev.buybox.policy;

import dev.buybox.internal.StrictJson;
import java.io.Serializable;

/**
 * One thing that is wrong with a policy.
 *
 * @param place where, such as {@code criteria[2].value.points[1]}; empty: the policy as a whole
 * @param value what stands there, shortened; empty: nothing
 * @param rule what should stand there
 * @param advice what to do, such as "did you mean ..."; may be empty
 */
public record PolicyFault(String place, String value, String rule, String advice)
    implements Serializable {
  /** Returns the fault as one line, safe to print. */
  @Override
  public String toString() {
    return StrictJson.faultLine("policy", place, value, rule, advice);
  }
}
