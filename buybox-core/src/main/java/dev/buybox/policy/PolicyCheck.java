package dev.buybox.policy;

import com.google.common.base.Utf8;
import dev.buybox.internal.Decimals;
import dev.buybox.internal.Excerpt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Checks a whole policy and collects all of its faults, each with its place in the JSON form. */
final class PolicyCheck {
  /** Blamed where one of the two is there in a wrong form. */
  static final String SECOND_OFFER_PARTS = "second_offer.parts";

  private static final BigDecimal MAX_WEIGHT = BigDecimal.valueOf(PolicyLimits.MAX_WEIGHT);

  private static final int LAST_YEAR = 9999;

  private final Policy policy;
  private final Faults faults;
  private final AttributeChecks attributes;

  private PolicyCheck(Policy policy, Faults faults) {
    this.policy = policy;
    this.faults = faults;
    this.attributes = new AttributeChecks(faults);
  }

  static void check(Policy policy, Faults faults) {
    PolicyCheck check = new PolicyCheck(policy, faults);
    Names.checkName(faults, "policy", policy.name());
    Names.checkName(faults, "version", policy.version());
    policy.effective().ifPresent(day -> effective(faults, day));
    check.criteria();
    check.gates();
    check.tieBreakers();
    policy.nearTie().ifPresent(nearTie -> nearTie(faults, nearTie));
    policy.secondOffer().ifPresent(check::secondOffer);
  }

  /** What could not be read back is refused. */
  static void documentSize(String json, Faults faults) {
    int bytes = Utf8.encodedLength(json);
    if (bytes > PolicyLimits.MAX_DOCUMENT_BYTES) {
      faults.note(
          "",
          bytes + " bytes",
          "must have a JSON form of at most " + PolicyLimits.MAX_DOCUMENT_BYTES + " bytes",
          "shorten its lists and texts");
    }
  }

