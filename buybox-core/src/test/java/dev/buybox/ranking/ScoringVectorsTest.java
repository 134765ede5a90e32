package dev.buybox.ranking;

import static dev.buybox.ranking.SmallBox.offer;
import static dev.buybox.ranking.SmallBox.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Worked examples of others, as far as they use what this project uses: weighted sums of values
 * between fixed bounds, piecewise linear values, rates shrunk towards a prior.
 *
 * <p>Scores are whole points of 10^9, so each criterion adds up to a point of rounding to the
 * example's own tolerance.
 *
 * <p>Examples of the same sources that do not fit, and why:
 *
 * <ul>
 *   <li>kotbaton/pymcdm@76e7735 test/test_mcdm.py, TestWSM: divides each column by its sum, so that
 *       every offer's value depends on who else is in the box; its weights add up to 2 and are not
 *       rescaled.
 *   <li>jbytecode/JMcDM@87bbb34 test/mcdm/testsaw.jl, example 1: divides by the best of each column
 *       (linear ratio), where this project's relative curves are straight in the logarithm.
 *   <li>kotbaton/pymcdm@76e7735 test/test_mcdm.py, TestSPOTIS2: the ideal lies in the middle of the
 *       bounds; a curve that turns is refused here.
 * </ul>
 */
class ScoringVectorsTest {
  private static final double ROUNDING = 0.5 / Policy.FULL_SCORE;
  private static final double TEXTBOOK = 1e-12;

  /** quatrope/scikit-criteria@35f17ee tests/agg/test_simple.py, test_WeightedSumModel. */
  @Test
  void weightedSumOfPlainNumbers() {
    double[][] matrix = {{1, 0, 3}, {0, 5, 6}};
    double[] weights = {1, 1, 1};
    double[] scores = scores(matrix, weights, risingTo(3, 6));
    // Values are parts of 6, and weights parts of 3.
    assertAbout(scores, new double[] {4 / 18.0, 11 / 18.0}, TEXTBOOK + 4 * ROUNDING);
  }

