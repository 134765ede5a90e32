package dev.buybox.bench.objects;

/**
 * A criterion: the most points it gives, and the part of them that an offer deserves.
 *
 * @param maxPoints of a full score of 1,000,000,000
 */
record ObjectCriterion(int maxPoints, Value value) {
  /** Values an offer from 0 to 1; NaN if the attribute is missing. */
  interface Value {
    double of(OfferRecord offer, double leastLanded);
  }

  static ObjectCriterion of(int percent, Value value) {
    return new ObjectCriterion(percent * 10_000_000, value);
  }

  /** Returns an offer's points; none where the attribute is missing. */
  int points(OfferRecord offer, double leastLanded) {
    double worth = value.of(offer, leastLanded);
    return Double.isNaN(worth) ? 0 : (int) Math.floor(maxPoints * worth + 0.5);
  }
}
