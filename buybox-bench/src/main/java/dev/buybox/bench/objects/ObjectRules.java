package dev.buybox.bench.objects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The ten criteria and the gates, which both forms of the straightforward program use. */
public final class ObjectRules {
  private final List<ObjectCriterion> criteria;
  private final List<Predicate<OfferRecord>> gates = new ArrayList<>();
  private final boolean gated;

  private ObjectRules(boolean gated, ObjectCriterion last) {
    this.criteria = criteria(last);
    this.gated = gated;
    if (gated) {
      gates.add(offer -> offer.stock() >= 1);
      gates.add(offer -> fewDefects(offer.seller().defects()));
    }
  }

  /** Returns the rules with the gates or without them. */
  public static ObjectRules of(boolean gated) {
    Map<String, Double> fulfilment = Map.of("platform", 1.0, "seller", 0.5);
    return new ObjectRules(
        gated,
        ObjectCriterion.of(2, (offer, least) -> fulfilment.getOrDefault(offer.fulfilment(), 0.0)));
  }

  /** Returns rules without gates whose last criterion is the seller's days to settle a return. */
  public static ObjectRules withReturnDays() {
    StraightCurve returnDays = new StraightCurve(2, 1, 6, 0.6, 14, 0);
    return new ObjectRules(
        false, ObjectCriterion.of(2, (offer, least) -> returnDays.at(offer.seller().returnDays())));
  }

  private static List<ObjectCriterion> criteria(ObjectCriterion last) {
    StraightCurve priceByLogRatio = new StraightCurve(0, 1, StrictMath.log(3), 0);
    StraightCurve onTime = new StraightCurve(0.80, 0, 0.95, 0.8, 0.99, 1);
    StraightCurve defects = new StraightCurve(0, 1, 0.02, 0.7, 0.05, 0);
    StraightCurve satisfaction = new StraightCurve(0.70, 0, 0.90, 0.6, 0.98, 1);
    StraightCurve cancellations = new StraightCurve(0, 1, 0.025, 0.5, 0.06, 0);
    StraightCurve wrongItems = new StraightCurve(0, 1, 0.01, 0.6, 0.04, 0);
    StraightCurve replyHours = new StraightCurve(2, 1, 24, 0.5, 72, 0);
    StraightCurve warranty = new StraightCurve(0, 0, 12, 0.6, 24, 1);
    return List.of(
        ObjectCriterion.of(
            35, (offer, least) -> priceByLogRatio.at(StrictMath.log(offer.landed() / least))),
        ObjectCriterion.of(
            15, (offer, least) -> onTime.at(offer.seller().onTime().estimate(0.93, 20))),
        ObjectCriterion.of(
            12, (offer, least) -> defects.at(offer.seller().defects().estimate(0.02, 50))),
        ObjectCriterion.of(
            10, (offer, least) -> satisfaction.at(offer.seller().satisfaction().estimate(0.9, 30))),
        ObjectCriterion.of(
            6,
            (offer, least) -> cancellations.at(offer.seller().cancellations().estimate(0.02, 40))),
        ObjectCriterion.of(
            5, (offer, least) -> wrongItems.at(offer.seller().wrongItems().estimate(0.01, 60))),
        ObjectCriterion.of(8, (offer, least) -> halving(offer.deliveryDays(), 1, 3)),
        ObjectCriterion.of(3, (offer, least) -> replyHours.at(offer.seller().replyHours())),
        ObjectCriterion.of(4, (offer, least) -> warranty.at(offer.warrantyMonths())),
        last);
  }

  private static double halving(double number, double best, double halfLife) {
    double beyond = number - best;
    return beyond <= 0 ? 1 : StrictMath.pow(2, -beyond / halfLife);
  }

  private static boolean fewDefects(Rate defects) {
    return defects.num() < 3 || defects.raw() <= 0.03;
  }

  boolean hasGates() {
    return gated;
  }

  /** Returns whether an offer passes the gates that look at no other offer. */
  boolean passes(OfferRecord offer) {
    for (Predicate<OfferRecord> gate : gates) {
      if (!gate.test(offer)) {
        return false;
      }
    }
    return true;
  }

  /** Returns twice the median of some prices, which it sorts. */
  static long twiceMedian(long[] prices) {
    Arrays.sort(prices);
    return prices[(prices.length - 1) / 2] + prices[prices.length / 2];
  }

  /** Returns whether a price is at least 0.3 times the median, exactly. */
  boolean isNoPriceError(OfferRecord offer, long twiceMedianMinor) {
    return 20 * offer.landedMinor() >= 3 * twiceMedianMinor;
  }

  List<ObjectCriterion> all() {
    return criteria;
  }

  /** Returns the one criterion that looks at the other offers of the box. */
  ObjectCriterion price() {
    return criteria.get(0);
  }

  /** Returns the criteria that look at one offer only. */
  List<ObjectCriterion> ofOneOffer() {
    return criteria.subList(1, criteria.size());
  }
}
