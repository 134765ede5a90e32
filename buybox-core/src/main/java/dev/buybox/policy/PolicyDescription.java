package dev.buybox.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is to be said of one policy, in words.
 *
 * @param how the way to a winner
 * @param criteria the most important first; of equal ones in the policy's order
 * @param restrictions in the order in which offers are told of them
 */
record PolicyDescription(
    List<String> how,
    List<DescribedCriterion> criteria,
    List<Restriction> restrictions,
    List<String> nearTies,
    List<String> equalPoints,
    List<String> secondOffer,
    List<String> shipping) {

  /** A criterion in words. */
  record DescribedCriterion(
      String name, String attribute, Share share, Optional<String> why, List<String> sentences) {
    /** Returns all of it as one paragraph. */
    String told() {
      String exactly =
          share.isExact() ? "" : " Its exact share is the weight " + share.fraction() + " in all.";
      return String.join(" ", sentences) + exactly;
    }
  }

  static PolicyDescription of(Policy policy, Map<String, AttributeUse> uses) {
    AttributeWords attributes = new AttributeWords(policy, uses);
    RuleWords rules = new RuleWords(attributes);
    List<Restriction> restrictions = restrictions(policy, attributes);
    return new PolicyDescription(
        RuleWords.how(policy, !restrictions.isEmpty()),
        criteria(policy, attributes),
        restrictions,
        rules.nearTie(policy.nearTie()),
        rules.order(policy.tieBreakers()),
        rules.secondOffer(policy.secondOffer()),
        RuleWords.shipping(policy.missingShipping()));
  }

  private static List<DescribedCriterion> criteria(Policy policy, AttributeWords attributes) {
    CriterionWords words = new CriterionWords(attributes);
    return policy.criteria().stream()
        .sorted(Comparator.comparing(Criterion::weight).reversed())
        .map(
            each ->
                new DescribedCriterion(
                    each.name(),
                    each.of(),
                    Share.of(each, policy),
                    each.why(),
                    words.sentences(each)))
        .toList();
  }

  private static List<Restriction> restrictions(Policy policy, AttributeWords attributes) {
    List<Restriction> all = new ArrayList<>();
    if (policy.missingShipping() == MissingShipping.EXCLUDE) {
      all.add(
          new Restriction(
              Restriction.UNSTATED_SHIPPING,
              "offer.shipping",
              Optional.empty(),
              RuleWords.shipping(MissingShipping.EXCLUDE)));
    }
    GateWords gates = new GateWords(attributes);
    policy.gates().forEach(gate -> all.add(gates.restriction(gate)));
    policy.criteria().stream()
        .filter(each -> each.missing() instanceof Missing.Exclude && CriterionWords.canMiss(each))
        .forEach(each -> all.add(excluding(each, attributes)));
    return List.copyOf(all);
  }

  private static Restriction excluding(Criterion criterion, AttributeWords attributes) {
    return new Restriction(
        "missing:" + criterion.of(),
        criterion.of(),
        criterion.why(),
        List.of(
            "An offer without "
                + attributes.described(criterion.of())
                + " is kept out, because the criterion "
                + PlainWords.quoted(criterion.name())
                + " asks for it."));
  }
}
