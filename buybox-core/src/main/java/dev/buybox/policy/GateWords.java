package dev.buybox.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a gate keeps out, in sentences. */
final class GateWords {
  private static final String KEPT_OUT = "An offer is kept out ";

  private final AttributeWords attributes;

  GateWords(AttributeWords attributes) {
    this.attributes = attributes;
  }

  Restriction restriction(Gate gate) {
    return new Restriction(gate.code(), gate.of(), gate.reason(), sentences(gate));
  }

  private List<String> sentences(Gate gate) {
    List<String> sentences = new ArrayList<>();
    sentences.add(condition(gate));
    guards(gate).ifPresent(sentences::add);
    gate.estimate().ifPresent(each -> sentences.addAll(CriterionWords.estimate(gate.of(), each)));
    if (attributes.isRate(gate.of()) && isRaw(gate)) {
      sentences.add("The rate is taken as it is recorded.");
    }
    gate.confidence().ifPresent(c -> sentences.add(confidence(gate, c)));
    missing(gate).ifPresent(sentences::add);
    if (reference(gate).filter(ReferenceWords::isInBox).isPresent() && ownCanMiss(gate)) {
      sentences.add(
          "If no offer has this figure, there is nothing to compare with, and all are let through.");
    }
    return sentences;
  }

  private String condition(Gate gate) {
    GateCondition condition = gate.condition();
    String figure = KEPT_OUT + "if " + attributes.called(gate.of());
    if (condition instanceof GateCondition.AtLeast least) {
      return figure + " is below " + attributes.threshold(gate.of(), least.threshold()) + ".";
    } else if (condition instanceof GateCondition.AtMost most) {
      return figure + " is above " + attributes.threshold(gate.of(), most.threshold()) + ".";
    } else if (condition instanceof GateCondition.In in) {
      return KEPT_OUT
          + "unless "
          + attributes.called(gate.of())
          + " is "
          + PlainWords.quotedList(List.copyOf(in.texts()), "or")
          + ".";
    } else if (condition instanceof GateCondition.AtLeastTimes times) {
      return figure + " is below " + multiple(gate, times.factor(), times.reference()) + ".";
    } else if (condition instanceof GateCondition.AtMostTimes times) {
      return figure + " is above " + multiple(gate, times.factor(), times.reference()) + ".";
    }
    throw new IllegalStateException("a condition without words: " + condition);
  }

  private String multiple(Gate gate, double factor, Reference reference) {
    Better end = PolicyWriter.bestEnd(gate.of(), Optional.empty());
    String words = ReferenceWords.of(reference, end, attributes);
    return factor == 1 ? words : PlainWords.number(factor) + " times " + words;
  }

  private static Optional<String> guards(Gate gate) {
    if (!isGuarded(gate)) {
      return Optional.empty();
    }
    List<String> counts = new ArrayList<>();
    gate.minBad()
        .ifPresent(
            bad ->
                counts.add(
                    PlainWords.count(BigDecimal.valueOf(bad), "bad case")
                        + (isUpperBound(gate)
                            ? " (those that the rate counts)"
                            : " (those that the rate does not count)")));
    gate.minDen()
        .ifPresent(
            all -> counts.add(PlainWords.count(BigDecimal.valueOf(all), "case") + " in all"));
    return Optional.of(
        "This applies only with at least "
            + PlainWords.list(counts, "and at least")
            + "; with fewer, or without a record, an offer is let through.");
  }

  private static boolean isRaw(Gate gate) {
    return gate.estimate().isEmpty() && gate.confidence().isEmpty();
  }

  private static boolean isGuarded(Gate gate) {
    return gate.minBad().isPresent() || gate.minDen().isPresent();
  }

  private static boolean isUpperBound(Gate gate) {
    return gate.condition() instanceof GateCondition.AtMost
        || gate.condition() instanceof GateCondition.AtMostTimes;
  }

  private static String confidence(Gate gate, double confidence) {
    return "A few bad cases can be bad luck: what is compared is not the rate itself but the "
        + (isUpperBound(gate) ? "lowest" : "highest")
        + " one that the number of cases leaves possible at a confidence of "
        + PlainWords.percent(confidence)
        + " (the "
        + (isUpperBound(gate) ? "lower" : "upper")
        + " end of the two-sided Wilson interval).";
  }

  private Optional<String> missing(Gate gate) {
    Optional<Reference.SameOffer> other =
        reference(gate)
            .filter(Reference.SameOffer.class::isInstance)
            .map(Reference.SameOffer.class::cast)
            .filter(same -> !Names.isMoney(same.of()));
    String outcome = gate.missingPasses() ? " is let through." : " is kept out as well.";
    if (ownCanMiss(gate) && other.isPresent()) {
      return Optional.of("An offer for which one of the two figures is missing" + outcome);
    } else if (ownCanMiss(gate)) {
      return Optional.of("An offer without " + attributes.noun(gate.of()) + outcome);
    }
    return other.map(same -> "Without " + attributes.called(same.of()) + ", an offer" + outcome);
  }

  /** Whether the gate can meet an offer whose own number or text is missing. */
  private static boolean ownCanMiss(Gate gate) {
    return !Names.isMoney(gate.of()) && gate.estimate().isEmpty() && !isGuarded(gate);
  }

  /** Returns what a gate compares with, if it is relative. */
  static Optional<Reference> reference(Gate gate) {
    if (gate.condition() instanceof GateCondition.AtLeastTimes times) {
      return Optional.of(times.reference());
    }
    return gate.condition() instanceof GateCondition.AtMostTimes times
        ? Optional.of(times.reference())
        : Optional.empty();
  }

  /** Returns whether a rule for missing can come to bear. */
  static boolean canMiss(Gate gate) {
    boolean other =
        reference(gate).orElse(Reference.medianEligible()) instanceof Reference.SameOffer same
            && !Names.isMoney(same.of());
    return ownCanMiss(gate) || other;
  }
}
