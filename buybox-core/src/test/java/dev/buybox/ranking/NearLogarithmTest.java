package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.internal.columns.NearLogarithm;
import dev.buybox.policy.Better;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Reference;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the quick logarithm is as near as it promises, and that no point is ever off by it. */
class NearLogarithmTest {
  private static final long SEED = Long.getLong("buybox.seed", 20_261_122);
  private static final int CASES = 2_000_000;

  @Test
  void nearOverTheWholeRange() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      long bits = random.nextLong(0x0010_0000_0000_0000L, 0x7FF0_0000_0000_0000L);
      assertNear(Double.longBitsToDouble(bits));
    }
  }

  @Test
  void nearAroundOneAndForPrices() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      assertNear(1 + random.nextDouble(-1e-3, 1e-3));
      assertNear(random.nextLong(1, 2_000_000) / 100.0);
    }
    assertNear(1);
    assertNear(Double.MIN_NORMAL);
    assertNear(Double.MAX_VALUE);
    assertNear(Math.nextDown(1.0));
    assertNear(Math.nextUp(1.0));
  }

  private static void assertNear(double number) {
    double exact = StrictMath.log(number);
    double error = Math.abs(NearLogarithm.of(number) - exact);
    if (!(error <= NearLogarithm.ERROR / 4 * (1 + Math.abs(exact)))) {
      assertThat(error).as("seed %d, number %s", SEED, number).isNaN();
    }
  }

  /** The steepest curve of a policy leaves the rounding in doubt often, a usual one hardly ever. */
  @ParameterizedTest
  @ValueSource(doubles = {1.001, 1.2, 3, 1000})
  void pointsAreThoseOfStrictMath(double end) {
    RatioPieces pieces =
        RatioPieces.of(
            new Curve.Relative(
                Reference.bestEligible(),
                Better.LOWER,
                List.of(new CurvePoint(1, 1), new CurvePoint(end, 0))),
            1_000_000_000);
    double slope = (1_000_000_000 + 4) / (StrictMath.log(end) - StrictMath.log(1));
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      double number =
          i % 2 == 0
              ? random.nextLong(1, 100_000_000) / 100.0
              : Double.longBitsToDouble(random.nextLong(1, 0x7FF0_0000_0000_0000L));
      long exact = (long) Math.floor(slope * StrictMath.log(number) + 0.5);
      if (pieces.scaled(0, number) != exact) {
        assertThat(pieces.scaled(0, number)).as("seed %d, %s", SEED, number).isEqualTo(exact);
      }
    }
  }
}
