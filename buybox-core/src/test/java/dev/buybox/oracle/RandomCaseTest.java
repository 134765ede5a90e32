package dev.buybox.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buybox.oracle.OracleDecision.Ranked;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RandomCaseTest {
  private static final int CASES = SeededCases.ORDINARY;
  private static final double LEAST_SHARE = 0.05;
  private static final long POINTS_A_RELATIVE_CRITERION = 5;

  @Test
  void everyFeatureOccursAndWholeNumbersLieNearTheFormula() {
    CaseStatistics statistics = new CaseStatistics();
    SeededCases.run(
        CASES,
        (seed, neutral) -> {
          List<OracleDecision> project = statistics.decide(neutral);
          List<OracleDecision> formula = Oracle.decide(neutral, RelativeScoring.FORMULA);
          for (int box = 0; box < formula.size(); box++) {
            assertNear(
                formula.get(box), project.get(box), relativeCriteria(neutral, formula.get(box)));
          }
        });
    System.out.println(statistics.table());
    if (System.getProperty("buybox.seed", System.getProperty("buybox.cases", "")).isEmpty()) {
      statistics.assertAtLeast(LEAST_SHARE, EnumSet.allOf(Feature.class));
    }
  }

  @Test
  void relativeCurvesLieNearTheFormulaEverywhere() {
    long largest = 0;
    for (long seed = 0; seed < 500; seed++) {
      NeutralCase neutral = oneRelativeCurve(new SplittableRandom(seed));
      largest =
          Math.max(
              largest,
              assertNear(
                  Oracle.decide(neutral, RelativeScoring.FORMULA).get(0),
                  Oracle.decide(neutral, RelativeScoring.PROJECT).get(0),
                  1));
    }
    System.out.println("one relative criterion: at most " + largest + " points from the formula");
  }

  /** One curve of two to nine points, up or down, and fifty prices all over it. */
  private static NeutralCase oneRelativeCurve(SplittableRandom random) {
    TreeMap<Double, Double> points = new TreeMap<>();
    boolean rising = random.nextBoolean();
    int count = 2 + random.nextInt(8);
    double ratio = 0.2 + random.nextDouble();
    double worth = 0;
    for (int i = 0; i < count; i++) {
      points.put(ratio, rising ? worth : 1 - worth);
      ratio *= 1.001 + random.nextDouble() * random.nextDouble();
      worth += (1 - worth) * (random.nextInt(5) == 0 ? 0 : random.nextDouble());
    }
    String curve =
        points.entrySet().stream()
            .map(point -> "[" + point.getKey() + "," + point.getValue() + "]")
            .collect(Collectors.joining(","));
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [{"name": "price", "of": "offer.price",
        "weight": 1, "value": {"relative_to": "%s", "better": "%s", "points": [%s]}}]}
        """
            .formatted(
                random.nextBoolean() ? "median_eligible" : "best_eligible",
                random.nextBoolean() ? "lower" : "higher",
                curve);
    List<Map<String, String>> offers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String price = String.valueOf(100 + random.nextInt(1 << (1 + random.nextInt(20))));
      offers.add(Map.of("product", "p", "offer", "o" + i, "seller", "s", "price", price));
    }
    return new NeutralCase(
        OraclePolicies.read(policy), offers, List.of(), List.of(), Optional.empty());
  }

  @Test
  void sameSeedMakesTheSameCase() {
    assertThat(RandomCase.of(7)).isEqualTo(RandomCase.of(7)).isNotEqualTo(RandomCase.of(8));
  }

  @Test
  void copySharesNothing() {
    NeutralCase neutral = RandomCase.of(7);
    NeutralCase copy = neutral.copy();
    copy.offers().get(0).put("price", "1");
    copy.sellers().clear();
    copy.policy().removeAll();
    assertThat(neutral).isEqualTo(RandomCase.of(7));
  }

  @Test
  void failureNamesSeedAndCase() {
    assertThatThrownBy(
            () ->
                SeededCases.run(
                    1,
                    (seed, neutral) -> {
                      throw new IllegalStateException("wrong");
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Dbuybox.seed=")
        .hasMessageContaining("wrong")
        .hasMessageContaining("\"criteria\"")
        .hasMessageContaining("product,condition,segment");
  }

  private static long relativeCriteria(NeutralCase neutral, OracleDecision decision) {
    String category =
        neutral.offers().stream()
            .filter(row -> row.getOrDefault("product", "").equals(decision.product()))
            .findFirst()
            .orElseThrow()
            .getOrDefault("category", "");
    long count = 0;
    for (JsonNode criterion :
        OraclePolicies.forCategory(neutral.policy(), category).path("criteria")) {
      count += criterion.path("value").has("relative_to") ? 1 : 0;
    }
    return count;
  }

  /** Returns the largest difference of scores. */
  private static long assertNear(
      OracleDecision formula, OracleDecision project, long relativeCriteria) {
    Map<String, Long> scores = new HashMap<>();
    project.ranking().forEach(ranked -> scores.put(ranked.offer(), ranked.score()));
    long largest = 0;
    for (Ranked ranked : formula.ranking()) {
      long apart = Math.abs(ranked.score() - scores.getOrDefault(ranked.offer(), -1L));
      assertThat(apart).isLessThanOrEqualTo(POINTS_A_RELATIVE_CRITERION * relativeCriteria);
      largest = Math.max(largest, apart);
    }
    return largest;
  }
}
