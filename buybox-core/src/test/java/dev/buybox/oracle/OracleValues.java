package dev.buybox.oracle;

import dev.buybox.oracle.OracleOffer.Counts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Rules 1, 3, 4, 5 and 7 for one criterion in one box: the points that it gives to each offer. */
final class OracleValues {
  private final JsonNode criterion;
  private final JsonNode value;
  private final long maxPoints;

  /** The criterion's numbers of all eligible offers that have one, in order. */
  private final List<Double> present = new ArrayList<>();

  private final RelativeScoring scoring;
  private final Set<Feature> seen;

  OracleValues(
      JsonNode criterion,
      long maxPoints,
      List<OracleOffer> eligible,
      RelativeScoring scoring,
      Set<Feature> seen) {
    this.criterion = criterion;
    this.value = criterion.path("value");
    this.maxPoints = maxPoints;
    this.scoring = scoring;
    this.seen = seen;
    if (value.has("relative_to") || value.has("min_max")) {
      eligible.forEach(offer -> number(criterion, offer).ifPresent(present::add));
      Collections.sort(present);
    }
  }

  /** Whether the least value is the best one: as told, else for the three prices only. */
  static boolean leastIsBest(JsonNode curveOrGate, String attribute) {
    String better = curveOrGate.path("better").asString("");
    return better.isEmpty()
        ? Set.of("offer.price", "offer.shipping", "offer.landed_price").contains(attribute)
        : better.equals("lower");
  }

  /** Rule 1: the rate shrunk towards the prior; absent counts are none of none. */
  static double estimate(JsonNode estimate, OracleOffer offer, String attribute) {
    Counts counts = offer.counts(attribute).orElse(new Counts(0, 0));
    double prior = estimate.path("prior").doubleValue();
    double strength = estimate.path("strength").doubleValue();
    return (counts.num() + prior * strength) / (counts.den() + strength);
  }

  /** The number that a criterion values: the attribute, or its estimate. */
  static OptionalDouble number(JsonNode criterion, OracleOffer offer) {
    String attribute = criterion.path("of").stringValue();
    return criterion.has("estimate")
        ? OptionalDouble.of(estimate(criterion.path("estimate"), offer, attribute))
        : offer.number(attribute);
  }

  long points(OracleOffer offer) {
    if (value.has("values")) {
      return textPoints(offer);
    }
    OptionalDouble number = number(criterion, offer);
    if (number.isEmpty()) {
      return missingPoints();
    }
    if (criterion.has("estimate")) {
      seen.add(Feature.ESTIMATED_VALUE);
    }
    double x = number.getAsDouble();
    if (value.has("relative_to")) {
      return relativePoints(x, offer);
    } else if (value.has("half_life")) {
      return rounded(halfLife(x));
    } else if (value.has("min_max")) {
      return rounded(minMax(x));
    } else {
      return rounded(straight(x));
    }
  }

  /** Rule 7: a value's points, rounded once. */
  private long rounded(double worth) {
    return (long) Math.floor(maxPoints * worth + 0.5);
  }

  private long missingPoints() {
    seen.add(Feature.MISSING_VALUE_USED);
    JsonNode missing = criterion.path("missing");
    return rounded(missing.isNumber() ? missing.doubleValue() : 0.0);
  }

  private long textPoints(OracleOffer offer) {
    seen.add(Feature.VALUES_OF_TEXT);
    var text = offer.text(criterion.path("of").stringValue());
    if (text.isEmpty()) {
      return missingPoints();
    }
    JsonNode listed = value.path("values").path(text.get());
    return rounded((listed.isMissingNode() ? value.path("other") : listed).asDouble(0.0));
  }

  /** Straight between the points, flat outside. */
  private double straight(double x) {
    JsonNode points = value.path("points");
    int last = points.size() - 1;
    seen.add(worth(0) <= worth(last) ? Feature.POINTS_RISING : Feature.POINTS_FALLING);
    if (x < at(0) || x > at(last)) {
      seen.add(Feature.CURVE_CLAMPED);
      return x < at(0) ? worth(0) : worth(last);
    }
    int i = 0;
    while (at(i) < x) {
      i++;
    }
    if (at(i) == x) {
      seen.add(Feature.CURVE_EXACTLY_AT_A_POINT);
      return worth(i);
    }
    double share = (x - at(i - 1)) / (at(i) - at(i - 1));
    return worth(i - 1) + (worth(i) - worth(i - 1)) * share;
  }

  private double halfLife(double x) {
    double best = value.path("best").doubleValue();
    double halfLife = value.path("half_life").doubleValue();
    boolean higher = value.path("better").asString("lower").equals("higher");
    seen.add(higher ? Feature.HALF_LIFE_HIGHER : Feature.HALF_LIFE_LOWER);
    double distance = higher ? best - x : x - best;
    if (distance <= 0) {
      seen.add(Feature.CURVE_CLAMPED);
      return 1;
    }
    return StrictMath.pow(2, -distance / halfLife);
  }

