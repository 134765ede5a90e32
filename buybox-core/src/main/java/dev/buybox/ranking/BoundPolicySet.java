package dev.buybox.ranking;

import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.IdentityHashMap;
import java.util.List;

/** Binds the policies that a catalogue's categories need. */
final class BoundPolicySet {
  private BoundPolicySet() {}

  /** Returns the policy of each category of the catalogue. */
  static BoundPolicy[] bind(PolicySet policies, CatalogBox box) {
    IdentityHashMap<Policy, BoundPolicy> bound = new IdentityHashMap<>();
    List<String> categories = box.catalog.categories();
    return categories.stream()
        .map(policies::forCategory)
        .map(policy -> bound.computeIfAbsent(policy, each -> new BoundPolicy(each, box)))
        .toArray(BoundPolicy[]::new);
  }
}