  private static void effective(Faults faults, LocalDate day) {
    if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
      faults.add("effective", day.toString(), "must be a day of the years 0 to " + LAST_YEAR);
    }
  }

  private void criteria() {
    List<Criterion> criteria = policy.criteria();
    if (criteria.isEmpty()) {
      faults.add("criteria", "an empty list", "must have at least one criterion");
    }
    tooMany("criteria", criteria.size(), PolicyLimits.MAX_CRITERIA);
    Map<String, Integer> names = new HashMap<>();
    for (int i = 0; i < criteria.size() && !faults.isFull(); i++) {
      String place = "criteria[" + i + "]";
      criterion(place, criteria.get(i));
      Integer earlier = names.putIfAbsent(criteria.get(i).name(), i);
      if (earlier != null) {
        faults.add(
            place + ".name",
            Faults.quoted(criteria.get(i).name()),
            "must be unique, is the name of criteria[" + earlier + "] too",
            "rename one or drop it");
      }
    }
    weightSum(criteria);
  }

  private void criterion(String place, Criterion criterion) {
    Names.checkName(faults, place + ".name", criterion.name());
    weight(place + ".weight", criterion.weight());
    criterion.why().ifPresent(why -> Names.checkText(faults, place + ".why", why));
    boolean text = criterion.curve() instanceof Curve.TextValues;
    AttributeUse use =
        text
            ? AttributeUse.TEXT
            : criterion.estimate().isPresent() ? AttributeUse.COUNTS : AttributeUse.NUMBER;
    attributes.check(place + ".of", criterion.of(), use);
    criterion.estimate().ifPresent(estimate -> estimate(place, estimate, text));
    if (criterion.missing() instanceof Missing.Worth worth) {
      unit(faults, place + ".missing", worth.value());
    }
    new CurveCheck(faults, attributes, place + ".value").check(criterion.curve());
  }

  private void weight(String place, BigDecimal weight) {
    if (weight.signum() < 0) {
      faults.add(place, shortened(weight), "must be finite and at least 0");
    } else if (weight.scale() > 100 || weight.compareTo(MAX_WEIGHT) > 0) {
      faults.add(
          place,
          shortened(weight),
          "must be at most " + PolicyLimits.MAX_WEIGHT + ", with at most 100 decimals");
    }
  }

  private static String shortened(BigDecimal number) {
    return Excerpt.of(number.toString());
  }

  private void weightSum(List<Criterion> criteria) {
    boolean allZero = criteria.stream().allMatch(criterion -> criterion.weight().signum() == 0);
    if (!criteria.isEmpty() && allZero) {
      faults.note("criteria", "weights that are all 0", "must have a weight above 0", "");
    }
  }

  private void estimate(String place, Estimate estimate, boolean text) {
    if (text) {
      faults.add(place + ".estimate", "an estimate", "must not stand beside values for text");
    }
    estimate(faults, place + ".estimate", estimate);
  }

  static void estimate(Faults faults, String place, Estimate estimate) {
    unit(faults, place + ".prior", estimate.prior());
    positive(faults, place + ".strength", estimate.strength());
  }

  private void gates() {
    List<Gate> gates = policy.gates();
    tooMany("gates", gates.size(), PolicyLimits.MAX_GATES);
    for (int i = 0; i < gates.size() && !faults.isFull(); i++) {
      new GateCheck(faults, attributes, "gates[" + i + "]").check(gates.get(i));
    }
  }

  private void tieBreakers() {
    List<TieBreaker> breakers = policy.tieBreakers();
    tooMany("tie_breakers", breakers.size(), PolicyLimits.MAX_TIE_BREAKERS);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < breakers.size() && !faults.isFull(); i++) {
      String place = "tie_breakers[" + i + "].of";
      String of = breakers.get(i).of();
      attributes.check(place, of, AttributeUse.NUMBER);
      if (!seen.add(of)) {
        faults.add(place, Faults.quoted(of), "must not break ties twice", "drop one");
      }
    }
  }

  private static void nearTie(Faults faults, NearTie nearTie) {
    if (!(nearTie.within() > 0 && nearTie.within() <= 0.2)) {
      faults.add(
          "near_tie.within",
          Faults.shown(nearTie.within()),
          "must be above 0 and at most 0.2",
          "0.005 is half a point of 100");
    }
  }

  private void secondOffer(SecondOffer second) {
    OptionalDouble cheaperBy = second.cheaperBy();
    if (cheaperBy.isEmpty() && second.fasterBy().isEmpty()) {
      neither();
    }
    if (cheaperBy.isPresent()) {
      double part = cheaperBy.getAsDouble();
      if (!(part > 0 && part < 1)) {
        faults.add("second_offer.cheaper_by", Faults.shown(part), "must be between 0 and 1");
      } else {
        moneyFactor(faults, "second_offer.cheaper_by", part);
      }
    }
    second
        .fasterBy()
        .ifPresent(
            faster -> {
              attributes.check("second_offer.faster_by.of", faster.of(), AttributeUse.NUMBER);
              positive(faults, "second_offer.faster_by.at_least", faster.atLeast());
            });
  }

  private void neither() {
    if (!faults.isBlamed(SECOND_OFFER_PARTS)) {
      faults.note("second_offer", "neither", "must have cheaper_by, faster_by or both", "");
    }
  }

  private void tooMany(String place, int size, int most) {
    if (size > most) {
      faults.note(place, size + " of them", "must be at most " + most, "");
    }
  }

  static void moneyFactor(Faults faults, String place, double factor) {
    if (Decimals.shortest(factor).scale() > 6) {
      faults.add(
          place,
          Faults.shown(factor),
          "must have at most 6 decimals, since money is compared exactly",
          "round it");
    }
  }

  static void unit(Faults faults, String place, double number) {
    if (!(number >= 0 && number <= 1)) {
      faults.add(place, Faults.shown(number), "must be in [0, 1]");
    }
  }

  static void positive(Faults faults, String place, double number) {
    if (!(number > 0 && number <= PolicyLimits.MAX_MAGNITUDE)) {
      faults.add(place, Faults.shown(number), "must be finite and above 0");
    }
  }

  static void finite(Faults faults, String place, double number) {
    if (!(Math.abs(number) <= PolicyLimits.MAX_MAGNITUDE)) {
      faults.add(place, Faults.shown(number), "must be finite, at most 1e300 in magnitude");
    }
  }
}
