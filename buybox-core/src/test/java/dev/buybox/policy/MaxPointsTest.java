package dev.buybox.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scoring rule 6: the exact share of 1,000,000,000 points, rounded down. */
class MaxPointsTest {
  static Stream<Arguments> shares() {
    return Stream.of(
        Arguments.of(List.of("1"), List.of(1_000_000_000)),
        Arguments.of(List.of("0.1"), List.of(1_000_000_000)),
        Arguments.of(List.of("60", "40"), List.of(600_000_000, 400_000_000)),
        Arguments.of(List.of("1", "1", "1"), List.of(333_333_333, 333_333_333, 333_333_333)),
        Arguments.of(List.of("0.1", "0.2"), List.of(333_333_333, 666_666_666)),
        // In doubles 0.1 + 0.2 is more than 0.3, and 0.7 * 10^9 is less than 700,000,000.
        Arguments.of(List.of("0.1", "0.2", "0.7"), List.of(100_000_000, 200_000_000, 700_000_000)),
        Arguments.of(List.of("1", "0", "3.000"), List.of(250_000_000, 0, 750_000_000)),
        Arguments.of(List.of("1e-9", "1"), List.of(0, 999_999_999)),
        Arguments.of(List.of("1e-9", "0.999999999"), List.of(1, 999_999_999)),
        Arguments.of(List.of("1e-100", "1e-100"), List.of(500_000_000, 500_000_000)),
        Arguments.of(List.of("1e-100", "1e30"), List.of(0, 999_999_999)),
        Arguments.of(List.of("1e30", "1e30", "1e30"), List.of(333333333, 333333333, 333333333)),
        Arguments.of(List.of("1e2", "1E+2", "200"), List.of(250_000_000, 250_000_000, 500_000_000)),
        Arguments.of(
            List.of("35", "15", "8", "2"),
            List.of(583_333_333, 250_000_000, 133_333_333, 33_333_333)));
  }

  @ParameterizedTest
  @MethodSource("shares")
  void shares(List<String> weights, List<Integer> points) {
    assertThat(policy(weights, BigDecimal.ONE).maxPoints())
        .containsExactly(points.stream().mapToInt(Integer::intValue).toArray());
  }

  @ParameterizedTest
  @MethodSource("shares")
  void allWeightsTimesOneDecimal(List<String> weights, List<Integer> points) {
    if (weights.stream().noneMatch(weight -> weight.contains("e30") || weight.contains("-100"))) {
      assertThat(policy(weights, new BigDecimal("0.0137")).maxPoints())
          .containsExactly(points.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  @ParameterizedTest
  @MethodSource("shares")
  void ofWeightsWithoutAPolicy(List<String> weights, List<Integer> points) {
    assertThat(Policy.maxPoints(weights.stream().map(BigDecimal::new).toList()))
        .containsExactly(points.stream().mapToInt(Integer::intValue).toArray());
  }

  @Test
  void weightsThatCannotBeSharedOutAreRefused() {
    for (String wrong : List.of("-1", "0", "1e99999999", "1e-99999999")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Policy.maxPoints(List.of(new BigDecimal(wrong), BigDecimal.ZERO)))
          .withMessageContaining("must");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Policy.maxPoints(List.of()));
  }

  @Test
  void arrayIsTheCallersOwn() {
    Policy policy = policy(List.of("1", "1"), BigDecimal.ONE);
    policy.maxPoints()[0] = 7;
    assertThat(policy.maxPoints()).containsExactly(500_000_000, 500_000_000);
  }

  private static Policy policy(List<String> weights, BigDecimal factor) {
    Policy.Builder policy = Policy.builder("p", "1");
    for (int i = 0; i < weights.size(); i++) {
      policy.criterion(
          Criterion.of("c" + i, "offer.x", Curve.minMax(Better.LOWER))
              .weight(new BigDecimal(weights.get(i)).multiply(factor))
              .build());
    }
    return policy.build();
  }
}
