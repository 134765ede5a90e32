package dev.buybox.policy;

import java.util.ArrayList;
import java.util.List;

/** What a policy may do but its author may not have meant, for readers; one for each warning. */
final class LimitWords {
  private LimitWords() {}

  static List<String> of(Policy policy) {
    List<String> limits = new ArrayList<>();
    for (Criterion criterion : policy.criteria()) {
      String named = "Criterion " + PlainWords.quoted(criterion.name()) + ": ";
      if (criterion.curve() instanceof Curve.MinMax) {
        limits.add(
            named
                + "its points depend on who else is in the box. An offer that joins or leaves, even"
                + " one that does not win, can change which of the others wins.");
      } else if (criterion.curve() instanceof Curve.Relative relative) {
        relative(named, relative, limits);
      }
    }
    return List.copyOf(limits);
  }

  private static void relative(String named, Curve.Relative curve, List<String> limits) {
    if (PolicyWarnings.endsEarly(curve)) {
      limits.add(
          named
              + "from a ratio of "
              + PlainWords.number(curve.points().get(curve.points().size() - 1).x())
              + " on, all offers get the same points. One extreme offer that is not kept out can"
              + " push all others there, and the criterion then no longer tells them apart.");
    }
    if (PolicyWarnings.rises(curve)) {
      limits.add(
          named
              + "although "
              + (curve.better() == Better.LOWER ? "lower" : "higher")
              + " is called better in the policy, "
              + (curve.better() == Better.LOWER ? "higher" : "lower")
              + " figures get more points.");
    }
  }
}
