package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults of what a scenario makes of policies that differ by category name the change, too. */
class ScenarioVariantsTest {
  /** In the variant, criteria and gates stand at other places, and points lie elsewhere. */
  private static final Situation GIVEN =
      TinyMarket.of(
          """
          {"default":
            {"policy": "p", "version": "1", "criteria": [
              {"name": "price", "of": "offer.landed_price", "weight": 2,
               "value": {"points": [[0, 1], [100, 0]]}},
              {"name": "days", "of": "offer.days", "weight": 1,
               "value": {"points": [[0, 1], [100, 0]]}}],
             "gates": [{"of": "offer.days", "at_most": 9, "code": "slow"}]},
           "by_category": {"others": {"criteria": [
              {"name": "demand", "of": "offer.demand", "weight": 1,
               "value": {"points": [[0, 0], [50, 0.5], [100, 1]]}},
              {"name": "price", "of": "offer.landed_price", "weight": 1,
               "value": {"points": [[0, 1], [10, 0.5], [20, 0.4]]}}],
             "gates": [{"of": "offer.demand", "at_least": 1, "code": "unknown"},
                {"of": "offer.landed_price", "at_most_times": 3, "relative_to": "median_eligible",
                 "code": "dear"}]}}}
          """,
          List.of("p o0 s0 10.00 6 40", "q o1 s1 60.00 1 30"));

  private static final String HARMLESS = "'change': 'weight', 'criterion': 'price', 'to': 3";

  @Test
  void whatIsWrongInAllIsToldOnce() {
    assertThat(
            Refusals.of(
                GIVEN,
                HARMLESS,
                "'change': 'add_gate', 'gate': {'of': 'offer.dayz', 'at_most': 1, 'code': 'd'}"))
        .singleElement()
        .asString()
        .startsWith(
            "scenarios[0].changes[1].gate.of: makes a policy that is refused: must be an attribute"
                + " that the data has, was \"offer.dayz\"");
    assertThat(
            Refusals.of(
                GIVEN,
                HARMLESS,
                "'change': 'add_criterion', 'criterion': {'name': 'more', 'of': 'offer.dayz',"
                    + " 'weight': 1, 'value': {'best': 1, 'half_life': 1}}"))
        .singleElement()
        .asString()
        .startsWith(
            "scenarios[0].changes[1].criterion.of: makes a policy that is refused: must be");
  }

  @Test
  void aNameThatIsTakenIsToldAtWhatIsAdded() {
    assertThat(
            Refusals.of(
                GIVEN,
                HARMLESS,
                "'change': 'add_criterion', 'criterion': {'name': 'days', 'of': 'offer.days',"
                    + " 'weight': 1, 'value': {'best': 1, 'half_life': 1}}"))
        .singleElement()
        .asString()
        .startsWith(
            "scenarios[0].changes[1].criterion.name: makes a policy that is refused: must be unique,"
                + " is the name of criteria[1] too");
  }

  @Test
  void whatIsWrongInOneNamesItsCategory() {
    assertThat(
            Refusals.of(
                GIVEN,
                HARMLESS,
                "'change': 'curve_point', 'criterion': 'price', 'point': 1, 'x': 30, 'value': 0"))
        .isNotEmpty()
        .allSatisfy(
            fault ->
                assertThat(fault)
                    .startsWith("scenarios[0].changes[1]")
                    .contains("makes a policy for category \"others\" that is refused: "));
    assertThat(Refusals.of(GIVEN, HARMLESS, "'change': 'threshold', 'gate': 'dear', 'to': -1"))
        .singleElement()
        .asString()
        .startsWith(
            "scenarios[0].changes[1]: makes a policy for category \"others\" that is refused:"
                + " gates[1].at_most_times must be ");
  }

  @Test
  void whatIsWrongInTheDefaultAndInAVariantNamesBothChanges() {
    assertThat(
            Refusals.of(
                GIVEN,
                "'change': 'curve_point', 'criterion': 'days', 'point': 1, 'x': 200, 'value': 7",
                "'change': 'weight', 'criterion': 'demand', 'to': 2",
                "'change': 'threshold', 'gate': 'dear', 'to': -1"))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith(
                        "scenarios[0].changes[0].value: makes a policy that is refused: must be "))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith("scenarios[0].changes[2]: makes a policy for category \"others\""));
  }

  @Test
  void whereSeveralCanHaveMadeItNoneIsNamed() {
    assertThat(
            Refusals.of(
                GIVEN,
                "'change': 'weight', 'criterion': 'price', 'to': 0",
                "'change': 'weight', 'criterion': 'days', 'to': 0"))
        .singleElement()
        .asString()
        .startsWith("scenarios[0]: makes a policy that is refused: criteria ");
  }
}
