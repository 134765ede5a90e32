package dev.buybox.ranking;

import dev.buybox.internal.Prices;
import dev.buybox.policy.Better;
import dev.buybox.policy.Gate;
import dev.buybox.policy.GateCondition;
import dev.buybox.policy.Reference;
import java.util.Optional;

/** The choice among all kinds of gates. */
final class BoundGates {
  private final Sources sources;
  private final CurrentBox box;

  BoundGates(Sources sources, CurrentBox box) {
    this.sources = sources;
    this.box = box;
  }

  BoundGate bind(Gate gate) {
    GateCondition condition = gate.condition();
    if (condition instanceof GateCondition.AtLeast least) {
      return threshold(gate, least.threshold(), false);
    } else if (condition instanceof GateCondition.AtMost most) {
      return threshold(gate, most.threshold(), true);
    } else if (condition instanceof GateCondition.AtLeastTimes times) {
      return times(gate, times.factor(), times.reference(), false);
    } else if (condition instanceof GateCondition.AtMostTimes times) {
      return times(gate, times.factor(), times.reference(), true);
    } else if (condition instanceof GateCondition.In in) {
      return new ThresholdGates.OfText(gate, in, sources.text(gate.of()), sources.texts(gate.of()));
    }
    throw new IllegalStateException("unknown condition " + condition);
  }

  private BoundGate threshold(Gate gate, double threshold, boolean upperBound) {
    if (Prices.isPrice(gate.of())) {
      return new ThresholdGates.OfMoney(gate, threshold, upperBound, sources.money(gate.of()), box);
    }
    Optional<BoundGuard> guard = BoundGuard.of(gate, upperBound, sources);
    NumberSource source =
        gate.confidence().isPresent()
            ? new WilsonEnd(sources.counts(gate.of()), gate.confidence().getAsDouble(), upperBound)
            : sources.number(gate.of(), gate.estimate());
    return new ThresholdGates.OfNumber(gate, guard, threshold, upperBound, source);
  }

  private BoundGate times(Gate gate, double factor, Reference reference, boolean upperBound) {
    Optional<BoundGuard> guard = BoundGuard.of(gate, upperBound, sources);
    if (reference instanceof Reference.SameOffer same) {
      return new TimesAttributeGate(
          gate,
          guard,
          new Multiple(factor, upperBound),
          sources.number(gate.of(), gate.estimate()),
          sources.number(same.of()));
    }
    boolean median = reference instanceof Reference.MedianEligible;
    boolean bestIsLeast =
        reference instanceof Reference.BestEligible best && bestIsLeast(gate.of(), best);
    Multiple multiple = new Multiple(factor, upperBound);
    return Prices.isPrice(gate.of())
        ? new TimesBoxGates.OfMoney(
            gate, multiple, sources.money(gate.of()), median, bestIsLeast, box)
        : new TimesBoxGates.OfNumber(
            gate, guard, multiple, sources.number(gate.of(), gate.estimate()), median, bestIsLeast);
  }

  /** Returns which end of an attribute is the best (scoring rule 3). */
  static boolean bestIsLeast(String of, Reference.BestEligible best) {
    Better end = Prices.isPrice(of) ? Better.LOWER : Better.HIGHER;
    return best.better().orElse(end) == Better.LOWER;
  }

  static String referenceAttribute(Gate gate) {
    Reference reference =
        gate.condition() instanceof GateCondition.AtLeastTimes least
            ? least.reference()
            : gate.condition() instanceof GateCondition.AtMostTimes most
                ? most.reference()
                : Reference.medianEligible();
    return reference instanceof Reference.SameOffer same ? same.of() : gate.of();
  }
}
