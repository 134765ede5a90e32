package dev.buybox.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One policy in which everything occurs, as JSON and through the builder. */
final class ExamplePolicy {
  static final String JSON =
      """
      {
        "policy": "refurbished-phones", "version": "3", "effective": "2026-12-01",
        "criteria": [
          {"name": "price", "of": "offer.landed_price", "weight": 35,
           "why": "customers compare prices first",
           "value": {"relative_to": "best_eligible", "better": "lower",
                     "points": [[1.0, 1.0], [3.0, 0.0]]}},
          {"name": "on-time delivery", "of": "seller.on_time", "weight": 15,
           "estimate": {"prior": 0.93, "strength": 20},
           "value": {"points": [[0.80, 0.0], [0.95, 0.8], [0.99, 1.0]]}},
          {"name": "delivery time", "of": "offer.delivery_days", "weight": 8, "missing": "worst",
           "value": {"best": 1, "half_life": 3}},
          {"name": "fulfilment", "of": "offer.fulfilment", "weight": 2.5, "missing": 0.25,
           "value": {"values": {"platform": 1.0, "seller": 0.5}, "other": 0.0}},
          {"name": "warranty", "of": "offer.warranty_months", "weight": 0, "missing": "exclude",
           "value": {"best": 24, "half_life": 6, "better": "higher"}},
          {"name": "rating", "of": "seller.rating", "weight": 1, "value": {"min_max": "higher"}},
          {"name": "against list price", "of": "offer.price", "weight": 1,
           "value": {"relative_to": "offer.reference_price", "better": "lower",
                     "points": [[0.5, 1], [1, 0.25]]}},
          {"name": "stock", "of": "offer.stock", "weight": 1,
           "value": {"relative_to": "median_eligible", "better": "higher",
                     "points": [[0.5, 1], [2, 0]]}}
        ],
        "gates": [
          {"of": "offer.stock", "at_least": 1, "code": "no-stock"},
          {"of": "seller.defects", "at_most": 0.03, "min_bad": 3, "min_den": 20, "code": "defects",
           "reason": "more than 3 % of orders defective"},
          {"of": "seller.late", "at_most": 0.1, "confidence": 0.95},
          {"of": "seller.returns", "at_most": 0.2, "estimate": {"prior": 0.1, "strength": 10}},
          {"of": "offer.landed_price", "at_most_times": 1.2,
           "relative_to": "offer.reference_price", "missing": "pass", "code": "price-cap"},
          {"of": "offer.landed_price", "at_least_times": 0.3, "relative_to": "median_eligible",
           "code": "price-error"},
          {"of": "offer.delivery_days", "at_most_times": 4, "relative_to": "best_eligible",
           "better": "lower", "code": "slow"},
          {"of": "seller.country", "in": ["DE", "FR"]}
        ],
        "near_tie": {"within": 0.005, "choose": "incumbent"},
        "tie_breakers": [{"of": "offer.landed_price", "better": "lower"},
                         {"of": "seller.rating", "better": "higher"}],
        "second_offer": {"cheaper_by": 0.05,
                         "faster_by": {"of": "offer.delivery_days", "at_least": 1}},
        "missing_shipping": "exclude"
      }
      """;

  private ExamplePolicy() {}

  static Policy built() {
    return criteria(gates(Policy.builder("refurbished-phones", "3")))
        .effective(LocalDate.of(2026, 12, 1))
        .nearTie(0.005, NearTie.Choose.INCUMBENT)
        .tieBreaker("offer.landed_price", Better.LOWER)
        .tieBreaker("seller.rating", Better.HIGHER)
        .secondOffer(SecondOffer.cheaperBy(0.05).orFasterBy("offer.delivery_days", 1))
        .missingShipping(MissingShipping.EXCLUDE)
        .build();
  }

  private static Policy.Builder criteria(Policy.Builder policy) {
    return policy
        .criterion(
            Criterion.of(
                    "price",
                    "offer.landed_price",
                    Curve.relativeTo(
                        Reference.bestEligible(), Better.LOWER, new double[][] {{1, 1}, {3, 0}}))
                .weight(35)
                .why("customers compare prices first")
                .build())
        .criterion(
            Criterion.of(
                    "on-time delivery",
                    "seller.on_time",
                    Curve.points(new double[][] {{0.8, 0}, {0.95, 0.8}, {0.99, 1}}))
                .weight(15)
                .estimate(0.93, 20)
                .build())
        .criterion(
            Criterion.of("delivery time", "offer.delivery_days", Curve.halfLife(1, 3))
                .weight(8)
                .build())
        .criterion(
            Criterion.of(
                    "fulfilment",
                    "offer.fulfilment",
                    Curve.values(Map.of("platform", 1.0, "seller", 0.5), 0))
                .weight(2.5)
                .missing(Missing.worth(0.25))
                .build())
        .criterion(
            Criterion.of("warranty", "offer.warranty_months", Curve.halfLife(24, 6, Better.HIGHER))
                .weight(0)
                .missing(Missing.exclude())
                .build())
        .criterion(
            Criterion.of("rating", "seller.rating", Curve.minMax(Better.HIGHER)).weight(1).build())
        .criterion(
            Criterion.of(
                    "against list price",
                    "offer.price",
                    Curve.relativeTo(
                        Reference.attribute("offer.reference_price"),
                        Better.LOWER,
                        new double[][] {{0.5, 1}, {1, 0.25}}))
                .weight(1)
                .build())
        .criterion(
            Criterion.of(
                    "stock",
                    "offer.stock",
                    Curve.relativeTo(
                        Reference.medianEligible(),
                        Better.HIGHER,
                        new double[][] {{0.5, 1}, {2, 0}}))
                .weight(1)
                .build());
  }

  private static Policy.Builder gates(Policy.Builder policy) {
    Reference listPrice = Reference.attribute("offer.reference_price");
    return policy
        .gate(Gate.atLeast("offer.stock", 1).code("no-stock").build())
        .gate(
            Gate.atMost("seller.defects", 0.03)
                .minBad(3)
                .minDen(20)
                .code("defects")
                .reason("more than 3 % of orders defective")
                .build())
        .gate(Gate.atMost("seller.late", 0.1).confidence(0.95).build())
        .gate(Gate.atMost("seller.returns", 0.2).estimate(0.1, 10).build())
        .gate(
            Gate.atMostTimes("offer.landed_price", 1.2, listPrice)
                .missingPasses()
                .code("price-cap")
                .build())
        .gate(
            Gate.atLeastTimes("offer.landed_price", 0.3, Reference.medianEligible())
                .code("price-error")
                .build())
        .gate(
            Gate.atMostTimes("offer.delivery_days", 4, Reference.bestEligible(Better.LOWER))
                .code("slow")
                .build())
        .gate(Gate.in("seller.country", List.of("FR", "DE")).build());
  }
}
