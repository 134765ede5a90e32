package dev.buybox.whatif;

import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Draws weights for each policy of a set, all from one seed: the policies' random numbers are split
 * off one after the other.
 */
final class PolicySetDraws {
  private final PolicySet policies;
  private final long seed;
  private final IdentityHashMap<Policy, WeightDraws> drawsByPolicy = new IdentityHashMap<>();
  private final IdentityHashMap<Policy, Integer> placeByPolicy = new IdentityHashMap<>();

  private PolicySetDraws(PolicySet policies, long seed) {
    this.policies = policies;
    this.seed = seed;
  }

  /**
   * Prepares drawing.
   *
   * @throws IllegalArgumentException if no weights, or too few, are in the range
   */
  static PolicySetDraws of(PolicySet policies, WeightRange range, int draws, long seed) {
    PolicySetDraws prepared = new PolicySetDraws(policies, seed);
    SplittableRandom random = new SplittableRandom(seed);
    List<Policy> all = policies.policies();
    for (int place = 0; place < all.size(); place++) {
      Policy policy = all.get(place);
      prepared.drawsByPolicy.put(policy, WeightDraws.of(policy, range, draws, random.split()));
      prepared.placeByPolicy.put(policy, place);
    }
    return prepared;
  }

  /** Starts with the first draw for a policy of the set. */
  WeightDraws.Pass pass(Policy policy) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int place = of(policy, placeByPolicy); place > 0; place--) {
      random.split();
    }
    return of(policy, drawsByPolicy).pass(random.split());
  }

  /** Starts with the first draw for all policies: each call returns the set under the next. */
  Supplier<PolicySet> pass() {
    SplittableRandom random = new SplittableRandom(seed);
    IdentityHashMap<Policy, WeightDraws.Pass> passes = new IdentityHashMap<>();
    for (Policy policy : policies.policies()) {
      passes.put(policy, of(policy, drawsByPolicy).pass(random.split()));
    }
    return () -> {
      IdentityHashMap<Policy, Policy> weighed = new IdentityHashMap<>();
      passes.forEach((policy, pass) -> weighed.put(policy, pass.policy()));
      return Shares.each(policies, policy -> of(policy, weighed));
    };
  }

  private static <T> T of(Policy policy, IdentityHashMap<Policy, T> map) {
    T known = map.get(policy);
    if (known == null) {
      throw new IllegalStateException("a policy that is not in the set decided: " + policy);
    }
    return known;
  }
}
