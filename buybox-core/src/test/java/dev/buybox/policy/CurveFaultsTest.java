package dev.buybox.policy;

import static dev.buybox.policy.Documents.assertFaults;
import static dev.buybox.policy.Documents.curve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurveFaultsTest {
  private static final String VALUE = "criteria[0].value.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | points: must be 2 to 64 points, was an empty list",
        "[[0, 0]] | points: must be 2 to 64 points, was 1 of them",
        "[[0, 0], [1, 1], [2, 0.5]]"
            + "| points[2]: must not turn: the values before go up, this one goes down, was 0.5;"
            + " make the values rise or fall all along",
        "[[0, 1], [1, 0.5], [2, 0.6]]"
            + "| points[2]: must not turn: the values before go down, this one goes up, was 0.6; …",
        "[[0, 1], [1, 0.5], [2, 0.5], [3, 0.500001]] | points[3]: must not turn: …",
        "[[0, 0.5], [1, 0.5], [2, 1], [3, 1], [4, 0.9]] | points[4]: must not turn: …",
        "[[0, 0], [0, 1]] | points[1][0]: must be greater than the point before, 0, was 0;"
            + " write the points in the order of x, each once",
        "[[1, 0], [-1, 1]] | points[1][0]: must be greater than the point before, 1, was -1; …",
        "[[0, 0], [1, 0.5], [0.5, 1]] | points[2][0]: must be greater than the point before, 1, …",
        "[[0, -0.01], [1, 1]] | points[0][1]: must be in [0, 1], was -0.01",
        "[[0, 0], [1, 1.01]] | points[1][1]: must be in [0, 1], was 1.01",
        "[[0, 0], [1, 1e999]] | points[1][1]: must be finite, was 1E+999",
        "[[-1e999, 0], [1, 1]] | points[0][0]: must be finite, was -1E+999",
        "[[-1e301, 0], [1, 1]] | points[0][0]: must be finite, at most 1e300 in magnitude, …",
        "[[0, 0], [1e301, 1]] | points[1][0]: must be finite, at most 1e300 in magnitude, …",
      })
  void points(String points, String fault) {
    assertFaults(curve("{'points': " + points + "}"), VALUE + fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[0, 0], [1, 0]]",
        "[[0, 1], [1, 1], [2, 0], [3, 0]]",
        "[[-1e300, 0], [1e300, 1]]",
        "[[0, 0], [5e-324, 1]]",
        "[[1, 0], [1.0000000000000002, 1]]",
      })
  void rightPoints(String points) {
    assertThatCode(() -> Policy.parse(curve("{'points': " + points + "}")))
        .doesNotThrowAnyException();
  }

  /** A point that is wrong itself does not make its neighbours wrong, nor hide what is. */
  @Test
  void wrongPointIsLeftOutOfTheComparisons() {
    assertFaults(curve("{'points': [[0, 0], [1, 5], [2, 0.5]]}"), VALUE + "points[1][1]: …");
    assertFaults(curve("{'points': [[0, 0], [-1e999, 0.2], [2, 0.5]]}"), VALUE + "points[1][0]: …");
    assertFaults(
        curve("{'points': [[0, 0], 'x', [1, 0.5], ['y', 0.7], [0.5, 0.6]]}"),
        VALUE + "points[1]: must be a pair …",
        VALUE + "points[3][0]: must be a number, was the text 'y'",
        VALUE + "points[4][0]: must be greater than the point before, 1, was 0.5; …",
        VALUE + "points[4]: must not turn: …, was 0.6; …");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[[1, 1], [1.0009999, 0]] | points[1][0]: must be at least 0.001 apart, relatively, from 1,"
            + " was 1.0009999",
        "[[0.999, 1], [0.999998, 0]] | points[1][0]: must be at least 0.001 apart, relatively, …",
        "[[2, 1], [2, 0]] | points[1][0]: must be greater than the point before, 2, was 2; …",
        "[[3, 1], [2, 0]] | points[1][0]: must be greater than the point before, 3, was 2; …",
        "[[0, 1], [2, 0]] | points[0][0]: must be a ratio from 0.000001 to 1000000, was 0",
        "[[-1, 1], [2, 0]] | points[0][0]: must be a ratio from 0.000001 to 1000000, was -1",
        "[[0.0000009, 1], [2, 0]] | points[0][0]: must be a ratio from …, was 0.0000009",
        "[[1, 1], [1000001, 0]] | points[1][0]: must be a ratio from …, was 1000001",
        "[[1, 1], [2, 0.5], [3, 0.6]] | points[2]: must not turn: …",
        "[[1, 1]] | points: must be 2 to 64 points, was 1 of them",
      })
  void ratios(String points, String fault) {
    assertFaults(
        curve("{'relative_to': 'best_eligible', 'better': 'lower', 'points': " + points + "}"),
        VALUE + fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[1, 1], [1.001, 0]]",
        "[[0.000001, 1], [1000000, 0]]",
        "[[0.001, 1], [0.001001, 0]]",
        "[[123.4, 1], [123.5234, 0]]",
        "[[1, 0], [2, 1]]",
      })
  void rightRatios(String points) {
    assertThatCode(
            () ->
                Policy.parse(
                    curve(
                        "{'relative_to': 'median_eligible', 'better': 'higher', 'points': "
                            + points
                            + "}")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'best': 1e301, 'half_life': 1} | best: must be finite, at most 1e300 in magnitude, …",
        "{'best': 1, 'half_life': 0} | half_life: must be finite and above 0, was 0",
        "{'best': 1, 'half_life': -3} | half_life: must be finite and above 0, was -3",
        "{'best': 1, 'half_life': 1e301} | half_life: must be finite and above 0, …",
        "{'best': 1, 'half_life': 1, 'points': [[0, 0], [1, 1]]}"
            + "| points: must be one of [best, half_life, better], was an unknown key",
        "{'values': {}, 'other': 0} | values: must have at least one text, was an empty list",
        "{'values': {'a': 1.5}, 'other': 0} | values.a: must be in [0, 1], was 1.5",
        "{'values': {'a': 1}, 'other': -1} | other: must be in [0, 1], was -1",
        "{'values': {'': 1}, 'other': 0} | values['']: must not be empty, was an empty text; …",
        "{'relative_to': 'offers.x', 'better': 'lower', 'points': [[1, 1], [2, 0]]}"
            + "| relative_to: must name an attribute …",
        "{'relative_to': 'median', 'better': 'lower', 'points': [[1, 1], [2, 0]]}"
            + "| relative_to: must be best_eligible, median_eligible or an attribute such as"
            + " offer.reference_price, was 'median'",
        "{'min_max': 'lower', 'better': 'lower'} | better: must be one of [min_max], …",
      })
  void otherCurves(String curve, String fault) {
    assertFaults(curve(curve), VALUE + fault);
  }

  @Test
  void directionOfReferenceIsTheCurves() {
    Curve.Relative curve =
        (Curve.Relative)
            Curve.relativeTo(
                Reference.bestEligible(), Better.LOWER, new double[][] {{1, 1}, {2, 0}});
    assertThat(curve.reference()).isEqualTo(new Reference.BestEligible(Optional.of(Better.LOWER)));
  }

  @Test
  void directionOfReferenceAgainstTheCurves() {
    Curve curve =
        Curve.relativeTo(
            Reference.bestEligible(Better.HIGHER), Better.LOWER, new double[][] {{1, 1}, {2, 0}});
    Documents.assertLines(
        PolicyBuilderTest.faults(
            Policy.builder("p", "1")
                .criterion(Criterion.of("a", "offer.x", curve).weight(1).build())),
        VALUE
            + "better: must be the direction of its reference, was 'lower'; give the direction"
            + " once, to the curve");
  }
}
