package dev.buybox.bench.market;

import dev.buybox.policy.Gate;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.policy.Reference;

/** Ten criteria that a marketplace would use, with gates or without them. */
public final class TenCriteria {
  private static final String CRITERIA =
      """
      {
        "policy": "ten-criteria", "version": "1",
        "criteria": [
          {"name": "price", "of": "offer.landed_price", "weight": 35,
           "value": {"relative_to": "best_eligible", "better": "lower",
                     "points": [[1.0, 1.0], [3.0, 0.0]]}},
          {"name": "on time", "of": "seller.on_time", "weight": 15,
           "estimate": {"prior": 0.93, "strength": 20},
           "value": {"points": [[0.80, 0.0], [0.95, 0.8], [0.99, 1.0]]}},
          {"name": "defects", "of": "seller.defects", "weight": 12,
           "estimate": {"prior": 0.02, "strength": 50},
           "value": {"points": [[0.0, 1.0], [0.02, 0.7], [0.05, 0.0]]}},
          {"name": "satisfaction", "of": "seller.satisfaction", "weight": 10,
           "estimate": {"prior": 0.9, "strength": 30},
           "value": {"points": [[0.70, 0.0], [0.90, 0.6], [0.98, 1.0]]}},
          {"name": "cancellations", "of": "seller.cancellations", "weight": 6,
           "estimate": {"prior": 0.02, "strength": 40},
           "value": {"points": [[0.0, 1.0], [0.025, 0.5], [0.06, 0.0]]}},
          {"name": "wrong items", "of": "seller.wrong_items", "weight": 5,
           "estimate": {"prior": 0.01, "strength": 60},
           "value": {"points": [[0.0, 1.0], [0.01, 0.6], [0.04, 0.0]]}},
          {"name": "delivery", "of": "offer.delivery_days", "weight": 8,
           "value": {"best": 1, "half_life": 3}},
          {"name": "reply", "of": "seller.reply_hours", "weight": 3,
           "value": {"points": [[2, 1.0], [24, 0.5], [72, 0.0]]}},
          {"name": "warranty", "of": "offer.warranty_months", "weight": 4,
           "value": {"points": [[0, 0.0], [12, 0.6], [24, 1.0]]}},
          {"name": "fulfilment", "of": "offer.fulfilment", "weight": 2,
           "value": {"values": {"platform": 1.0, "seller": 0.5}, "other": 0.0}}
        ],
        "near_tie": {"within": 0.005, "choose": "incumbent"},
        "tie_breakers": [{"of": "offer.landed_price", "better": "lower"}]
      }
      """;

  private TenCriteria() {}

  /** Returns the policy, with three gates or with none. */
  public static PolicySet policies(boolean gated) {
    Policy criteria = Policy.parse(CRITERIA);
    return PolicySet.of(gated ? withGates(criteria) : criteria);
  }

  private static Policy withGates(Policy criteria) {
    return criteria.toBuilder()
        .named("ten-criteria-gated", "1")
        .gate(Gate.atLeast("offer.stock", 1).code("no-stock").build())
        .gate(Gate.atMost("seller.defects", 0.03).minBad(3).code("defects").build())
        .gate(
            Gate.atLeastTimes("offer.landed_price", 0.3, Reference.medianEligible())
                .code("price-error")
                .build())
        .build();
  }
}
