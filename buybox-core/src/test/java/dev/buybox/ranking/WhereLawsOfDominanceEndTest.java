package dev.buybox.ranking;

import static dev.buybox.ranking.SmallBox.decide;
import static dev.buybox.ranking.SmallBox.offer;
import static dev.buybox.ranking.SmallBox.order;
import static dev.buybox.ranking.SmallBox.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import org.junit.jupiter.api.Test;

/** Where better can be worse, and weight 0 does count: each with its numbers. */
class WhereLawsOfDominanceEndTest {
  private static String daysToMedianAndQuality() {
    return """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "days", "of": "offer.days", "weight": 1,
           "value": {"relative_to": "median_eligible", "better": "lower",
            "points": [[0.5, 1], [2, 0]]}},
          {"name": "quality", "of": "offer.quality", "weight": 1,
           "value": {"points": [[0, 0], [1, 1]]}}]}
        """;
  }

  /** The number that joins lifts the median, and with it the values of all others. */
  @Test
  void missingNumberThatBecomesPresentUnderTheMedianCanRankLower() {
    Decision missing =
        decide(
            daysToMedianAndQuality(),
            offer("O", "10").number("quality", 0.8),
            offer("P", "10").number("quality", 0).number("days", 10),
            offer("Q", "10").number("quality", 0).number("days", 20));
    assertThat(order(missing)).containsExactly("O", "P", "Q");
    Decision present =
        decide(
            daysToMedianAndQuality(),
            offer("O", "10").number("quality", 0.8).number("days", 39),
            offer("P", "10").number("quality", 0).number("days", 10),
            offer("Q", "10").number("quality", 0).number("days", 20));
    assertThat(score(present, "O")).isGreaterThan(score(missing, "O"));
    assertThat(order(present)).containsExactly("P", "O", "Q");
  }

  /** A better value that is less than a point better is a tie, and ties have their own rules. */
  @Test
  void valueBetterByLessThanOnePointCanLoseToTheTieBreakerOnTheSameAttribute() {
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "days", "of": "offer.days", "weight": 1,
           "value": {"points": [[0, 1], [10000000000, 0]]}}],
         "tie_breakers": [{"of": "offer.days", "better": "higher"}]}
        """;
    Decision decision =
        decide(policy, offer("A", "10").number("days", 1), offer("B", "10").number("days", 2));
    assertThat(score(decision, "A")).isEqualTo(score(decision, "B"));
    assertThat(order(decision)).containsExactly("B", "A");
  }

  @Test
  void priceThatFallsTooFarIsBarred() {
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "price", "of": "offer.price", "weight": 1,
           "value": {"relative_to": "best_eligible", "better": "lower",
            "points": [[1, 1], [3, 0]]}}],
         "gates": [{"of": "offer.price", "at_least_times": 0.3,
           "relative_to": "median_eligible", "code": "price-error"}]}
        """;
    Decision cheap = decide(policy, offer("A", "31"), offer("B", "100"), offer("C", "100"));
    assertThat(order(cheap).get(0)).isEqualTo("A");
    Decision tooCheap = decide(policy, offer("A", "29"), offer("B", "100"), offer("C", "100"));
    assertThat(order(tooCheap)).doesNotContain("A");
  }

  /** Days: less is better to people, but the rule for what is no price says the greatest. */
  @Test
  void bestOfAnythingButPricesIsTheGreatestUnlessTheGateSaysLower() {
    String gate =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "days", "of": "offer.days", "weight": 1,
           "value": {"best": 1, "half_life": 3}}],
         "gates": [{"of": "offer.days", "at_most_times": 2, "relative_to": "best_eligible"%s}]}
        """;
    Offer.Builder[] offers = {
      offer("A", "10").number("days", 1), offer("B", "10").number("days", 9)
    };
    assertThat(order(decide(gate.formatted(""), offers))).containsExactly("A", "B");
    Decision lower =
        decide(
            gate.formatted(", \"better\": \"lower\""),
            offer("A", "10").number("days", 1),
            offer("B", "10").number("days", 9));
    assertThat(order(lower)).containsExactly("A");
  }

  @Test
  void criterionOfWeightZeroThatExcludesBarsAndNeedsItsAttribute() {
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "days", "of": "offer.days", "weight": 1, "value": {"best": 1, "half_life": 3}},
          {"name": "grade", "of": "offer.grade", "weight": 0, "missing": "exclude",
           "value": {"points": [[0, 0], [1, 1]]}}]}
        """;
    Decision decision =
        decide(
            policy,
            offer("A", "10").number("days", 1),
            offer("B", "10").number("days", 9).number("grade", 0));
    assertThat(order(decision)).containsExactly("B");
    assertThat(decision.excluded().get(0).reasons()).containsExactly("missing:offer.grade");
    Catalog ungraded = Catalog.builder().add(offer("A", "10").number("days", 1).build()).build();
    assertThatThrownBy(() -> Ranker.of(PolicySet.parse(policy), ungraded))
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessageContaining("offer.grade");
  }

  /** Each share is rounded down: equal weights first, the whole sum second. */
  @Test
  void threeEqualWeightsFallShortOfTheFullScoreByOnePoint() {
    String criterion =
        """
        {"name": "%s", "of": "offer.days", "weight": 1, "value": {"best": 1, "half_life": 3}}
        """;
    String policy =
        "{\"policy\": \"p\", \"version\": \"1\", \"criteria\": [%s, %s, %s]}"
            .formatted(
                criterion.formatted("a"), criterion.formatted("b"), criterion.formatted("c"));
    Decision decision = decide(policy, offer("A", "10").number("days", 1));
    assertThat(score(decision, "A")).isEqualTo(999_999_999);
  }
}
