package dev.buybox.ranking;

import java.util.List;

/**
 * An offer that was barred.
 *
 * @param offer the offer's id
 * @param seller the seller's id
 * @param failures that people suspended it, then every gate that it failed in the policy's order;
 *     copied
 */
public record ExcludedOffer(String offer, String seller, List<GateFailure> failures) {
  /** Copies the list. */
  public ExcludedOffer {
    failures = List.copyOf(failures);
  }

  /** Returns the codes of the failures, in their order. */
  public List<String> reasons() {
    return failures.stream().map(GateFailure::code).toList();
  }
}