  private double minMax(double x) {
    seen.add(Feature.MIN_MAX);
    double min = present.get(0);
    double max = present.get(present.size() - 1);
    if (min == max) {
      return 1;
    }
    boolean lower = value.path("min_max").stringValue().equals("lower");
    double scale = Double.isInfinite(max - min) ? 0.5 : 1; // halves, where the spread overflows
    return (lower ? max * scale - x * scale : x * scale - min * scale)
        / (max * scale - min * scale);
  }

  private long relativePoints(double x, OracleOffer offer) {
    boolean lower = value.path("better").stringValue().equals("lower");
    seen.add(lower ? Feature.RELATIVE_LOWER : Feature.RELATIVE_HIGHER);
    OptionalDouble reference = reference(offer);
    if (reference.isEmpty() || !(x > 0) || !(reference.getAsDouble() > 0)) {
      seen.add(Feature.RELATIVE_NOT_POSITIVE);
      return missingPoints();
    }
    double ref = reference.getAsDouble();
    double ratio = lower ? x / ref : ref / x;
    if (ratio < at(0) || ratio > at(value.path("points").size() - 1)) {
      seen.add(Feature.RELATIVE_CLAMPED);
    }
    if (scoring == RelativeScoring.FORMULA) {
      return rounded(straightInLogarithm(ratio));
    }
    boolean shared = value.path("relative_to").stringValue().equals("best_eligible");
    double kept = Math.min(Math.max(ratio, Double.MIN_VALUE), Double.MAX_VALUE);
    return shared
        ? wholeNumberPoints(lower ? x : ref, lower ? ref : x)
        : wholeNumberPoints(kept, 1);
  }

  private OptionalDouble reference(OracleOffer offer) {
    String relativeTo = value.path("relative_to").stringValue();
    if (relativeTo.equals("median_eligible")) {
      seen.add(Feature.RELATIVE_TO_MEDIAN);
      return OptionalDouble.of(median());
    } else if (relativeTo.equals("best_eligible")) {
      seen.add(Feature.RELATIVE_TO_BEST);
      boolean least = leastIsBest(value, criterion.path("of").stringValue());
      return OptionalDouble.of(present.get(least ? 0 : present.size() - 1));
    }
    seen.add(Feature.RELATIVE_TO_ATTRIBUTE);
    return offer.number(relativeTo);
  }

  private double median() {
    double upper = present.get(present.size() / 2);
    return present.size() % 2 == 1
        ? upper
        : Quantity.mean(present.get(present.size() / 2 - 1), upper);
  }

  /** Rule 4 as written. */
  private double straightInLogarithm(double ratio) {
    int last = value.path("points").size() - 1;
    if (ratio <= at(0)) {
      return worth(0);
    }
    if (ratio >= at(last)) {
      return worth(last);
    }
    int i = 0;
    while (at(i) < ratio) {
      i++;
    }
    if (at(i) == ratio) {
      return worth(i);
    }
    double from = StrictMath.log(at(i - 1));
    double share = (StrictMath.log(ratio) - from) / (StrictMath.log(at(i)) - from);
    return worth(i - 1) + (worth(i) - worth(i - 1)) * share;
  }

  /**
   * The project's definition: each piece of the curve is a slope in whole points, two points longer
   * at either end than the step between the curve's points, and cut to that step.
   */
  private long wholeNumberPoints(double above, double below) {
    long points = rounded(worth(0));
    for (int i = 0; i + 1 < value.path("points").size(); i++) {
      long step = rounded(worth(i + 1)) - rounded(worth(i));
      long height = Math.abs(step);
      if (height == 0) {
        continue;
      }
      double start = StrictMath.log(at(i));
      double slope = (height + 4) / (StrictMath.log(at(i + 1)) - start);
      long origin = nearest(slope * start);
      long climbed =
          nearest(slope * StrictMath.log(above)) - nearest(slope * StrictMath.log(below)) - origin;
      long cut = Math.min(Math.max(climbed - 2, 0), height);
      points += step > 0 ? cut : -cut;
    }
    return points;
  }

  private static long nearest(double number) {
    return (long) Math.floor(number + 0.5);
  }

  private double at(int point) {
    return value.path("points").path(point).path(0).doubleValue();
  }

  private double worth(int point) {
    return value.path("points").path(point).path(1).doubleValue();
  }

  /** Rule 6: each criterion's exact share of 10^9 points, rounded down. */
  static List<Long> maxPoints(JsonNode criteria) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode criterion : criteria) {
      sum = sum.add(criterion.path("weight").decimalValue());
    }
    List<Long> shares = new ArrayList<>();
    for (JsonNode criterion : criteria) {
      BigDecimal weight = criterion.path("weight").decimalValue();
      shares.add(
          weight.multiply(new BigDecimal("1e9")).divideToIntegralValue(sum).longValueExact());
    }
    return shares;
  }
}
