package dev.buybox.policy;

import static dev.buybox.policy.Documents.assertLines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyBuilderTest {
  private static final Curve UP = Curve.points(new double[][] {{0, 0}, {1, 1}});

  static List<PolicyFault> faults(Policy.Builder builder) {
    return catchThrowableOfType(InvalidPolicyException.class, builder::build).faults();
  }

  private static Criterion.Builder quality() {
    return Criterion.of("quality", "offer.quality", UP);
  }

  private static Policy.Builder policy() {
    return Policy.builder("p", "1").criterion(quality().weight(2).build());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void weightThatIsNoNumber(double weight) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quality().weight(weight))
        .withMessage(
            "weight of \"quality\" must be finite and at least 0, was "
                + weight
                + "; did a 0/0 reach the policy?");
  }

  @Test
  void weightThatWasNeverSet() {
    assertThatIllegalStateException()
        .isThrownBy(() -> quality().build())
        .withMessage("the weight of \"quality\" was never set");
  }

  @Test
  void doubleWeightIsTheDecimalThatWasWritten() {
    assertThat(quality().weight(0.1).build().weight()).isEqualTo(new BigDecimal("0.1"));
  }

  @Test
  void criterionSettingsMadeTwice() {
    assertTwice("weight", () -> quality().weight(1).weight(2));
    assertTwice("weight", () -> quality().weight(BigDecimal.ONE).weight(BigDecimal.ONE));
    assertTwice("why", () -> quality().why("a").why("b"));
    assertTwice("estimate", () -> quality().estimate(0.5, 5).estimate(0.5, 5));
    assertTwice("missing", () -> quality().missing(Missing.worst()).missing(Missing.exclude()));
  }

  @Test
  void gateSettingsMadeTwice() {
    assertTwice("minBad", () -> gate().minBad(1).minBad(2));
    assertTwice("minDen", () -> gate().minDen(1).minDen(2));
    assertTwice("confidence", () -> gate().confidence(0.9).confidence(0.9));
    assertTwice("missingPasses", () -> gate().missingPasses().missingPasses());
    assertTwice("estimate", () -> gate().estimate(0.5, 5).estimate(0.4, 5));
    assertTwice("code", () -> gate().code("a").code("b"));
    assertTwice("reason", () -> gate().reason("a").reason("b"));
  }

  private static Gate.Builder gate() {
    return Gate.atMost("seller.defects", 0.03);
  }

  private static void assertTwice(String setting, ThrowingCallable twice) {
    assertThatThrownBy(twice)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(setting + " was already set");
  }

  @Test
  void settingMadeTwiceTellsBoth() {
    assertThatIllegalStateException()
        .isThrownBy(() -> quality().weight(1).weight(2))
        .withMessage("weight was already set to 1, and now to 2");
  }

  @Test
  void pointThatIsNoPair() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Curve.points(new double[][] {{0, 0}, {1}}))
        .withMessage("a point of a curve is a pair of x and value, was 1 numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Curve.relativeTo(
                    Reference.medianEligible(), Better.LOWER, new double[][] {{1, 1, 1}}));
  }

  @Test
  void allFaultsAtOnce() {
    Curve turning = Curve.points(new double[][] {{0, 0}, {1, Double.NaN}, {2, 1}, {3, 0}});
    assertLines(
        faults(
            Policy.builder("", "1")
                .criterion(quality().weight(-1).missing(Missing.worth(Double.NaN)).build())
                .criterion(Criterion.of("quality", "quality", turning).weight(1).build())
                .criterion(
                    Criterion.of("h", "offer.h", Curve.halfLife(Double.NaN, 0)).weight(1).build())
                .criterion(
                    Criterion.of("t", "offer.t", Curve.values(Map.of("a", Double.NaN), 2))
                        .weight(1)
                        .build())
                .gate(Gate.atLeast("offer.y", Double.NaN).minBad(0).build())
                .gate(Gate.atMost("offer.y", Double.POSITIVE_INFINITY).confidence(2).build())
                .gate(
                    Gate.atMostTimes("offer.price", Double.NaN, Reference.medianEligible()).build())
                .gate(Gate.in("offer.t", List.of()).build())
                .nearTie(Double.NaN, NearTie.Choose.SHARE)
                .secondOffer(SecondOffer.cheaperBy(Double.NaN).orFasterBy("offer.y", -1))),
        "policy: must be 1 to 200 characters …",
        "criteria[0].weight: must be finite and at least 0, was -1",
        "criteria[0].missing: must be in [0, 1], was NaN",
        "criteria[1].of: must name an attribute …",
        "criteria[1].value.points[1][1]: must be in [0, 1], was NaN",
        "criteria[1].value.points[3]: must not turn: …, was 0; …",
        "criteria[1].name: must be unique, …",
        "criteria[2].value.best: must be finite, …, was NaN",
        "criteria[2].value.half_life: must be finite and above 0, was 0",
        "criteria[3].value.values.a: must be in [0, 1], was NaN",
        "criteria[3].value.other: must be in [0, 1], was 2",
        "gates[0].at_least: must be finite, …, was NaN",
        "gates[0].min_bad: must be a whole number …",
        "gates[1].at_most: must be finite, …, was Infinity",
        "gates[1].confidence: must be between 0 and 1, was 2; …",
        "gates[2].at_most_times: must be a factor above 0 …, was NaN",
        "gates[3].in: must have at least one text, …",
        "near_tie.within: must be above 0 and at most 0.2, was NaN; …",
        "second_offer.cheaper_by: must be between 0 and 1, was NaN",
        "second_offer.faster_by.at_least: must be finite and above 0, was -1");
  }

  @Test
  void textAndNumberWithinASet() {
    Policy number = policy().build();
    Policy text =
        Policy.builder("p", "2")
            .criterion(
                Criterion.of("q", "offer.quality", Curve.values(Map.of("a", 1.0), 0))
                    .weight(1)
                    .build())
            .build();
    assertThatThrownBy(() -> PolicySet.builder(number).variant("phones", text).build())
        .isInstanceOf(InvalidPolicyException.class)
        .hasMessage(
            "by_category.phones: must be used either as text or as a number by all policies of the"
                + " set, was \"offer.quality\"; give the data two columns");
  }

  @Test
  void categoryGivenTwice() {
    PolicySet.Builder set = PolicySet.builder(policy().build()).variant("a", policy().build());
    assertThatIllegalStateException()
        .isThrownBy(() -> set.variant("a", policy().build()))
        .withMessage("category \"a\" has a policy already");
  }

  @Test
  void toBuilderHoldsAll() {
    Policy policy =
        policy()
            .effective(LocalDate.of(2026, 12, 1))
            .gate(gate().minBad(3).missingPasses().code("c").reason("r").build())
            .nearTie(0.01, NearTie.Choose.INCUMBENT)
            .tieBreaker("offer.landed_price", Better.LOWER)
            .secondOffer(SecondOffer.cheaperBy(0.05).orFasterBy("offer.days", 1))
            .missingShipping(MissingShipping.EXCLUDE)
            .build();
    assertThat(policy.toBuilder().build()).isEqualTo(policy).hasSameHashCodeAs(policy);
  }

  @Test
  void toBuilderDerivesAnother() {
    Policy policy = policy().criterion(Criterion.of("x", "offer.x", UP).weight(3).build()).build();
    Policy derived =
        policy.toBuilder()
            .named("q", "2")
            .replace(quality().weight(5).build())
            .without("x")
            .nearTie(0.1, NearTie.Choose.SHARE)
            .build();
    assertThat(derived.toString()).isEqualTo("q@2");
    assertThat(derived.criteria()).containsExactly(quality().weight(5).build());
    assertThat(derived.nearTie()).contains(new NearTie(0.1, NearTie.Choose.SHARE));
    assertThat(policy.toString()).isEqualTo("p@1");
    assertThat(policy.criteria()).hasSize(2);
    assertThat(derived).isNotEqualTo(policy);
  }

  @Test
  void replacedCriterionKeepsItsPlace() {
    Policy.Builder builder = policy().criterion(Criterion.of("x", "offer.x", UP).weight(3).build());
    assertThat(builder.replace(quality().weight(7).build()).build().criteria())
        .extracting(Criterion::name)
        .containsExactly("quality", "x");
  }

  @Test
  void criterionThatIsNotThere() {
    String message = "no criterion is named \"z\", there are [quality]";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().without("z"))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy().replace(Criterion.of("z", "offer.z", UP).weight(1).build()))
        .withMessage(message);
  }

  @Test
  void takingOutTheLastCriterion() {
    assertLines(
        faults(policy().without("quality")),
        "criteria: must have at least one criterion, was an empty list");
  }

  /** Values that a policy was built from can be changed without changing the policy. */
  @Test
  void nothingIsSharedWithTheCaller() {
    double[][] points = {{0, 0}, {1, 1}};
    Policy.Builder builder =
        Policy.builder("p", "1")
            .criterion(Criterion.of("a", "offer.a", Curve.points(points)).weight(1).build());
    Policy policy = builder.build();
    points[1][1] = 0;
    builder.named("q", "2").criterion(quality().weight(1).build());
    assertThat(policy.criteria())
        .containsExactly(Criterion.of("a", "offer.a", UP).weight(1).build());
    assertThat(policy.name()).isEqualTo("p");
  }
}
