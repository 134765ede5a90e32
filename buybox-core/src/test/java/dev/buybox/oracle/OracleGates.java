package dev.buybox.oracle;

import dev.buybox.oracle.OracleOffer.Counts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Rules 2 and 3 for one box: which offers are barred, and by what. */
final class OracleGates {
  private static final Set<String> BOX_REFERENCES = Set.of("best_eligible", "median_eligible");

  private final JsonNode policy;
  private final List<OracleOffer> offers;
  private final Set<Feature> seen;

  OracleGates(JsonNode policy, List<OracleOffer> offers, Set<Feature> seen) {
    this.policy = policy;
    this.offers = offers;
    this.seen = seen;
  }

  /** Returns every offer of the box with the codes of what bars it, in order; none for a pass. */
  Map<OracleOffer, List<String>> reasons() {
    List<OracleOffer> passing = new ArrayList<>();
    for (OracleOffer offer : offers) {
      if (reasons(offer, Map.of()).isEmpty()) {
        passing.add(offer);
      }
    }
    Map<Integer, Optional<Quantity>> references = new HashMap<>();
    for (int i = 0; i < policy.path("gates").size(); i++) {
      JsonNode gate = policy.path("gates").path(i);
      if (isRelativeToBox(gate)) {
        references.put(i, boxReference(gate, passing));
      }
    }
    Map<OracleOffer, List<String>> all = new LinkedHashMap<>();
    for (OracleOffer offer : offers) {
      all.put(offer, reasons(offer, references));
    }
    return all;
  }

  private static boolean isRelativeToBox(JsonNode gate) {
    return BOX_REFERENCES.contains(gate.path("relative_to").asString(""));
  }

  /** All that bars one offer; gates relative to the box only once their references are known. */
  private List<String> reasons(OracleOffer offer, Map<Integer, Optional<Quantity>> boxReferences) {
    List<String> codes = new ArrayList<>();
    if (policy.path("missing_shipping").asString("").equals("exclude") && !offer.shippingStated()) {
      codes.add("missing:offer.shipping");
      seen.add(Feature.UNSTATED_SHIPPING_BARRED);
    }
    for (int i = 0; i < policy.path("gates").size(); i++) {
      JsonNode gate = policy.path("gates").path(i);
      if (!isRelativeToBox(gate)) {
        failure(gate, offer, Optional.empty()).ifPresent(codes::add);
      } else if (!boxReferences.isEmpty()) {
        Optional<String> failure =
            failure(gate, offer, boxReferences.getOrDefault(i, Optional.empty()));
        failure.ifPresent(codes::add);
        failure.ifPresent(code -> seen.add(Feature.RELATIVE_GATE_BARRED));
      }
    }
    for (JsonNode criterion : policy.path("criteria")) {
      if (criterion.path("missing").asString("").equals("exclude") && isMissing(criterion, offer)) {
        codes.add("missing:" + criterion.path("of").stringValue());
        seen.add(Feature.MISSING_EXCLUDED);
      }
    }
    if (!codes.isEmpty()) {
      seen.add(Feature.GATE_BARRED);
    }
    return codes;
  }

  private static boolean isMissing(JsonNode criterion, OracleOffer offer) {
    String attribute = criterion.path("of").stringValue();
    return criterion.path("value").has("values")
        ? offer.text(attribute).isEmpty()
        : OracleValues.number(criterion, offer).isEmpty();
  }

  /** The code with which {@code offer} fails {@code gate}, if it does. */
  private Optional<String> failure(
      JsonNode gate, OracleOffer offer, Optional<Quantity> boxReference) {
    Optional<String> failure = unguarded(gate, offer, boxReference);
    if (failure.isPresent() && guarded(gate, offer)) {
      seen.add(Feature.GUARD_SAVED);
      return Optional.empty();
    }
    return failure;
  }

  /** Whether a guard lets the offer pass: too few bad cases, or too few cases. */
  private static boolean guarded(JsonNode gate, OracleOffer offer) {
    Optional<Counts> counts = offer.counts(gate.path("of").stringValue());
    long num = counts.map(Counts::num).orElse(0L);
    long den = counts.map(Counts::den).orElse(0L);
    boolean badIsNum = gate.has("at_most") || gate.has("at_most_times");
    long bad = badIsNum ? num : den - num;
    return (gate.has("min_bad") && (counts.isEmpty() || bad < gate.path("min_bad").longValue()))
        || (gate.has("min_den") && (counts.isEmpty() || den < gate.path("min_den").longValue()));
  }

