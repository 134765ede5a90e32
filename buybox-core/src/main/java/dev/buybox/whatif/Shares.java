package dev.buybox.whatif;

import dev.buybox.internal.Excerpt;
import dev.buybox.internal.Suggestions;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Gives a criterion another share of all weight, the others keeping their proportion. Exact: a
 * share is a whole number of steps, and weights are decimals.
 */
final class Shares {
  /** So many digits before the point may stay. */
  private static final int MAX_WHOLE_DIGITS = 30;

  private Shares() {}

  /** Returns the sum of the weights of all other criteria. */
  static BigDecimal others(Policy policy, int criterion) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < policy.criteria().size(); i++) {
      sum = i == criterion ? sum : sum.add(policy.criteria().get(i).weight());
    }
    return sum;
  }

  /**
   * Returns weights under which a criterion has a share.
   *
   * @param steps the share, from 0 to {@link Sensitivity#STEPS}; another criterion has a weight
   */
  static List<BigDecimal> weights(Policy policy, int criterion, int steps) {
    BigDecimal others = others(policy, criterion);
    List<BigDecimal> weights = new ArrayList<>();
    for (int i = 0; i < policy.criteria().size(); i++) {
      weights.add(
          i == criterion
              ? others.multiply(BigDecimal.valueOf(steps))
              : policy
                  .criteria()
                  .get(i)
                  .weight()
                  .multiply(BigDecimal.valueOf(Sensitivity.STEPS - steps)));
    }
    return weights;
  }

  /** Returns the policies that have a criterion under which it has a share, and the others. */
  static PolicySet withShare(PolicySet policies, String criterion, int steps) {
    return each(
        policies,
        policy -> {
          int at = indexOf(policy, criterion);
          return at < 0 || others(policy, at).signum() == 0
              ? policy
              : weighed(policy, weights(policy, at, steps));
        });
  }

  /** Returns a set of changed policies. */
  static PolicySet each(PolicySet policies, UnaryOperator<Policy> change) {
    PolicySet.Builder changed = PolicySet.builder(change.apply(policies.byDefault()));
    policies
        .byCategory()
        .forEach((category, policy) -> changed.variant(category, change.apply(policy)));
    return changed.build();
  }

  /** Returns a policy with other weights. */
  static Policy weighed(Policy policy, List<BigDecimal> weights) {
    int digits = weights.stream().mapToInt(each -> each.precision() - each.scale()).max().orElse(0);
    int shift = Math.max(0, digits - MAX_WHOLE_DIGITS);
    Policy.Builder builder = policy.toBuilder();
    for (int i = 0; i < weights.size(); i++) {
      Criterion each = policy.criteria().get(i);
      builder.replace(PolicyEdits.weighed(each, weights.get(i).movePointLeft(shift)));
    }
    return builder.build();
  }

  /** Returns the place of a criterion, -1 if a policy has none of that name. */
  static int indexOf(Policy policy, String criterion) {
    for (int i = 0; i < policy.criteria().size(); i++) {
      if (policy.criteria().get(i).name().equals(criterion)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Checks that some policy has a criterion.
   *
   * @throws IllegalArgumentException if none has; it tells which may have been meant
   */
  static void check(PolicySet policies, String criterion) {
    List<String> names =
        policies.policies().stream()
            .flatMap(policy -> policy.criteria().stream())
            .map(Criterion::name)
            .distinct()
            .toList();
    if (!names.contains(criterion)) {
      Optional<String> meant = Suggestions.nearest(criterion, names);
      throw new IllegalArgumentException(
          "no criterion is named %s%s"
              .formatted(
                  Excerpt.quoted(criterion),
                  meant.map(name -> "; did you mean \"" + name + "\"?").orElse("")));
    }
  }
}
