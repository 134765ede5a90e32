package dev.buybox.ranking;

import static dev.buybox.ranking.CaseEdits.cell;
import static dev.buybox.ranking.CaseEdits.criteria;
import static dev.buybox.ranking.CaseEdits.decide;
import static dev.buybox.ranking.CaseEdits.decideOne;
import static dev.buybox.ranking.CaseEdits.lists;
import static dev.buybox.ranking.CaseEdits.objects;
import static dev.buybox.ranking.CaseEdits.pick;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.OracleDecision;
import dev.buybox.oracle.OracleDecision.Excluded;
import dev.buybox.oracle.RandomCase.Without;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Policy;
import dev.buybox.ranking.LawRun.Finding;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Weights are shares: only their proportions count, equal ones count alike, and 0 not at all. */
class LawsOfWeightsTest {
  @Test
  void allWeightsTimesOneDecimalChangeNothing() {
    LawRun.of("all weights times one decimal", Without.SEVERAL_BOXES)
        .check(
            (random, neutral) -> {
              BigDecimal factor =
                  BigDecimal.valueOf(1 + random.nextInt(999_999), random.nextInt(14));
              NeutralCase scaled = neutral.copy();
              criteria(scaled).forEach(each -> each.put("weight", weight(each).multiply(factor)));
              assertThat(decide(scaled)).as("all weights * %s", factor).isEqualTo(decide(neutral));
              return Finding.HELD;
            });
  }

  @Test
  void equalWeightsAreInterchangeable() {
    LawRun.of("criteria of equal weight and curve trade places and values", Without.SEVERAL_BOXES)
        .check(
            (random, neutral) -> {
              JsonNode model = pick(random, criteria(neutral));
              lists(neutral, "criteria").forEach(list -> addTwins(list, model));
              neutral.offers().forEach(row -> addTwinCells(row, model, neutral, random));
              NeutralCase traded = neutral.copy();
              traded.offers().forEach(LawsOfWeightsTest::trade);
              lists(traded, "criteria").forEach(list -> shuffle(list, random));
              EngineAdapter engine = EngineAdapter.of(neutral);
              assertThat(withoutReasons(decideOne(traded)))
                  .as(traded::replay)
                  .isEqualTo(withoutReasons(engine.decideAll().get(0)));
              engine.policies().policies().forEach(this::assertEqualWeightsHaveEqualPoints);
              return Finding.HELD;
            });
  }

  private void assertEqualWeightsHaveEqualPoints(Policy policy) {
    int[] points = policy.maxPoints();
    Map<BigDecimal, Integer> byWeight = new HashMap<>();
    long sum = 0;
    for (int i = 0; i < points.length; i++) {
      Criterion criterion = policy.criteria().get(i);
      Integer equal = byWeight.putIfAbsent(criterion.weight().stripTrailingZeros(), points[i]);
      assertThat(equal == null ? points[i] : equal).isEqualTo(points[i]);
      sum += points[i];
    }
    assertThat(sum).isBetween(Policy.FULL_SCORE - (long) points.length, (long) Policy.FULL_SCORE);
  }

  private static void shuffle(ArrayNode list, Random random) {
    List<ObjectNode> criteria = objects(list);
    Collections.shuffle(criteria, random);
    list.removeAll();
    list.addAll(criteria);
  }

  /** Two criteria like the model, on columns that nothing else reads. */
  private static void addTwins(ArrayNode criteria, JsonNode model) {
    for (String twin : List.of("left", "right")) {
      ObjectNode criterion = (ObjectNode) model.deepCopy();
      criterion.put("name", twin).put("of", "offer." + twin);
      criteria.add(criterion);
    }
  }

  /** Cells for both twins, drawn from those of the model's column. */
  private static void addTwinCells(
      Map<String, String> row, JsonNode model, NeutralCase neutral, Random random) {
    String attribute = model.path("of").stringValue();
    String column = attribute.substring(attribute.indexOf('.') + 1).replace("landed_", "");
    List<Map<String, String>> rows =
        attribute.startsWith("offer.") ? neutral.offers() : neutral.sellers();
    boolean counts = rows.get(0).containsKey(column + ".num");
    for (String twin : List.of("left", "right")) {
      Map<String, String> from = pick(random, rows);
      for (String part : counts ? List.of(".num", ".den") : List.of("")) {
        row.put(twin + part, cell(from, column + part));
      }
    }
  }

  private static void trade(Map<String, String> row) {
    for (String part : List.of("", ".num", ".den")) {
      String left = cell(row, "left" + part);
      if (row.containsKey("left" + part)) {
        row.put("left" + part, cell(row, "right" + part));
        row.put("right" + part, left);
      }
    }
  }

  /** Reasons may change: a barred offer lacks the right column instead of the left one. */
  private static OracleDecision withoutReasons(OracleDecision decision) {
    return CaseEdits.withExcluded(
        decision,
        decision.excluded().stream()
            .map(each -> new Excluded(each.offer(), each.seller(), List.of()))
            .toList());
  }

  @Test
  void criterionOfWeightZeroIsAsIfAbsentUnlessItExcludes() {
    LawRun.of("a criterion of weight 0", Without.SEVERAL_BOXES)
        .check(
            (random, neutral) -> {
              ArrayNode list = pick(random, lists(neutral, "criteria"));
              int at = random.nextInt(list.size());
              ObjectNode criterion = objects(list).get(at);
              criterion.put("weight", BigDecimal.ZERO);
              if (objects(list).stream().allMatch(each -> weight(each).signum() == 0)
                  || criterion.path("missing").asString("").equals("exclude")) {
                return Finding.OUTSIDE;
              }
              List<OracleDecision> withIt = decide(neutral);
              list.remove(at);
              assertThat(decide(neutral)).as(criterion::toString).isEqualTo(withIt);
              return Finding.HELD;
            });
  }

  private static BigDecimal weight(JsonNode criterion) {
    return criterion.path("weight").decimalValue();
  }
}
