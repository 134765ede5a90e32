package dev.buybox.ranking;

import static dev.buybox.ranking.CaseEdits.cell;
import static dev.buybox.ranking.CaseEdits.decideOne;
import static dev.buybox.ranking.CaseEdits.lists;
import static dev.buybox.ranking.CaseEdits.objects;
import static dev.buybox.ranking.CaseEdits.pick;
import static dev.buybox.ranking.CaseEdits.place;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.OracleDecision;
import dev.buybox.oracle.OracleDecision.Excluded;
import dev.buybox.oracle.OracleDecision.Ranked;
import dev.buybox.oracle.RandomCase.Without;
import dev.buybox.ranking.LawRun.Finding;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An offer that leaves a box takes nothing with it but the references that it set. */
class LawsOfRemovalTest {
  @Test
  void withoutReferencesInTheBoxRemovingAnOfferChangesNothingForTheOthers() {
    LawRun.of(
            "removing an offer, without references in the box",
            Without.RELATIVE_VALUES,
            Without.MIN_MAX,
            Without.RELATIVE_GATES,
            Without.SEVERAL_BOXES)
        .check(
            (random, neutral) -> {
              if (neutral.offers().size() < 2) {
                return Finding.OUTSIDE;
              }
              OracleDecision before = decideOne(neutral);
              String removed = cell(pick(random, neutral.offers()), "offer");
              remove(neutral, Set.of(removed));
              OracleDecision after = decideOne(neutral);
              assertOthersStandAsBefore(before, after, removed);
              boolean setsTheBand = place(before, removed) == 0;
              if (!setsTheBand && !before.winner().equals(removed)) {
                assertThat(after.winner()).as("winner").isEqualTo(before.winner());
                if (!before.second().equals(removed)) {
                  assertThat(after.second()).as("second").isEqualTo(before.second());
                }
              }
              return Finding.HELD;
            });
  }

  private static void assertOthersStandAsBefore(
      OracleDecision before, OracleDecision after, String removed) {
    List<Ranked> ranking =
        before.ranking().stream().filter(each -> !each.offer().equals(removed)).toList();
    assertThat(after.ranking()).as("ranking without %s", removed).isEqualTo(ranking);
    List<Excluded> excluded =
        before.excluded().stream().filter(each -> !each.offer().equals(removed)).toList();
    assertThat(after.excluded()).as("excluded without %s", removed).isEqualTo(excluded);
  }

  @Test
  void excludedOfferChangesNothingButTheReferencesOfRelativeGates() {
    LawRun.of("removing offers barred by more than relative gates", Without.SEVERAL_BOXES)
        .check(
            (random, neutral) -> {
              OracleDecision before = decideOne(neutral);
              Set<String> barred = barred(before);
              if (!barred.isEmpty() && hasRelativeGates(neutral)) {
                barred = barred(decideOne(withoutRelativeGates(neutral)));
              }
              return removeSomeOf(barred, neutral, before, random);
            });
  }

  private static boolean hasRelativeGates(NeutralCase neutral) {
    return lists(neutral, "gates").stream()
        .anyMatch(gates -> objects(gates).stream().anyMatch(CaseEdits::refersToBox));
  }

  private static NeutralCase withoutRelativeGates(NeutralCase neutral) {
    NeutralCase absolute = neutral.copy();
    for (ArrayNode gates : lists(absolute, "gates")) {
      List<ObjectNode> kept =
          objects(gates).stream().filter(gate -> !CaseEdits.refersToBox(gate)).toList();
      gates.removeAll();
      gates.addAll(kept);
    }
    return absolute;
  }

  private static Set<String> barred(OracleDecision decision) {
    Set<String> barred = new TreeSet<>();
    decision.excluded().forEach(each -> barred.add(each.offer()));
    return barred;
  }

  /** Removes one or all of these offers, and asserts that all else is as before. */
  private static Finding removeSomeOf(
      Set<String> barred, NeutralCase neutral, OracleDecision before, Random random) {
    Set<String> removed =
        random.nextBoolean() || barred.isEmpty()
            ? barred
            : Set.of(pick(random, List.copyOf(barred)));
    if (removed.isEmpty() || removed.size() == neutral.offers().size()) {
      return Finding.OUTSIDE;
    }
    remove(neutral, removed);
    List<Excluded> left =
        before.excluded().stream().filter(each -> !removed.contains(each.offer())).toList();
    assertThat(decideOne(neutral))
        .as("without the excluded %s", removed)
        .isEqualTo(CaseEdits.withExcluded(before, left));
    return Finding.HELD;
  }

  private static void remove(NeutralCase neutral, Set<String> offers) {
    neutral.offers().removeIf(row -> offers.contains(cell(row, "offer")));
  }
}
