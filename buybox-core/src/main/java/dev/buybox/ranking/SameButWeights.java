package dev.buybox.ranking;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.math.BigDecimal;
import java.util.Optional;

/** Checks that policies are those of a ranker but for their weights. */
final class SameButWeights {
  private SameButWeights() {}

  /**
   * Compares the policies of all categories.
   *
   * @throws IllegalArgumentException if they differ in more than weights, names, versions and days
   */
  static void check(PolicySet known, PolicySet weighed) {
    boolean same =
        known.byCategory().keySet().equals(weighed.byCategory().keySet())
            && isSame(known.byDefault(), weighed.byDefault())
            && known.byCategory().keySet().stream()
                .allMatch(
                    category -> isSame(known.forCategory(category), weighed.forCategory(category)));
    if (!same) {
      throw new IllegalArgumentException(
          "policies may differ from those of the ranker in the weights of their criteria only;"
              + " for other changes make another ranker");
    }
  }

  private static boolean isSame(Policy known, Policy weighed) {
    return withoutWeights(known).fingerprint().equals(withoutWeights(weighed).fingerprint());
  }

  /** Returns a policy in which all criteria weigh the same, so that none is without points. */
  static Policy withoutWeights(Policy policy) {
    Policy.Builder builder = policy.toBuilder().named("p", "1");
    for (Criterion each : policy.criteria()) {
      builder.replace(
          new Criterion(
              each.name(),
              each.of(),
              BigDecimal.ONE,
              Optional.empty(),
              each.estimate(),
              each.missing(),
              each.curve()));
    }
    return builder.build();
  }
}
