package dev.buybox.policy;

import static dev.buybox.policy.Documents.criterion;
import static dev.buybox.policy.Documents.curve;
import static dev.buybox.policy.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyWarningsTest {
  private static final String EARLY =
      "criteria[0].value: the curve ends at a ratio of %s: one bait offer can push all others to"
          + " its flat end; let it end at 2 or beyond";

  private static String relative(String reference, String better, String points) {
    return curve(
        "{'relative_to': '%s', 'better': '%s', 'points': %s}".formatted(reference, better, points));
  }

  @Test
  void curveThatEndsEarly() {
    assertThat(Policy.parse(relative("best_eligible", "lower", "[[1, 1], [1.99, 0]]")).warnings())
        .extracting(PolicyWarning::toString)
        .containsExactly(EARLY.formatted("1.99"));
    assertThat(Policy.parse(relative("median_eligible", "lower", "[[0.5, 1], [1, 0]]")).warnings())
        .extracting(PolicyWarning::toString)
        .containsExactly(EARLY.formatted("1"));
  }

  @Test
  void curveThatRisesWithTheRatio() {
    assertThat(Policy.parse(relative("best_eligible", "lower", "[[1, 0], [3, 0.5]]")).warnings())
        .containsExactly(
            new PolicyWarning(
                "criteria[0].value",
                "the value rises with the ratio, so what \"better\": \"lower\" calls worse is worth"
                    + " more"));
    assertThat(Policy.parse(relative("offer.y", "higher", "[[0.5, 0], [1, 0.5]]")).warnings())
        .extracting(PolicyWarning::text)
        .containsExactly(
            "the value rises with the ratio, so what \"better\": \"higher\" calls worse is worth"
                + " more");
  }

  @Test
  void minMax() {
    assertThat(Policy.parse(curve("{'min_max': 'lower'}")).warnings())
        .extracting(PolicyWarning::toString)
        .containsExactly(
            "criteria[0].value: min_max depends on who else is in the box: a losing offer that"
                + " joins or leaves can change the winner; prefer relative_to or points");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'points': [[0, 0], [1, 1]]}",
        "{'best': 1, 'half_life': 2}",
        "{'values': {'a': 1}, 'other': 0}",
        "{'relative_to': 'best_eligible', 'better': 'lower', 'points': [[1, 1], [2, 0]]}",
        "{'relative_to': 'offer.y', 'better': 'lower', 'points': [[0.5, 1], [1, 0]]}",
        "{'relative_to': 'best_eligible', 'better': 'lower', 'points': [[1, 0.5], [2, 0.5]]}",
      })
  void nothingToWarnOf(String curve) {
    assertThat(Policy.parse(curve(curve)).warnings()).isEmpty();
  }

  @Test
  void placesTellTheCriterion() {
    String second = "{'name': 'b', 'of': 'offer.y', 'weight': 1, 'value': {'min_max': 'lower'}}]";
    String policy = criterion("{}").replaceFirst("]}$", json("," + second + "}"));
    assertThat(Policy.parse(policy).warnings())
        .extracting(PolicyWarning::place)
        .containsExactly("criteria[1].value");
  }

  @Test
  void ofASetAreToldOnceEach() {
    Policy early = Policy.parse(relative("best_eligible", "lower", "[[1, 1], [1.5, 0]]"));
    Policy other = Policy.parse(relative("best_eligible", "lower", "[[1, 1], [1.25, 0]]"));
    Policy none = Policy.parse(criterion("{}"));
    PolicySet set =
        PolicySet.builder(early)
            .variant("a", early)
            .variant("b", other)
            .variant("c.d", other)
            .variant("e", none)
            .build();
    assertThat(set.warnings())
        .extracting(PolicyWarning::place)
        .containsExactly(
            "criteria[0].value",
            "by_category.b.criteria[0].value",
            "by_category[\"c.d\"].criteria[0].value");
    assertThat(PolicySet.of(none).warnings()).isEmpty();
  }
}
