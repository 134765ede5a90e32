package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;

/** Checks explanations of all offers against the decisions of their boxes, and counts. */
final class ExplanationCheck {
  final Map<GateVerdict, Integer> verdicts = new EnumMap<>(GateVerdict.class);
  int missing;
  int references;
  int offers;
  int ranked;

  void checkAll(Ranker ranker) {
    Catalog catalog = ranker.catalog();
    for (int box = 0; box < catalog.boxCount(); box++) {
      Decision decision = ranker.decide(box);
      for (int offer = catalog.firstOffer(box); offer < catalog.endOffer(box); offer++) {
        offers++;
        check(ranker.explain(offer), decision);
      }
    }
  }

  private void check(Explanation explanation, Decision decision) {
    String id = explanation.offer();
    Optional<RankedOffer> place =
        decision.ranking().stream().filter(each -> each.offer().equals(id)).findFirst();
    assertThat(explanation.policy()).isEqualTo(decision.policy());
    assertThat(explanation.decidedBy()).isEqualTo(decision.decidedBy());
    assertThat(explanation.standing() == Standing.WINNER).isEqualTo(isIn(decision.winner(), id));
    assertThat(explanation.standing() == Standing.SECOND).isEqualTo(isIn(decision.second(), id));
    assertThat(explanation.eligibleCount()).isEqualTo(decision.ranking().size());
    if (place.isPresent()) {
      ranked++;
      assertThat(explanation.rank()).hasValue(place.get().rank());
      assertThat(explanation.score()).hasValue(place.get().score());
      assertThat(explanation.criteria().stream().mapToInt(CriterionFinding::points).sum())
          .isEqualTo(place.get().score());
      explanation.criteria().forEach(this::check);
    }
    assertThat(explanation.failures()).isEqualTo(failures(decision, id));
    for (GateFinding finding : explanation.gates()) {
      verdicts.merge(finding.verdict(), 1, Integer::sum);
    }
    List<String> barring =
        explanation.gates().stream()
            .filter(each -> !each.verdict().passes())
            .map(ExplanationCheck::codeWithoutReference)
            .toList();
    assertThat(codes(explanation, barring.size())).containsExactlyElementsOf(barring);
  }

  private void check(CriterionFinding finding) {
    assertThat(finding.value()).isBetween(0.0, 1.0);
    assertThat((double) finding.points())
        .isCloseTo(finding.value() * finding.maxPoints(), Offset.offset(6.0));
    missing += finding.missing() ? 1 : 0;
    references += finding.reference().isPresent() ? 1 : 0;
  }

  private static boolean isIn(Optional<RankedOffer> offer, String id) {
    return offer.filter(each -> each.offer().equals(id)).isPresent();
  }

  private static List<GateFailure> failures(Decision decision, String id) {
    return decision.excluded().stream()
        .filter(each -> each.offer().equals(id))
        .flatMap(each -> each.failures().stream())
        .toList();
  }

  @Override
  public String toString() {
    return "explained "
        + offers
        + " offers, ranked "
        + ranked
        + ", gates "
        + verdicts
        + ", missing values "
        + missing
        + ", references "
        + references;
  }

  /** A missing reference is told by its own name, which the finding does not repeat. */
  private static String codeWithoutReference(GateFinding finding) {
    return finding.verdict() == GateVerdict.FAILED ? finding.gate().code() : "missing";
  }

  /** The codes of the gates: after unstated shipping, before criteria that may not be missing. */
  private static List<String> codes(Explanation explanation, int gates) {
    List<String> codes = explanation.failures().stream().map(GateFailure::code).toList();
    boolean shipping = !codes.isEmpty() && codes.get(0).equals("missing:offer.shipping");
    int ofShipping = shipping && codes.size() > gates ? 1 : 0;
    return codes.subList(ofShipping, ofShipping + gates).stream()
        .map(code -> code.startsWith("missing:") ? "missing" : code)
        .toList();
  }
}
