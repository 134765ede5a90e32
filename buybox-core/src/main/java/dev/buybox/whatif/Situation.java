package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Schema;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicyFault;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.UnknownAttributes;
import java.util.List;

/**
 * All that decides who wins: policies, what competes, and who holds the boxes. Immutable, for any
 * number of threads.
 *
 * @param policies compiled against the catalogue's schema
 * @param catalog what competes
 * @param incumbents built for this catalogue
 */
public record Situation(CompiledPolicies policies, Catalog catalog, Incumbents incumbents) {
  /**
   * Returns a situation in which nobody holds a box.
   *
   * @throws InvalidPolicyException if a policy does not fit the catalogue's schema
   */
  public static Situation of(PolicySet policies, Catalog catalog) {
    return new Situation(
        CompiledPolicies.compile(policies, catalog.schema()), catalog, Incumbents.none());
  }

  /** Returns the same situation if nobody held a box. */
  public Situation withoutIncumbents() {
    return new Situation(policies, catalog, Incumbents.none());
  }

  /**
   * Returns the same data under other policies. Attributes that the data lack are taken as missing
   * where the policies before named them too.
   *
   * @throws InvalidPolicyException if they do not fit the catalogue's schema, or name another
   *     attribute that the data lack
   */
  public Situation with(PolicySet other) {
    return new Situation(compile(other), catalog, incumbents);
  }

  private CompiledPolicies compile(PolicySet other) {
    Schema schema = catalog.schema();
    try {
      return CompiledPolicies.compile(other, schema);
    } catch (InvalidPolicyException refused) {
      List<PolicyFault> faults =
          refused.faults().stream().filter(fault -> !isKnownToLack(fault)).toList();
      if (!faults.isEmpty()) {
        throw new InvalidPolicyException(faults);
      }
      return CompiledPolicies.compile(other, schema, UnknownAttributes.TAKE_AS_MISSING);
    }
  }

  /** Returns whether a fault is an attribute that the policies named already, and no data had. */
  private boolean isKnownToLack(PolicyFault fault) {
    return policies.policies().attributes().keySet().stream()
        .anyMatch(
            known ->
                fault.value().equals('"' + known + '"') && catalog.schema().find(known).isEmpty());
  }

  /**
   * Returns a new ranker of this situation, for one thread; one pass over the catalogue.
   *
   * @throws IllegalArgumentException if the policies were compiled against another schema, or the
   *     incumbents built for another catalogue
   */
  public Ranker ranker() {
    return Ranker.of(policies, catalog, incumbents);
  }
}
