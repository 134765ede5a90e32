package dev.buybox.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs between the criteria of two policies; criteria of one name belong together. */
final class CriterionChanges {
  private final PolicySide before;
  private final PolicySide after;
  private final Changes changes;

  CriterionChanges(PolicySide before, PolicySide after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void add() {
    Map<String, Criterion> old = byName(before.policy());
    Map<String, Criterion> now = byName(after.policy());
    before.policy().criteria().stream()
        .filter(each -> !now.containsKey(each.name()))
        .forEach(each -> changes.rule(removed(each)));
    for (Criterion criterion : after.policy().criteria()) {
      Optional.ofNullable(old.get(criterion.name()))
          .ifPresentOrElse(was -> changed(was, criterion), () -> changes.rule(added(criterion)));
    }
    order(old, now);
  }

  private static Map<String, Criterion> byName(Policy policy) {
    Map<String, Criterion> byName = new LinkedHashMap<>();
    policy.criteria().forEach(each -> byName.put(each.name(), each));
    return byName;
  }

  private String removed(Criterion criterion) {
    return named(criterion)
        + " is dropped; its share was "
        + Share.of(criterion, before.policy()).text()
        + ".";
  }

  private String added(Criterion criterion) {
    return named(criterion)
        + " is new, with a share of "
        + Share.of(criterion, after.policy()).text()
        + ". "
        + String.join(" ", after.criteria().sentences(criterion))
        + criterion.why().map(why -> " Reason: " + PlainWords.quoted(why) + ".").orElse("");
  }

  private void changed(Criterion was, Criterion is) {
    share(was, is);
    if (!was.of().equals(is.of())) {
      changes.rule(
          named(is)
              + " looks at "
              + after.attributes().described(is.of())
              + " instead of "
              + before.attributes().described(was.of())
              + ".");
    }
    part(
        was.curve().equals(is.curve()),
        "How " + PlainWords.quoted(is.name()) + " becomes points changes.",
        before.criteria().curve(was),
        after.criteria().curve(is));
    part(
        was.estimate().equals(is.estimate()),
        "How small records count for " + PlainWords.quoted(is.name()) + " changes.",
        CriterionWords.estimate(was.of(), was.estimate()),
        CriterionWords.estimate(is.of(), is.estimate()));
    missing(was, is);
    if (!was.why().equals(is.why())) {
      changes.words("The reason for " + PlainWords.quoted(is.name()) + reasons(was, is));
    }
  }

  private void share(Criterion was, Criterion is) {
    Share old = Share.of(was, before.policy());
    Share now = Share.of(is, after.policy());
    if (!old.isSameAs(now)) {
      boolean told = !old.text().equals(now.text());
      changes.rule(
          named(is)
              + ": its share "
              + (told
                  ? "was " + old.text() + " and is now " + now.text()
                  : "was " + old.fraction() + " and is now " + now.fraction())
              + ".");
    } else if (was.weight().compareTo(is.weight()) != 0) {
      changes.words(named(is) + ": its weight is another number, its share the same.");
    }
  }

  /** Missing matters where something can be missing; otherwise two rules decide alike. */
  private void missing(Criterion was, Criterion is) {
    boolean same = CriterionWords.effectiveMissing(was).equals(CriterionWords.effectiveMissing(is));
    String subject = "What happens where " + PlainWords.quoted(is.name()) + " is missing";
    if (!same) {
      part(
          false,
          subject + " changes.",
          before.criteria().missing(was),
          after.criteria().missing(is));
    } else if (!was.missing().equals(is.missing())) {
      changes.words(subject + " is written in another way, and comes to the same.");
    }
  }

  private void part(boolean same, String what, List<String> old, List<String> now) {
    if (!same) {
      changes.rule(Changes.beforeAndNow(what, old, now));
    }
  }

  private static String reasons(Criterion was, Criterion is) {
    return Changes.texts(was.why(), is.why());
  }

  private void order(Map<String, Criterion> old, Map<String, Criterion> now) {
    List<String> oldOrder = new ArrayList<>(old.keySet());
    List<String> newOrder = new ArrayList<>(now.keySet());
    oldOrder.retainAll(now.keySet());
    newOrder.retainAll(old.keySet());
    if (!oldOrder.equals(newOrder)) {
      changes.words("The criteria are written in another order, which changes no winner.");
    }
  }

  private static String named(Criterion criterion) {
    return "Criterion " + PlainWords.quoted(criterion.name());
  }
}
