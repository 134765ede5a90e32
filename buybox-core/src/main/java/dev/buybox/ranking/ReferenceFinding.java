package dev.buybox.ranking;

import dev.buybox.policy.Reference;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The number that an offer was compared with.
 *
 * @param reference what the policy names
 * @param number the reference, in the attribute's unit; empty if there is none, or in a seller's
 *     view where it comes from what customers cannot see
 * @param offers whose number it is: the best offers of the box, in the catalogue's order; empty for
 *     a median and for an attribute of the same offer; copied
 */
public record ReferenceFinding(Reference reference, OptionalDouble number, List<String> offers) {
  /** Copies the list. */
  public ReferenceFinding {
    offers = List.copyOf(offers);
  }

  ReferenceFinding hidden() {
    return new ReferenceFinding(reference, OptionalDouble.empty(), List.of());
  }
}