  /**
   * quatrope/scikit-criteria@35f17ee tests/agg/test_waspas.py,
   * test_WASPAS_verify_intermediate_calculations. Its weights add up to 0.9997 and are not
   * rescaled.
   */
  @Test
  void weightedSumOfValues() {
    double[][] matrix = {
      {0.5099, 0.0465, 0.2427, 0.3246, 0.1166},
      {0.2123, 0.7622, 0.2051, 0.3259, 0.5295},
      {0.028, 0.0456, 0.2134, 0.1151, 0.1359},
      {0.2496, 0.1455, 0.3386, 0.2342, 0.2177}
    };
    double[] weights = {0.3672, 0.0933, 0.2405, 0.277, 0.0217};
    double[] scores = scores(matrix, weights, risingTo(5, 1));
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= 0.9997;
    }
    double[] expected = {0.3423875, 0.30016082, 0.10069051, 0.25625906};
    assertAbout(scores, expected, 1e-7 + 10 * ROUNDING);
  }

  /**
   * J. Dezert and others, The SPOTIS rank reversal free method, FUSION 2020;
   * kotbaton/pymcdm@76e7735 test/test_mcdm.py, TestSPOTIS. SPOTIS measures the distance from the
   * ideal: 1 less our score.
   */
  @Test
  void spotisBetweenFixedBounds() {
    double[][] matrix = {{10.5, -3.1, 1.7}, {-4.7, 0, 3.4}, {8.1, 0.3, 1.3}, {3.2, 7.3, -5.3}};
    double[] weights = {0.2, 0.3, 0.5};
    List<Curve> curves =
        List.of(
            Curve.points(new double[] {-5, 0}, new double[] {12, 1}),
            Curve.points(new double[] {-6, 1}, new double[] {10, 0}),
            Curve.points(new double[] {-8, 0}, new double[] {5, 1}));
    double[] scores = scores(matrix, weights, curves);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = 1 - scores[i];
    }
    assertAbout(scores, new double[] {0.1989, 0.3705, 0.3063, 0.7491}, 5e-5 + 6 * ROUNDING);
  }

  /** gertvv/rsmaa@2ce6bbd smaa/man/smaa.pvf.Rd, example of smaa.pvf, clipped outside. */
  @Test
  void piecewiseLinearValuesOfRsmaa() {
    double[][] points = {{50, 1}, {75, 0.8}, {90, 0.5}, {100, 0}};
    double[] inputs = {50, 90, 100, 10, 40, 101, 120};
    double[] expected = {1, 0.5, 0, 1, 1, 0, 0};
    assertAbout(values(inputs, Curve.points(points)), expected, TEXTBOOK + ROUNDING);
  }

  /**
   * The UTA example of the choice of transport, price; cran/MCDA@16d8703
   * tests/testthat/test-applyPiecewiseLinearValueFunctionsOnPerformanceTable.R.
   */
  @Test
  void piecewiseLinearValuesOfUtaPrice() {
    double[][] points = {{2, 0.0875}, {16, 0}, {30, 0}};
    double[] inputs = {3, 4, 2, 6, 30};
    double[] expected = {0.08125, 0.075, 0.0875, 0.0625, 0};
    assertAbout(values(inputs, Curve.points(points)), expected, TEXTBOOK + ROUNDING);
  }

  /** As before, comfort; same file. */
  @Test
  void piecewiseLinearValuesOfUtaComfort() {
    double[][] points = {{0, 0}, {1, 0}, {2, 0.0125}, {3, 0.0125}};
    double[] inputs = {1, 2, 0, 0, 3};
    double[] expected = {0, 0.0125, 0, 0, 0.0125};
    assertAbout(values(inputs, Curve.points(points)), expected, TEXTBOOK + ROUNDING);
  }

  /**
   * metarank/metarank@e7a1857e doc/configuration/features/counters.md, table of rate normalisation:
   * 10 prior successes at 10 of 100 overall, which is a prior of 0.1 with a strength of 100.
   */
  @Test
  void ratesShrunkTowardsThePriorOfMetarank() {
    Criterion rate =
        Criterion.of("rate", "offer.rate", Curve.points(new double[] {0, 0}, new double[] {1, 1}))
            .weight(1)
            .estimate(0.1, 100)
            .build();
    double[] scores =
        scores(
            Policy.builder("metarank", "1").criterion(rate).build(),
            List.of(offer("0", "1").counts("rate", 1, 2), offer("1", "1").counts("rate", 3, 10)));
    assertAbout(scores, new double[] {0.1078, 0.1182}, 5e-5 + ROUNDING);
  }

  private static void assertAbout(double[] actual, double[] expected, double tolerance) {
    assertThat(actual).containsExactly(expected, within(tolerance));
  }

  private static List<Curve> risingTo(int count, double greatest) {
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      curves.add(Curve.points(new double[] {0, 0}, new double[] {greatest, 1}));
    }
    return curves;
  }

  private static double[] values(double[] inputs, Curve curve) {
    double[][] matrix = new double[inputs.length][];
    for (int i = 0; i < inputs.length; i++) {
      matrix[i] = new double[] {inputs[i]};
    }
    return scores(matrix, new double[] {1}, List.of(curve));
  }

  private static double[] scores(double[][] matrix, double[] weights, List<Curve> curves) {
    Policy.Builder policy = Policy.builder("vector", "1");
    for (int c = 0; c < weights.length; c++) {
      policy.criterion(
          Criterion.of("c" + c, "offer.c" + c, curves.get(c)).weight(weights[c]).build());
    }
    List<Offer.Builder> offers = new ArrayList<>();
    for (int row = 0; row < matrix.length; row++) {
      Offer.Builder offer = offer(String.valueOf(row), "1");
      for (int c = 0; c < weights.length; c++) {
        offer.number("c" + c, matrix[row][c]);
      }
      offers.add(offer);
    }
    return scores(policy.build(), offers);
  }

  /** Returns the scores as parts of a full one, in the order of the offers. */
  private static double[] scores(Policy policy, List<Offer.Builder> offers) {
    Catalog.Builder catalog = Catalog.builder();
    offers.forEach(offer -> catalog.add(offer.build()));
    Decision decision = Ranker.of(PolicySet.of(policy), catalog.build()).decide(0);
    double[] scores = new double[offers.size()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = (double) score(decision, String.valueOf(row)) / Policy.FULL_SCORE;
    }
    return scores;
  }
}