  private Optional<String> unguarded(
      JsonNode gate, OracleOffer offer, Optional<Quantity> boxReference) {
    String attribute = gate.path("of").stringValue();
    String code = gate.path("code").asString(attribute);
    if (gate.has("in")) {
      return textGate(gate, offer, attribute, code);
    }
    if (isRelativeToBox(gate) && boxReference.isEmpty()) {
      return Optional.empty();
    }
    Optional<Quantity> mine = quantity(gate, offer);
    if (mine.isEmpty()) {
      return missing(gate, attribute);
    }
    if (!gate.has("relative_to")) {
      return passes(gate, mine.get(), Optional.empty()) ? Optional.empty() : Optional.of(code);
    }
    if (isRelativeToBox(gate)) {
      return passes(gate, mine.get(), boxReference) ? Optional.empty() : Optional.of(code);
    }
    Optional<Quantity> other = plain(gate.path("relative_to").stringValue(), offer);
    if (other.isEmpty()) {
      return missing(gate, gate.path("relative_to").stringValue());
    }
    return passes(gate, mine.get(), other) ? Optional.empty() : Optional.of(code);
  }

  private Optional<String> textGate(
      JsonNode gate, OracleOffer offer, String attribute, String code) {
    Optional<String> text = offer.text(attribute);
    if (text.isEmpty()) {
      return missing(gate, attribute);
    }
    for (JsonNode allowed : gate.path("in")) {
      if (allowed.stringValue().equals(text.get())) {
        return Optional.empty();
      }
    }
    seen.add(Feature.TEXT_GATE_BARRED);
    return Optional.of(code);
  }

  private Optional<String> missing(JsonNode gate, String attribute) {
    if (gate.path("missing").asString("").equals("pass")) {
      seen.add(Feature.MISSING_PASSED_A_GATE);
      return Optional.empty();
    }
    seen.add(Feature.MISSING_FAILED_A_GATE);
    return Optional.of("missing:" + attribute);
  }

  private boolean passes(JsonNode gate, Quantity mine, Optional<Quantity> reference) {
    boolean atMost = gate.has("at_most") || gate.has("at_most_times");
    int comparison;
    if (reference.isPresent()) {
      BigDecimal factor = gate.path(atMost ? "at_most_times" : "at_least_times").decimalValue();
      comparison = mine.compareToMultiple(factor, reference.get());
      if (comparison == 0 && (mine.money().isPresent() || reference.get().money().isPresent())) {
        seen.add(Feature.MONEY_TIMES_GATE_AT_ITS_EDGE);
      }
    } else {
      comparison =
          mine.compareToThreshold(gate.path(atMost ? "at_most" : "at_least").decimalValue());
    }
    return atMost ? comparison <= 0 : comparison >= 0;
  }

  /** What the gate looks at: money, a number, an estimate, or the sure end of an interval. */
  private Optional<Quantity> quantity(JsonNode gate, OracleOffer offer) {
    String attribute = gate.path("of").stringValue();
    if (gate.has("confidence")) {
      seen.add(Feature.GATE_ON_CONFIDENCE);
      Optional<Counts> counts = offer.counts(attribute).filter(c -> c.den() > 0);
      boolean lowerEnd = gate.has("at_most") || gate.has("at_most_times");
      return counts.map(
          c -> Quantity.ofNumber(wilson(c, gate.path("confidence").doubleValue(), lowerEnd)));
    }
    if (gate.has("estimate")) {
      seen.add(Feature.GATE_ON_ESTIMATE);
      return Optional.of(
          Quantity.ofNumber(OracleValues.estimate(gate.path("estimate"), offer, attribute)));
    }
    return plain(attribute, offer);
  }

  private static Optional<Quantity> plain(String attribute, OracleOffer offer) {
    Optional<BigDecimal> money = offer.money(attribute);
    if (money.isPresent()) {
      return money.map(Quantity::ofMoney);
    }
    OptionalDouble number = offer.number(attribute);
    return number.isPresent()
        ? Optional.of(Quantity.ofNumber(number.getAsDouble()))
        : Optional.empty();
  }

  private Optional<Quantity> boxReference(JsonNode gate, List<OracleOffer> passing) {
    List<Quantity> present = new ArrayList<>();
    passing.forEach(offer -> quantity(gate, offer).ifPresent(present::add));
    if (present.isEmpty()) {
      return Optional.empty();
    }
    if (gate.path("relative_to").stringValue().equals("median_eligible")) {
      return Optional.of(Quantity.median(present));
    }
    return Optional.of(
        OracleValues.leastIsBest(gate, gate.path("of").stringValue())
            ? Quantity.least(present)
            : Quantity.greatest(present));
  }

  /** One end of the two-sided Wilson interval of a rate; exact where it is 0 or 1. */
  static double wilson(Counts counts, double confidence, boolean lowerEnd) {
    if (counts.num() == (lowerEnd ? 0 : counts.den())) {
      return lowerEnd ? 0 : 1;
    }
    double n = counts.den();
    double p = counts.num() / n;
    double z = NormalQuantile.twoSided(confidence);
    double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return lowerEnd ? centre - half : centre + half;
  }
}
