package dev.buybox.policy;

import java.util.ArrayList;
import java.util.List;

/** Finds what a policy may do but its author may not have meant. */
final class PolicyWarnings {
  private static final double EARLY_END = 2;

  private PolicyWarnings() {}

  static List<PolicyWarning> of(Policy policy) {
    List<PolicyWarning> warnings = new ArrayList<>();
    for (int i = 0; i < policy.criteria().size(); i++) {
      curve("criteria[" + i + "].value", policy.criteria().get(i).curve(), warnings);
    }
    return List.copyOf(warnings);
  }

  private static void curve(String place, Curve curve, List<PolicyWarning> warnings) {
    if (curve instanceof Curve.MinMax) {
      warnings.add(
          new PolicyWarning(
              place,
              "min_max depends on who else is in the box: a losing offer that joins or leaves can"
                  + " change the winner; prefer relative_to or points"));
    } else if (curve instanceof Curve.Relative relative) {
      relative(place, relative, warnings);
    }
  }

  private static void relative(String place, Curve.Relative curve, List<PolicyWarning> warnings) {
    if (endsEarly(curve)) {
      warnings.add(
          new PolicyWarning(
              place,
              "the curve ends at a ratio of "
                  + Faults.shown(last(curve).x())
                  + ": one bait offer can push all others to its flat end; let it end at 2 or"
                  + " beyond"));
    }
    if (rises(curve)) {
      warnings.add(
          new PolicyWarning(
              place,
              "the value rises with the ratio, so what \"better\": \""
                  + curve.better().label()
                  + "\" calls worse is worth more"));
    }
  }

  /** Whether one bait offer can push all others to the flat end of a curve. */
  static boolean endsEarly(Curve.Relative curve) {
    boolean inBox = !(curve.reference() instanceof Reference.SameOffer);
    return inBox && last(curve).x() < EARLY_END;
  }

  /** Whether a curve gives more for what its direction calls worse. */
  static boolean rises(Curve.Relative curve) {
    return last(curve).value() > curve.points().get(0).value();
  }

  private static CurvePoint last(Curve.Relative curve) {
    return curve.points().get(curve.points().size() - 1);
  }
}
