package dev.buybox.analyst.whatif;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Policy;
import dev.buybox.whatif.Situation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Which part of all weights a criterion has. */
final class WeightShares {
  private WeightShares() {}

  /** Returns the share in the policy by default; nothing if only a category's policy has it. */
  static Optional<Double> of(Situation situation, String criterion) {
    Policy policy = situation.policies().policies().byDefault();
    BigDecimal all =
        policy.criteria().stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    return policy.criteria().stream()
        .filter(each -> each.name().equals(criterion))
        .findFirst()
        .map(each -> each.weight().divide(all, MathContext.DECIMAL64).doubleValue());
  }
}
