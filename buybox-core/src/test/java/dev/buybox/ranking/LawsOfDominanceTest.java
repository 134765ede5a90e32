package dev.buybox.ranking;

import static dev.buybox.ranking.CaseEdits.cell;
import static dev.buybox.ranking.CaseEdits.decideOne;
import static dev.buybox.ranking.CaseEdits.objects;
import static dev.buybox.ranking.CaseEdits.pick;
import static dev.buybox.ranking.CaseEdits.place;
import static dev.buybox.ranking.CaseEdits.score;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.OracleDecision;
import dev.buybox.oracle.RandomCase.Without;
import dev.buybox.ranking.Ladder.Step;
import dev.buybox.ranking.LawRun.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Better is never worse: of one offer that changes, and of two offers side by side. */
class LawsOfDominanceTest {
  private static final double MOVES_OFTEN = 0.3;

  @Test
  void betterValueOnOneCriterionNeverRanksLower() {
    LawRun.of("a better value", Without.SEVERAL_BOXES, Without.POLICY_SETS)
        .check((random, neutral) -> improve(neutral, random, false), MOVES_OFTEN);
  }

  @Test
  void missingValueThatBecomesPresentAndWorthMoreNeverRanksLower() {
    LawRun.of("a missing value that becomes present", Without.SEVERAL_BOXES, Without.POLICY_SETS)
        .check(
            (random, neutral) -> {
              Finding finding = improve(neutral.copy(), random, true);
              return finding == Finding.OUTSIDE ? improve(neutral, random, true) : finding;
            },
            MOVES_OFTEN);
  }

  private static Finding improve(NeutralCase neutral, Random random, boolean missing) {
    Map<String, String> offer = pick(random, neutral.offers());
    Map<String, String> seller = CaseEdits.giveOwnSeller(neutral, offer);
    Optional<Step> step = change(neutral, offer, seller, random, missing);
    if (step.isEmpty()) {
      return Finding.OUTSIDE;
    }
    String id = cell(offer, "offer");
    OracleDecision before = decideOne(neutral);
    if (place(before, id) < 0) {
      return Finding.OUTSIDE;
    }
    step.get().applyTo(offer, seller);
    OracleDecision after = decideOne(neutral);
    if (!after.excluded().equals(before.excluded())
        || (missing && score(after, id) <= score(before, id))) {
      return Finding.OUTSIDE;
    }
    assertThat(place(after, id))
        .as("place of %s after %s", id, step)
        .isLessThanOrEqualTo(place(before, id));
    if (!step.get().along().isRelativeToMedian()) {
      assertThat(score(after, id))
          .as("score of %s after %s", id, step)
          .isGreaterThanOrEqualTo(score(before, id));
    }
    return score(after, id) != score(before, id) ? Finding.HELD_AND_MOVED : Finding.HELD;
  }

  /** A change that one criterion alone sees, and no tie breaker. */
  private static Optional<Step> change(
      NeutralCase neutral,
      Map<String, String> offer,
      Map<String, String> seller,
      Random random,
      boolean missing) {
    for (ObjectNode criterion : shuffled(neutral, random)) {
      Ladder ladder = new Ladder(criterion);
      for (String column : ladder.columns()) {
        if (readers(neutral, column) > 1 || (missing && ladder.isRelativeToMedian())) {
          continue;
        }
        Optional<Step> step =
            missing
                ? ladder.appearing(column, offer, seller, random)
                : ladder.step(column, true, offer, seller, random);
        if (step.isPresent()) {
          return step;
        }
      }
    }
    return Optional.empty();
  }

  private static List<ObjectNode> shuffled(NeutralCase neutral, Random random) {
    List<ObjectNode> criteria = objects(neutral.policy().path("criteria"));
    Collections.shuffle(criteria, random);
    return criteria;
  }

  /** How many criteria and tie breakers read a column. */
  private static long readers(NeutralCase neutral, String column) {
    long criteria =
        objects(neutral.policy().path("criteria")).stream()
            .filter(each -> Ladder.columnsRead(each).contains(column))
            .count();
    long breakers =
        objects(neutral.policy().path("tie_breakers")).stream()
            .filter(each -> Ladder.columns(each.path("of").stringValue()).contains(column))
            .count();
    return criteria + breakers;
  }

  @Test
  void offerAllOfWhoseValuesAreEqualOrWorseNeverScoresHigher() {
    LawRun.of("an offer equal or worse in everything", Without.SEVERAL_BOXES, Without.POLICY_SETS)
        .check(
            (random, neutral) -> {
              neutral.policy().remove("tie_breakers");
              Map<String, String> model = pick(random, neutral.offers());
              String better = cell(model, "offer");
              String worse = better + " but worse";
              addWorse(neutral, model, worse, random);
              OracleDecision both = decideOne(neutral);
              if (place(both, better) < 0 || place(both, worse) < 0) {
                return Finding.OUTSIDE;
              }
              assertThat(score(both, worse))
                  .as(neutral::replay)
                  .isLessThanOrEqualTo(score(both, better));
              return score(both, worse) < score(both, better)
                  ? Finding.HELD_AND_MOVED
                  : Finding.HELD;
            },
            MOVES_OFTEN);
  }

  /** A copy in which about half of the values are worse. */
  private static void addWorse(
      NeutralCase neutral, Map<String, String> model, String id, Random random) {
    Map<String, String> offer = new LinkedHashMap<>(model);
    offer.put("offer", id);
    Map<String, String> seller = CaseEdits.giveOwnSeller(neutral, offer);
    neutral.offers().add(offer);
    for (Ladder ladder :
        objects(neutral.policy().path("criteria")).stream().map(Ladder::new).toList()) {
      List<String> columns = new ArrayList<>(ladder.columns());
      columns.removeIf(column -> readers(neutral, column) > 1 || random.nextBoolean());
      for (String column : columns) {
        Optional<Step> worse = ladder.step(column, false, offer, seller, random);
        if (random.nextInt(8) == 0) {
          worse =
              ladder
                  .disappearing(column, offer, seller)
                  .or(() -> ladder.step(column, false, offer, seller, random));
        }
        worse.ifPresent(step -> step.applyTo(offer, seller));
      }
    }
  }
}
