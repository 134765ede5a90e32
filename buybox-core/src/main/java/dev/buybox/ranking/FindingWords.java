package dev.buybox.ranking;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.GateCondition;
import dev.buybox.policy.Missing;
import dev.buybox.policy.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What criteria and gates found, in words. */
final class FindingWords {
  private final Figures figures;

  FindingWords(Figures figures) {
    this.figures = figures;
  }

  String rival(Rival rival) {
    List<String> parts = new ArrayList<>();
    parts.add(
        "offer "
            + rival.offer()
            + " of "
            + rival.seller()
            + ": "
            + figures.amount(rival.priceMinor() + rival.shippingMinor())
            + " with shipping");
    rival
        .seen()
        .forEach(
            (attribute, number) ->
                parts.add(
                    attribute + " " + figures.of(attribute, OptionalDouble.of(number), false)));
    if (rival.gapPoints().isPresent()) {
      int gap = rival.gapPoints().getAsInt();
      parts.add(
          gap == 0
              ? "as many points"
              : Figures.ofHundred(Math.abs((long) gap))
                  + (gap < 0 ? " points more" : " points less"));
    }
    return String.join(", ", parts) + ".";
  }

  String found(CriterionFinding finding) {
    Criterion criterion = finding.criterion();
    boolean rate = finding.raw().counts().isPresent() || criterion.estimate().isPresent();
    List<String> parts = new ArrayList<>();
    if (finding.estimate().isPresent()) {
      parts.add(Figures.percent(finding.estimate().getAsDouble()) + " estimated");
      parts.add(
          finding
              .raw()
              .counts()
              .map(counts -> "from " + Figures.counts(counts))
              .orElse("from no cases"));
    } else {
      parts.add(raw(criterion.of(), finding.raw(), rate));
    }
    if (criterion.curve() instanceof Curve.MinMax) {
      parts.add("between the least and the greatest of the box");
    }
    finding.reference().ifPresent(reference -> parts.add(reference(criterion, reference)));
    if (finding.missing()) {
      parts.add(missing(criterion.missing()));
    }
    return String.join(", ", parts);
  }

  private String raw(String attribute, Raw raw, boolean rate) {
    if (raw.text().isPresent()) {
      return raw.text().get();
    }
    String number = figures.of(attribute, raw.number(), rate);
    return raw.counts().isPresent()
        ? number + " (" + Figures.counts(raw.counts().get()) + ")"
        : number;
  }

  private String reference(Criterion criterion, ReferenceFinding finding) {
    String number =
        finding.number().isPresent()
            ? " " + figures.of(criterion.of(), finding.number(), criterion.estimate().isPresent())
            : "";
    if (finding.reference() instanceof Reference.SameOffer same) {
      return "against its " + same.of() + number;
    }
    String what =
        finding.reference() instanceof Reference.MedianEligible ? "the median" : "the best";
    return "against "
        + what
        + number
        + (finding.offers().isEmpty() ? "" : " of " + shortened(finding.offers()));
  }

  private static String shortened(List<String> offers) {
    return offers.size() <= 3
        ? String.join(" and ", offers)
        : offers.get(0) + " and " + (offers.size() - 1) + " others";
  }

  private static String missing(Missing missing) {
    return missing instanceof Missing.Worth worth
        ? "counted as worth " + Figures.number(worth.value())
        : "counted as worth 0";
  }

  String asked(GateFinding finding) {
    GateCondition condition = finding.gate().condition();
    String of = finding.gate().of();
    if (condition instanceof GateCondition.In in) {
      return of + " one of " + String.join(", ", in.texts());
    }
    boolean least =
        condition instanceof GateCondition.AtLeast
            || condition instanceof GateCondition.AtLeastTimes;
    return of + (least ? " at least " : " at most ") + limit(finding, times(condition));
  }

  private String limit(GateFinding finding, String times) {
    if (finding.limit().isEmpty()) {
      return times;
    }
    boolean rate = finding.raw().counts().isPresent();
    String limit = figures.of(finding.gate().of(), finding.limit(), rate);
    return times.isEmpty() ? limit : limit + " (" + times + ")";
  }

  private static String times(GateCondition condition) {
    if (condition instanceof GateCondition.AtLeastTimes times) {
      return Figures.number(times.factor()) + " times " + words(times.reference());
    } else if (condition instanceof GateCondition.AtMostTimes times) {
      return Figures.number(times.factor()) + " times " + words(times.reference());
    }
    return "";
  }

  private static String words(Reference reference) {
    if (reference instanceof Reference.SameOffer same) {
      return "its " + same.of();
    }
    return reference instanceof Reference.MedianEligible ? "the median" : "the best";
  }

  String found(GateFinding finding) {
    boolean rate = finding.raw().counts().isPresent();
    String raw = raw(finding.gate().of(), finding.raw(), rate);
    if (finding.found().isEmpty()) {
      return raw;
    } else if (finding.gate().estimate().isPresent()) {
      return Figures.percent(finding.found().getAsDouble()) + " estimated, " + raw;
    } else if (finding.gate().confidence().isPresent()) {
      boolean upper = finding.gate().condition() instanceof GateCondition.AtMost;
      return raw
          + (upper ? ", surely not below " : ", surely not above ")
          + Figures.percent(finding.found().getAsDouble());
    }
    return raw;
  }

  String result(GateVerdict verdict) {
    return switch (verdict) {
      case PASSED -> "passed";
      case PASSED_BY_GUARD -> "passed: too few cases to bar anybody";
      case PASSED_AS_MISSING -> "passed: missing may pass";
      case PASSED_WITHOUT_REFERENCE -> "passed: nobody to compare with";
      case FAILED -> "BARRED";
      case FAILED_AS_MISSING -> "BARRED: missing";
    };
  }
}
