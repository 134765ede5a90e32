package dev.buybox.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs between two policies, in sentences. */
final class PolicyChanges {
  private final PolicySide before;
  private final PolicySide after;
  private final Changes changes = new Changes();

  private PolicyChanges(PolicySide before, PolicySide after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Returns the differences.
   *
   * @param oldUses how the set of the old policy uses its attributes
   * @param newUses how that of the new one does
   */
  static Changes.Found between(
      Policy before,
      Map<String, AttributeUse> oldUses,
      Policy after,
      Map<String, AttributeUse> newUses) {
    PolicyChanges between =
        new PolicyChanges(PolicySide.of(before, oldUses), PolicySide.of(after, newUses));
    between.add();
    return between.changes.found();
  }

  private void add() {
    new CriterionChanges(before, after, changes).add();
    new GateChanges(before, after, changes).add();
    Policy old = before.policy();
    Policy now = after.policy();
    rule(
        "The rule for near ties changes.",
        old.nearTie().equals(now.nearTie()),
        before.rules().nearTie(old.nearTie()),
        after.rules().nearTie(now.nearTie()));
    rule(
        "The order of offers with equal points changes.",
        old.tieBreakers().equals(now.tieBreakers()),
        before.rules().order(old.tieBreakers()),
        after.rules().order(now.tieBreakers()));
    rule(
        "The rule for a second offer changes.",
        old.secondOffer().equals(now.secondOffer()),
        before.rules().secondOffer(old.secondOffer()),
        after.rules().secondOffer(now.secondOffer()));
    rule(
        "What an unstated price of shipping means changes.",
        old.missingShipping() == now.missingShipping(),
        RuleWords.shipping(old.missingShipping()),
        RuleWords.shipping(now.missingShipping()));
    titles(old, now);
  }

  private void rule(String what, boolean same, List<String> old, List<String> now) {
    if (!same) {
      changes.rule(Changes.beforeAndNow(what, old, now));
    }
  }

  private void titles(Policy old, Policy now) {
    title("The name", Optional.of(old.name()), Optional.of(now.name()));
    title("The version", Optional.of(old.version()), Optional.of(now.version()));
    title(
        "The effective day",
        old.effective().map(Object::toString),
        now.effective().map(Object::toString));
  }

  private void title(String what, Optional<String> old, Optional<String> now) {
    if (!old.equals(now)) {
      changes.words(what + Changes.texts(old, now));
    }
  }
}
