package dev.buybox.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies that come with the library are right, explained, and documented. */
class ShippedPoliciesTest {
  private static final Path DOCUMENT = Path.of("docs", "shipped-policies.md");

  static List<String> names() {
    return PolicySet.shippedNames();
  }

  @Test
  void areTwo() {
    assertThat(names()).containsExactly("general-merchandise", "refurbished-electronics");
    assertThatThrownBy(() -> names().add("x")).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @MethodSource("names")
  void haveNoWarningsAndReadBack(String name) {
    PolicySet policies = PolicySet.shipped(name);

    assertThat(policies.byDefault().name()).isEqualTo(name);
    assertThat(policies.warnings()).isEmpty();
    assertThat(policies.byCategory()).isEmpty();
    assertThat(PolicySet.parse(policies.toJson())).isEqualTo(policies);
  }

  @ParameterizedTest
  @MethodSource("names")
  void sayWhyInEveryPart(String name) {
    Policy policy = PolicySet.shipped(name).byDefault();

    assertThat(policy.criteria()).hasSizeBetween(10, 12);
    assertThat(policy.criteria()).allSatisfy(one -> assertThat(one.why()).isPresent());
    assertThat(policy.criteria().stream().map(Criterion::weight).reduce(BigDecimal::add))
        .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("100"));
    assertThat(policy.gates()).allSatisfy(gate -> assertThat(gate.reason()).isPresent());
    assertThat(policy.gates().stream().map(Gate::code)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("names")
  void startWithoutARecordBelowHalfOfWhatThatCriterionCanGive(String name) {
    for (Criterion criterion : PolicySet.shipped(name).byDefault().criteria()) {
      criterion
          .estimate()
          .ifPresent(
              estimate ->
                  assertThat(value(criterion, estimate.prior()))
                      .as(criterion.name())
                      .isLessThan(0.5));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void areDocumentedNumberByNumber(String name) throws IOException {
    Policy policy = PolicySet.shipped(name).byDefault();
    String section = section(name);

    for (Criterion criterion : policy.criteria()) {
      String row = "| " + criterion.name() + ": weight | " + criterion.weight().toPlainString();
      assertThat(section).contains(row + " |");
      criterion
          .estimate()
          .ifPresent(
              estimate ->
                  assertThat(section)
                      .contains(
                          "| " + criterion.name() + ": prior | " + decimal(estimate.prior()) + " |",
                          "| "
                              + criterion.name()
                              + ": strength | "
                              + decimal(estimate.strength())
                              + " |"));
      assertThat(section)
          .contains("| " + criterion.name() + ": curve | " + curve(criterion) + " |");
    }
    for (Gate gate : policy.gates()) {
      assertThat(section).contains("| gate `" + gate.code() + "` | ");
    }
  }

  @Test
  void tellWhatWasMeantByAnotherName() {
    assertThatThrownBy(() -> PolicySet.shipped("general-merchandize"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no shipped policy \"general-merchandize\"; did you mean"
                + " \"general-merchandise\"? Shipped are: general-merchandise,"
                + " refurbished-electronics");
    assertThatThrownBy(() -> PolicySet.shipped("../x\u001b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no shipped policy \"../x\\u001B\"; Shipped are: ");
  }

  private static String section(String name) throws IOException {
    return Arrays.stream(Files.readString(DOCUMENT).split("\n## "))
        .filter(section -> section.startsWith("`" + name + "`"))
        .findFirst()
        .orElseThrow();
  }

  /** The curve as the document writes it: pairs of points, or best and half-life. */
  private static String curve(Criterion criterion) {
    if (criterion.curve() instanceof Curve.HalfLife fading) {
      return "best " + decimal(fading.best()) + ", half-life " + decimal(fading.halfLife());
    }
    return String.join(
        ", ",
        points(criterion).stream()
            .map(point -> decimal(point.x()) + " → " + decimal(point.value()))
            .toList());
  }

  private static List<CurvePoint> points(Criterion criterion) {
    if (criterion.curve() instanceof Curve.Points curve) {
      return curve.points();
    }
    return ((Curve.Relative) criterion.curve()).points();
  }

  private static double value(Criterion criterion, double x) {
    List<CurvePoint> points = points(criterion);
    int next = 0;
    while (next < points.size() - 1 && points.get(next).x() < x) {
      next++;
    }
    CurvePoint to = points.get(next);
    CurvePoint from = points.get(Math.max(0, next - 1));
    double part = to.x() == from.x() ? 0 : (x - from.x()) / (to.x() - from.x());
    return from.value() + (to.value() - from.value()) * part;
  }

  private static String decimal(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
