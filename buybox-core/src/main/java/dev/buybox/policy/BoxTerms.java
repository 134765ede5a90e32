package dev.buybox.policy;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Which offers "the box" is made of where others are compared with it; none if nothing is. */
final class BoxTerms {
  private BoxTerms() {}

  /** Returns the meaning in criteria (scoring rule 3). */
  static List<String> ofCriteria(Collection<Policy> policies) {
    boolean compared =
        policies.stream()
            .flatMap(policy -> policy.criteria().stream())
            .anyMatch(criterion -> isInBox(criterion.curve()));
    return compared
        ? List.of(
            "Where points depend on the box, such as on the lowest figure in it, this means: among"
                + " the offers that are not kept out.")
        : List.of();
  }

  private static boolean isInBox(Curve curve) {
    return curve instanceof Curve.MinMax
        || (curve instanceof Curve.Relative relative
            && ReferenceWords.isInBox(relative.reference()));
  }

  /** Returns the meaning in restrictions (scoring rule 3). */
  static List<String> ofRestrictions(Collection<Policy> policies) {
    boolean compared =
        policies.stream()
            .flatMap(policy -> policy.gates().stream())
            .flatMap(gate -> GateWords.reference(gate).stream())
            .anyMatch(ReferenceWords::isInBox);
    return compared
        ? List.of(
            "Where a restriction depends on the box, such as on its median, this means: among the"
                + " offers that are not caught by a restriction which can be checked without the"
                + " rest of the box.")
        : List.of();
  }

  static List<String> of(Collection<Policy> policies) {
    return Stream.of(ofCriteria(policies), ofRestrictions(policies)).flatMap(List::stream).toList();
  }
}
