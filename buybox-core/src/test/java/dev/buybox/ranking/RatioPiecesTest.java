package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.Better;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole numbers of relative curves, against the formula (scoring rule 7). */
class RatioPiecesTest {
  private static final int MOST_APART = 5;
  private static final int[] MAX_POINTS = {1, 3, 1_000, 33_333_333, 1_000_000_000};
  private static final double[] REFERENCES = {0.01, 1, 7.77, 99.99, 379, 1e6, 1e10};

  static Stream<Arguments> curves() {
    List<Arguments> curves = new ArrayList<>();
    curves.add(Arguments.of("one piece", points(1, 1, 3, 0)));
    curves.add(Arguments.of("rising", points(0.5, 0, 2, 1)));
    curves.add(Arguments.of("flat", points(0.5, 0.7, 2, 0.7)));
    curves.add(Arguments.of("steps and flats", points(1, 1, 1.2, 1, 1.5, 0.5, 2, 0.5, 9, 0)));
    curves.add(Arguments.of("steepest", points(1, 1, 1.001, 0)));
    curves.add(Arguments.of("steepest of all", points(999_000, 1, 1_000_000, 0)));
    curves.add(Arguments.of("steep among flat", points(0.9, 1, 1, 0.99, 1.001, 0.01, 4, 0)));
    curves.add(Arguments.of("widest", points(1e-6, 1, 1e6, 0)));
    curves.add(Arguments.of("small values", points(1, 1e-9, 2, 0)));
    SplittableRandom random = new SplittableRandom(20_261_122);
    for (int i = 0; i < 100; i++) {
      curves.add(Arguments.of("random " + i, random(random)));
    }
    return curves.stream();
  }

  private static List<CurvePoint> points(double... pairs) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      points.add(new CurvePoint(pairs[i], pairs[i + 1]));
    }
    return points;
  }

  private static List<CurvePoint> random(SplittableRandom random) {
    boolean falling = random.nextBoolean();
    double ratio = Math.pow(10, random.nextDouble(-6, 1));
    double value = 0;
    List<CurvePoint> points = new ArrayList<>();
    int count = 2 + random.nextInt(9);
    for (int i = 0; i < count; i++) {
      points.add(new CurvePoint(ratio, falling ? 1 - value : value));
      ratio *= 1.0011 + random.nextDouble() * random.nextDouble() * random.nextInt(3);
      value += (1 - value) * (random.nextInt(4) == 0 ? 0 : random.nextDouble());
    }
    return points;
  }

  private static RatioPieces pieces(List<CurvePoint> points, Better better, int maxPoints) {
    return RatioPieces.of(new Curve.Relative(Reference.bestEligible(), better, points), maxPoints);
  }

  /** The value by the formula, in the logarithm of the ratio. */
  private static double value(List<CurvePoint> points, double logRatio) {
    for (int i = 1; i < points.size(); i++) {
      double from = StrictMath.log(points.get(i - 1).x());
      double to = StrictMath.log(points.get(i).x());
      if (logRatio < to) {
        double part = Math.max(0, (logRatio - from) / (to - from));
        double value = points.get(i - 1).value();
        return value + (points.get(i).value() - value) * part;
      }
    }
    return points.get(points.size() - 1).value();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("curves")
  void exactAtEveryPoint(String name, List<CurvePoint> points) {
    for (int maxPoints : MAX_POINTS) {
      RatioPieces lower = pieces(points, Better.LOWER, maxPoints);
      RatioPieces higher = pieces(points, Better.HIGHER, maxPoints);
      for (double reference : REFERENCES) {
        for (CurvePoint point : points) {
          int exact = (int) Math.floor(maxPoints * point.value() + 0.5);
          assertThat(points(lower, reference * point.x(), reference)).isEqualTo(exact);
          assertThat(points(higher, reference, reference * point.x())).isEqualTo(exact);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("curves")
  void within5PointsOfTheFormula(String name, List<CurvePoint> points) {
    double from = StrictMath.log(points.get(0).x());
    double to = StrictMath.log(points.get(points.size() - 1).x());
    for (int maxPoints : MAX_POINTS) {
      RatioPieces lower = pieces(points, Better.LOWER, maxPoints);
      RatioPieces higher = pieces(points, Better.HIGHER, maxPoints);
      double reference = REFERENCES[maxPoints % REFERENCES.length];
      double apart = 0;
      for (int i = -20; i <= 320; i++) {
        double logRatio = from + (to - from) * i / 300;
        double formula = maxPoints * value(points, logRatio);
        int ofLower = points(lower, reference * StrictMath.exp(logRatio), reference);
        int ofHigher = points(higher, reference / StrictMath.exp(logRatio), reference);
        apart = Math.max(apart, Math.abs(ofLower - formula));
        apart = Math.max(apart, Math.abs(ofHigher - formula));
      }
      assertThat(apart).isLessThanOrEqualTo(MOST_APART);
    }
  }

  /** A greater ratio is never worth more on a falling curve, nor less on a rising one. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("curves")
  void monotone(String name, List<CurvePoint> points) {
    RatioPieces pieces = pieces(points, Better.LOWER, 1_000_000_000);
    double from = StrictMath.log(points.get(0).x()) - 0.1;
    double to = StrictMath.log(points.get(points.size() - 1).x()) + 0.1;
    boolean falling = points.get(0).value() > points.get(points.size() - 1).value();
    int before = points(pieces, StrictMath.exp(from), 1);
    int turns = 0;
    for (int i = 1; i <= 2_000; i++) {
      int now = points(pieces, StrictMath.exp(from + (to - from) * i / 2_000), 1);
      turns += (falling ? before < now : now < before) ? 1 : 0;
      before = now;
    }
    assertThat(turns).isZero();
  }

  /** A ratio by itself is exact at every point too, and elsewhere at most one point away. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("curves")
  void ratioByItself(String name, List<CurvePoint> points) {
    RatioPieces pieces = pieces(points, Better.HIGHER, 123_456_789);
    assertThat(pieces.count()).isEqualTo(points.size() - 1);
    for (CurvePoint point : points) {
      assertThat(pieces.points(point.x()))
          .isEqualTo((int) Math.floor(123_456_789 * point.value() + 0.5));
    }
    for (double reference : REFERENCES) {
      for (double number : REFERENCES) {
        int shared = points(pieces, number, reference);
        assertThat(pieces.points(reference / number)).isBetween(shared - 1, shared + 1);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("curves")
  void ratioBeyondAllDoublesIsAtAnEnd(String name, List<CurvePoint> points) {
    RatioPieces pieces = pieces(points, Better.LOWER, 1_000_000_000);
    assertThat(pieces.points(Double.POSITIVE_INFINITY))
        .isEqualTo(pieces.points(points.get(points.size() - 1).x()));
    assertThat(pieces.points(0.0)).isEqualTo(pieces.points(points.get(0).x()));
  }

  private static int points(RatioPieces pieces, double number, double reference) {
    long[] scaled = new long[pieces.count()];
    for (int piece = 0; piece < scaled.length; piece++) {
      scaled[piece] = pieces.scaled(piece, reference);
    }
    return pieces.points(number, scaled);
  }
}
