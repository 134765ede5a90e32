package dev.buybox.whatif;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import java.math.BigDecimal;

/** Decides boxes by new rankers in whose policy a criterion has another share of all weight. */
final class OtherShares {
  private OtherShares() {}

  /** Returns a policy in which a criterion has a share of all weight. */
  private static Policy withShare(Policy policy, String criterion, BigDecimal share) {
    BigDecimal others =
        policy.criteria().stream()
            .filter(each -> !each.name().equals(criterion))
            .map(Criterion::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Policy.Builder builder = policy.toBuilder();
    for (Criterion each : policy.criteria()) {
      BigDecimal weight =
          each.name().equals(criterion)
              ? others.multiply(share)
              : each.weight().multiply(BigDecimal.ONE.subtract(share));
      builder.replace(PolicyEdits.weighed(each, weight));
    }
    return builder.build();
  }

  static int winner(
      Situation situation, Policy policy, int box, String criterion, BigDecimal share) {
    Ranker ranker =
        Situations.with(
                PolicySet.of(withShare(policy, criterion, share)),
                situation.catalog(),
                situation.incumbents())
            .ranker();
    ranker.rank(box);
    return ranker.winner();
  }
}
