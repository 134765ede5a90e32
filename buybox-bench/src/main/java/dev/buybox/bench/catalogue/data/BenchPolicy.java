package dev.buybox.bench.catalogue.data;

import com.google.common.collect.ImmutableList;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.List;

/** The policies that whole catalogues are ranked by. */
public enum BenchPolicy {
  /**
   * Ten criteria and nothing else: seven of the seller, two of the offer, and the price, which is
   * the only one that looks at the rivals. The offer with the lower price wins a tie.
   */
  TEN_CRITERIA("ten-criteria", ImmutableList.of("delivery_days", "warranty_months")),

  /**
   * The policy that ships: eleven criteria and seven gates, two of them against the box's median;
   * the holder of a box keeps it in a near tie, and half of the boxes are held.
   */
  GENERAL_MERCHANDISE(
      "general-merchandise",
      ImmutableList.of("delivery_days", "warranty_months", "stock", "reference_price"));

  private static final String JSON =
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
          {"name": "return", "of": "seller.return_days", "weight": 2,
           "value": {"points": [[2, 1.0], [6, 0.6], [14, 0.0]]}}
        ],
        "tie_breakers": [{"of": "offer.landed_price", "better": "lower"}]
      }
      """;

  private final String label;
  private final ImmutableList<String> offerNumbers;

  BenchPolicy(String label, ImmutableList<String> offerNumbers) {
    this.label = label;
    this.offerNumbers = offerNumbers;
  }

  /**
   * Returns the policy of a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static BenchPolicy of(String label) {
    for (BenchPolicy policy : values()) {
      if (policy.label.equals(label)) {
        return policy;
      }
    }
    throw new IllegalArgumentException(
        "policy must be ten-criteria or general-merchandise, was " + label);
  }

  /** Returns what it is called on the command line. */
  public String label() {
    return label;
  }

  /** Returns the numbers of offers that it uses. */
  List<String> offerNumbers() {
    return offerNumbers;
  }

  /** Returns it as the engine takes it. */
  public PolicySet policies() {
    return this == TEN_CRITERIA ? PolicySet.of(Policy.parse(JSON)) : PolicySet.shipped(label);
  }
}
