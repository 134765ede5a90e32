package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.Better;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** That prices in minor units have the points of the same prices in units of the currency. */
class PricePiecesTest {
  private static final long SEED = Long.getLong("buybox.seed", 20_261_122);

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void asPricesInUnits() {
    for (int round = 0; round < 2_000; round++) {
      RatioPieces pieces = RatioPieces.of(curve(), 1 + random.nextInt(1_000_000_000));
      PricePieces prices = pieces.ofPrices();
      for (int box = 0; box < 10; box++) {
        int digits = random.nextInt(PricePieces.MOST_DIGITS + 1);
        double unit = PowersOfTen.of(digits);
        long least = 1 + random.nextLong(1L << random.nextInt(1, 38));
        long[] scaledReference = scaled(pieces, least / unit);
        prices.turnTo(digits);
        prices.compareWith(least);
        for (int offer = 0; offer < 20; offer++) {
          long minor = offer == 0 ? least : least + random.nextLong(3 * least + 1);
          assertThat(prices.points(minor))
              .as("seed %d, round %d, %d beside %d, %d digits", SEED, round, minor, least, digits)
              .isEqualTo(pieces.points(minor / unit, scaledReference));
        }
      }
    }
  }

  private static long[] scaled(RatioPieces pieces, double reference) {
    long[] scaled = new long[pieces.count()];
    for (int piece = 0; piece < scaled.length; piece++) {
      scaled[piece] = pieces.scaled(piece, reference);
    }
    return scaled;
  }

  /** Returns a curve, most often of one piece, falling or rising, in either direction. */
  private Curve.Relative curve() {
    boolean falling = random.nextBoolean();
    List<CurvePoint> points = new ArrayList<>();
    double ratio = random.nextInt(3) == 0 ? 1 : Math.pow(10, random.nextDouble(-1, 0.5));
    double value = 0;
    int more = Math.max(1, random.nextInt(-3, 6));
    points.add(new CurvePoint(ratio, falling ? 1 : 0));
    for (int i = 0; i < more; i++) {
      ratio *= 1.0011 + random.nextDouble();
      value += (1 - value) * random.nextDouble();
      points.add(new CurvePoint(ratio, falling ? 1 - value : value));
    }
    Better better = random.nextBoolean() ? Better.LOWER : Better.HIGHER;
    return new Curve.Relative(Reference.bestEligible(), better, points);
  }

  @Test
  void withoutPiecesNoPriceMatters() {
    PricePieces none = PricePieces.none();
    none.turnTo(2);
    none.compareWith(1);
    assertThat(none.points(1_000_000)).isZero();
    assertThat(none.only(2).steps()).isZero();
  }
}
