package dev.buybox.policy;

import java.util.SortedSet;

/** Checks a gate. */
final class GateCheck {
  private final Faults faults;
  private final AttributeChecks attributes;
  private final String place;

  GateCheck(Faults faults, AttributeChecks attributes, String place) {
    this.faults = faults;
    this.attributes = attributes;
    this.place = place;
  }

  void check(Gate gate) {
    attributes.check(place + ".of", gate.of(), use(gate));
    condition(gate);
    counts(gate);
    boolean codeIsWrongAttribute = gate.code().equals(gate.of()) && faults.isBlamed(place + ".of");
    if (!codeIsWrongAttribute) {
      Names.checkCode(faults, place + ".code", gate.code());
    }
    gate.reason().ifPresent(reason -> Names.checkText(faults, place + ".reason", reason));
  }

  /** How a gate uses its attribute. */
  static AttributeUse use(Gate gate) {
    if (gate.condition() instanceof GateCondition.In) {
      return AttributeUse.TEXT;
    }
    boolean counts =
        gate.minBad().isPresent()
            || gate.minDen().isPresent()
            || gate.estimate().isPresent()
            || gate.confidence().isPresent();
    return counts ? AttributeUse.COUNTS : AttributeUse.NUMBER;
  }

  private void condition(Gate gate) {
    GateCondition condition = gate.condition();
    if (condition instanceof GateCondition.AtLeast least) {
      PolicyCheck.finite(faults, place + ".at_least", least.threshold());
    } else if (condition instanceof GateCondition.AtMost most) {
      PolicyCheck.finite(faults, place + ".at_most", most.threshold());
    } else if (condition instanceof GateCondition.AtLeastTimes least) {
      times(gate, place + ".at_least_times", least.factor(), least.reference());
    } else if (condition instanceof GateCondition.AtMostTimes most) {
      times(gate, place + ".at_most_times", most.factor(), most.reference());
    } else if (condition instanceof GateCondition.In in) {
      texts(in.texts());
    }
  }

  private void times(Gate gate, String at, double factor, Reference reference) {
    attributes.reference(place + ".relative_to", reference);
    boolean money =
        Names.isMoney(gate.of())
            || (reference instanceof Reference.SameOffer same && Names.isMoney(same.of()));
    if (!(factor > 0 && factor <= PolicyLimits.MAX_FACTOR)) {
      faults.add(at, Faults.shown(factor), "must be a factor above 0 and at most 1000000");
    } else if (money) {
      PolicyCheck.moneyFactor(faults, at, factor);
    }
  }

  private void texts(SortedSet<String> texts) {
    if (texts.isEmpty()) {
      faults.add(place + ".in", "an empty list", "must have at least one text");
    } else if (texts.size() > PolicyLimits.MAX_TEXTS) {
      faults.add(
          place + ".in", texts.size() + " texts", "must be at most " + PolicyLimits.MAX_TEXTS);
    }
    texts.forEach(text -> Names.checkValue(faults, place + ".in", text));
  }

  private void counts(Gate gate) {
    if (gate.condition() instanceof GateCondition.In) {
      noCounts(gate);
      return;
    }
    gate.minBad().ifPresent(cases -> guard(place + ".min_bad", cases));
    gate.minDen().ifPresent(cases -> guard(place + ".min_den", cases));
    gate.estimate()
        .ifPresent(estimate -> PolicyCheck.estimate(faults, place + ".estimate", estimate));
    gate.confidence().ifPresent(confidence -> confidence(gate, confidence));
  }

  private void noCounts(Gate gate) {
    String rule = "must stand beside a number, not beside in";
    if (gate.minBad().isPresent()) {
      faults.add(place + ".min_bad", "a guard", rule);
    }
    if (gate.minDen().isPresent()) {
      faults.add(place + ".min_den", "a guard", rule);
    }
    if (gate.estimate().isPresent()) {
      faults.add(place + ".estimate", "an estimate", rule);
    }
    if (gate.confidence().isPresent()) {
      faults.add(place + ".confidence", "a confidence", rule);
    }
  }

  private void guard(String at, long cases) {
    if (cases < 1 || cases > PolicyLimits.MAX_COUNT) {
      faults.add(at, String.valueOf(cases), "must be a whole number from 1 to 10^15");
    }
  }

  private void confidence(Gate gate, double confidence) {
    String at = place + ".confidence";
    boolean absolute =
        gate.condition() instanceof GateCondition.AtLeast
            || gate.condition() instanceof GateCondition.AtMost;
    if (!(confidence > 0 && confidence < 1)) {
      faults.add(at, Faults.shown(confidence), "must be between 0 and 1", "0.95 is customary");
    } else if (gate.estimate().isPresent()) {
      faults.add(
          at,
          Faults.shown(confidence),
          "must not stand beside estimate",
          "choose one: the estimate or the interval of the raw rate");
    } else if (!absolute) {
      faults.add(at, Faults.shown(confidence), "must stand beside at_least or at_most");
    }
  }
}
