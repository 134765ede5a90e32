package dev.buybox.ranking;

import dev.buybox.policy.Better;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Reference;
import java.util.Arrays;
import java.util.List;

/** Curves that look at one offer's own number only (scoring rule 4), and the choice among all. */
final class BoundCurves {
  private BoundCurves() {}

  /** Binds a curve for many offers. */
  static BoundCurve bind(Curve curve, String of, int maxPoints, Sources sources) {
    BoundCurve bound = bindForFew(curve, of, maxPoints, sources);
    return curve instanceof Curve.Points || curve instanceof Curve.HalfLife
        ? new RememberedCurve(bound)
        : bound;
  }

  /** Binds a curve for so few offers that remembering points would not pay. */
  static BoundCurve bindForFew(Curve curve, String of, int maxPoints, Sources sources) {
    if (curve instanceof Curve.Points points) {
      return new Straight(points.points(), maxPoints);
    } else if (curve instanceof Curve.HalfLife halfLife) {
      return new Halving(halfLife, maxPoints);
    } else if (curve instanceof Curve.TextValues texts) {
      return new ByText(texts, sources.texts(of), maxPoints);
    } else if (curve instanceof Curve.MinMax minMax) {
      return new Stretched(minMax.better() == Better.LOWER, maxPoints);
    } else if (curve instanceof Curve.Relative relative) {
      return bind(relative, of, RatioPieces.of(relative, maxPoints), sources);
    }
    throw new IllegalStateException("unknown curve " + curve);
  }

  private static BoundCurve bind(
      Curve.Relative curve, String of, RatioPieces pieces, Sources sources) {
    boolean lower = curve.better() == Better.LOWER;
    if (curve.reference() instanceof Reference.SameOffer same) {
      return new RelativeCurves.ToAttribute(pieces, lower, sources.number(same.of()));
    }
    return curve.reference() instanceof Reference.MedianEligible
        ? new RelativeCurves.ToMedian(pieces, lower)
        : new RelativeCurves.ToBest(pieces, bestIsLeast(of, curve));
  }

  private static boolean bestIsLeast(String of, Curve.Relative relative) {
    return relative.reference() instanceof Reference.BestEligible best
        ? BoundGates.bestIsLeast(of, best)
        : relative.better() == Better.LOWER;
  }

  /** Straight lines between points, flat outside. */
  private static final class Straight extends BoundCurve {
    private final double[] x;
    private final double[] value;
    private final int maxPoints;

    Straight(List<CurvePoint> points, int maxPoints) {
      this.x = points.stream().mapToDouble(CurvePoint::x).toArray();
      this.value = points.stream().mapToDouble(CurvePoint::value).toArray();
      this.maxPoints = maxPoints;
    }

    @Override
    int points(double number, int offer) {
      return round(maxPoints, value(number));
    }

    @Override
    double value(double number) {
      int last = x.length - 1;
      if (number <= x[0]) {
        return value[0];
      } else if (number >= x[last]) {
        return value[last];
      }
      int right = 1;
      while (number >= x[right]) {
        right++;
      }
      int left = right - 1;
      double part = (number - x[left]) / (x[right] - x[left]);
      return value[left] + (value[right] - value[left]) * part;
    }
  }

  /** 1 up to the best, then half as much with every half-life. */
  private static final class Halving extends BoundCurve {
    private final double best;
    private final double halfLife;
    private final boolean lower;
    private final int maxPoints;

    Halving(Curve.HalfLife curve, int maxPoints) {
      this.best = curve.best();
      this.halfLife = curve.halfLife();
      this.lower = curve.better() == Better.LOWER;
      this.maxPoints = maxPoints;
    }

    @Override
    int points(double number, int offer) {
      return round(maxPoints, value(number));
    }

    @Override
    double value(double number) {
      double beyond = lower ? number - best : best - number;
      return beyond <= 0 ? 1 : StrictMath.pow(2, -beyond / halfLife);
    }
  }

  /** A value for each text; the number is the text's code. */
  private static final class ByText extends BoundCurve {
    private final double[] valueByCode;
    private final int[] pointsByCode;

    /** What a text is worth that became known since, and so is not named by the policy. */
    private final double other;

    private final int otherPoints;

    ByText(Curve.TextValues curve, List<String> texts, int maxPoints) {
      valueByCode =
          texts.stream()
              .mapToDouble(text -> curve.values().getOrDefault(text, curve.other()))
              .toArray();
      pointsByCode =
          Arrays.stream(valueByCode).mapToInt(value -> round(maxPoints, value)).toArray();
      other = curve.other();
      otherPoints = round(maxPoints, other);
    }

    @Override
    double value(double number) {
      int code = (int) number;
      return code < valueByCode.length ? valueByCode[code] : other;
    }

    @Override
    int points(double number, int offer) {
      int code = (int) number;
      return code < pointsByCode.length ? pointsByCode[code] : otherPoints;
    }

    @Override
    void addPoints(OwnBlock block, int missingPoints) {
      for (int i = 0; i < block.count; i++) {
        double code = block.numbers[i];
        int offer = block.firstOffer + i;
        block.sums[i] += Double.isNaN(code) ? missingPoints : points(code, offer);
      }
    }
  }

  /** Between the least and the greatest of the eligible offers. */
  private static final class Stretched extends BoundCurve {
    private final boolean lower;
    private final int maxPoints;
    private double least;
    private double greatest;

    Stretched(boolean lower, int maxPoints) {
      this.lower = lower;
      this.maxPoints = maxPoints;
    }

    @Override
    boolean refersToBox() {
      return true;
    }

    @Override
    void prepare(CurrentBox box) {
      least = box.best(true);
      greatest = box.best(false);
    }

    @Override
    int points(double number, int offer) {
      if (least == greatest) {
        return maxPoints;
      }
      // Halves, where the spread itself is beyond a double.
      double scale = Double.isInfinite(greatest - least) ? 0.5 : 1;
      double from = (lower ? greatest : number) * scale;
      double to = (lower ? number : least) * scale;
      return round(maxPoints, (from - to) / (greatest * scale - least * scale));
    }
  }
}
