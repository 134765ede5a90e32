package dev.buybox.policy;

import dev.buybox.internal.Decimals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a criterion does, in sentences. */
final class CriterionWords {
  private final AttributeWords attributes;

  CriterionWords(AttributeWords attributes) {
    this.attributes = attributes;
  }

  /** Returns all that is to be said, in order. */
  List<String> sentences(Criterion criterion) {
    List<String> sentences = new ArrayList<>();
    sentences.add(looksAt(criterion));
    sentences.addAll(curve(criterion));
    criterion.estimate().ifPresent(each -> sentences.addAll(estimate(criterion.of(), each)));
    sentences.addAll(missing(criterion));
    return List.copyOf(sentences);
  }

  String looksAt(Criterion criterion) {
    return "It looks at " + attributes.described(criterion.of()) + ".";
  }

  List<String> curve(Criterion criterion) {
    return new CurveWords(attributes, criterion.of()).sentences(criterion.curve());
  }

  /** Returns how small records are treated. */
  static List<String> estimate(String of, Estimate estimate) {
    String whose = AttributeWords.isOfSeller(of) ? "A seller" : "An offer";
    String prior = PlainWords.percent(estimate.prior());
    return List.of(
        "The rate is not taken as it stands: "
            + PlainWords.count(Decimals.shortest(estimate.strength()), "assumed case")
            + " at "
            + prior
            + (estimate.strength() == 1 ? " is" : " are")
            + " added to every record.",
        whose
            + " without a record therefore counts as "
            + prior
            + "; the longer a record, the less the assumption weighs.");
  }

  static List<String> estimate(String of, Optional<Estimate> estimate) {
    return estimate
        .map(each -> estimate(of, each))
        .orElse(List.of("The figure is taken as it stands."));
  }

  /** Returns what becomes of offers without the figure, or without a comparison. */
  List<String> missing(Criterion criterion) {
    List<String> sentences = new ArrayList<>();
    if (canMiss(criterion)) {
      String without = "An offer without " + attributes.noun(criterion.of());
      sentences.add(
          criterion.missing() instanceof Missing.Exclude
              ? without + " is kept out."
              : without + " gets " + worth(criterion.missing()) + ".");
    }
    if (criterion.curve() instanceof Curve.Relative curve && canLackRatio(criterion, curve)) {
      sentences.add(
          (ReferenceWords.isInBox(curve.reference())
                  ? "Figures that are not above 0 cannot be compared"
                  : "Figures that are missing or not above 0 cannot be compared")
              + "; the offer then gets "
              + worth(criterion.missing())
              + ".");
    }
    return List.copyOf(sentences);
  }

  /** A comparison that is missing bars nobody: gates are over by then (scoring rule 5). */
  private static String worth(Missing missing) {
    return PlainWords.pointsOf(missing instanceof Missing.Worth worth ? worth.value() : 0);
  }

  /** Whether the number or text that a criterion looks at can be missing at all. */
  static boolean canMiss(Criterion criterion) {
    return criterion.estimate().isEmpty() && !Names.isMoney(criterion.of());
  }

  private static boolean canLackRatio(Criterion criterion, Curve.Relative curve) {
    boolean positive =
        criterion.estimate().map(each -> each.prior() > 0).orElse(false)
            || ReferenceWords.isAlwaysPositive(criterion.of());
    return !positive
        || (curve.reference() instanceof Reference.SameOffer same
            && !ReferenceWords.isAlwaysPositive(same.of()));
  }

  /** Returns the rule for missing as it comes to bear: rules that decide alike are equal. */
  static Missing effectiveMissing(Criterion criterion) {
    boolean canLack =
        criterion.curve() instanceof Curve.Relative curve && canLackRatio(criterion, curve);
    boolean moot = !canMiss(criterion) && !canLack;
    boolean barsNobody = criterion.missing() instanceof Missing.Exclude && !canMiss(criterion);
    boolean zero = criterion.missing() instanceof Missing.Worth worth && worth.value() == 0;
    return moot || barsNobody || zero ? Missing.worst() : criterion.missing();
  }
}
