package dev.buybox.ranking;

import com.google.common.collect.Maps;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Gate;
import dev.buybox.policy.GateCondition;
import dev.buybox.policy.Reference;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Leaves out of an explanation what only the marketplace may see. */
final class SellerView {
  private final Set<String> seen;

  SellerView(Set<String> seen) {
    this.seen = seen;
  }

  static Explanation of(Explanation all, Set<String> seen) {
    SellerView view = new SellerView(seen);
    return new Explanation(
        View.SELLER,
        all.product(),
        all.condition(),
        all.segment(),
        all.currency(),
        all.currencyDigits(),
        all.offer(),
        all.seller(),
        all.policy(),
        all.standing(),
        all.rank(),
        all.score(),
        all.criteria().stream().map(view::criterion).toList(),
        all.gates().stream().map(view::gate).toList(),
        all.failures().stream().map(failure -> view.failure(failure, all)).toList(),
        List.of(),
        all.rival().map(view::rival),
        all.decidedBy(),
        all.offerCount(),
        all.eligibleCount());
  }

  private CriterionFinding criterion(CriterionFinding finding) {
    boolean own =
        finding.criterion().curve() instanceof Curve.Relative relative
            && relative.reference() instanceof Reference.SameOffer;
    return own || seen.contains(finding.criterion().of())
        ? finding
        : new CriterionFinding(
            finding.criterion(),
            finding.maxPoints(),
            finding.raw(),
            finding.estimate(),
            finding.reference().map(ReferenceFinding::hidden),
            finding.missing(),
            finding.value(),
            finding.points());
  }

  private GateFinding gate(GateFinding finding) {
    return hides(finding.gate())
        ? new GateFinding(
            finding.gate(),
            finding.verdict(),
            OptionalDouble.empty(),
            finding.found(),
            finding.raw())
        : finding;
  }

  private GateFailure failure(GateFailure failure, Explanation all) {
    boolean hides =
        all.gates().stream()
            .map(GateFinding::gate)
            .anyMatch(gate -> hides(gate) && gate.code().equals(failure.code()));
    return hides
        ? new GateFailure(
            failure.code(), failure.of(), OptionalDouble.empty(), failure.found(), failure.reason())
        : failure;
  }

  /** Whether a gate's limit is made of what other offers have and customers do not see. */
  private boolean hides(Gate gate) {
    return refersToBox(gate.condition()) && !seen.contains(gate.of());
  }

  static boolean refersToBox(GateCondition condition) {
    Reference reference =
        condition instanceof GateCondition.AtLeastTimes least
            ? least.reference()
            : condition instanceof GateCondition.AtMostTimes most
                ? most.reference()
                : Reference.attribute("");
    return !(reference instanceof Reference.SameOffer);
  }

  Rival rival(Rival rival) {
    return new Rival(
        rival.offer(),
        rival.seller(),
        rival.rank(),
        rival.priceMinor(),
        rival.shippingMinor(),
        Maps.filterKeys(rival.seen(), seen::contains),
        rival.gapPoints());
  }
}
