package dev.buybox.ranking;

import dev.buybox.internal.columns.NearLogarithm;
import dev.buybox.internal.columns.PriceScale;
import dev.buybox.internal.columns.WeightedPoints;
import dev.buybox.policy.Better;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import java.util.List;

/**
 * The pieces of a relative curve, straight in the logarithm of the ratio, in whole points (scoring
 * rule 7).
 *
 * <p>A piece loses or gains {@code steps} points from one point of the curve to the next. Each
 * number's logarithm is multiplied by the piece's slope and rounded once; from there on all is
 * subtraction of whole numbers, clamped to the piece. So a better rival moves all offers on a piece
 * by exactly the same points. The slope is taken {@code 2 * SLACK} points too steep and starts
 * {@code SLACK} points early, which outweighs the roundings: at the curve's own points the result
 * is exact. Elsewhere it lies within 5 points of the formula.
 */
final class RatioPieces {
  private static final int SLACK = 2;

  private final boolean lower;
  private final int startPoints;
  private final double[] slopes;

  /** How far off a scaled logarithm may be, as a part of 1 + the logarithm. */
  private final double[] doubts;

  private final long[] starts;
  private final int[] steps;
  private final int[] signs;

  private RatioPieces(boolean lower, int startPoints, int pieces) {
    this.lower = lower;
    this.startPoints = startPoints;
    this.slopes = new double[pieces];
    this.doubts = new double[pieces];
    this.starts = new long[pieces];
    this.steps = new int[pieces];
    this.signs = new int[pieces];
  }

  static RatioPieces of(Curve.Relative curve, int maxPoints) {
    List<CurvePoint> points = curve.points();
    int start = BoundCurve.round(maxPoints, points.get(0).value());
    RatioPieces pieces = new RatioPieces(curve.better() == Better.LOWER, start, points.size() - 1);
    for (int i = 0; i < points.size() - 1; i++) {
      pieces.set(i, points.get(i), points.get(i + 1), maxPoints);
    }
    return pieces;
  }

  private void set(int piece, CurvePoint from, CurvePoint to, int maxPoints) {
    int change =
        BoundCurve.round(maxPoints, to.value()) - BoundCurve.round(maxPoints, from.value());
    double logFrom = StrictMath.log(from.x());
    double logTo = StrictMath.log(to.x());
    steps[piece] = Math.abs(change);
    signs[piece] = Integer.signum(change);
    slopes[piece] = (steps[piece] + 2 * SLACK) / (logTo - logFrom);
    doubts[piece] = slopes[piece] * NearLogarithm.ERROR;
    starts[piece] = onScale(piece, logFrom) + SLACK;
  }

  /** Returns the points at the reference itself, and before the curve begins. */
  int startPoints() {
    return startPoints;
  }

  /** Returns whether there is but one piece, which loses points as the number rises. */
  boolean isOneFalling() {
    return slopes.length == 1 && lower && signs[0] <= 0;
  }

  /** Returns the pieces for prices in minor units. */
  PricePieces ofPrices() {
    PricePieces prices = new PricePieces(lower, startPoints, signs);
    for (int digits = 0; digits <= PricePieces.MOST_DIGITS; digits++) {
      for (int piece = 0; piece < slopes.length; piece++) {
        double unit = PowersOfTen.of(digits);
        prices.set(digits, piece, PriceScale.of(slopes[piece], unit, starts[piece], steps[piece]));
      }
    }
    return prices;
  }

  /** Returns the only piece beside what sellers and values are worth. */
  WeightedPoints weighted(int[] ofSellers, int[] ofValues, int valueBits) {
    return new WeightedPoints(ofSellers, ofValues, valueBits, slopes[0], starts[0], steps[0]);
  }

  int count() {
    return slopes.length;
  }

  /**
   * Returns the logarithm of a number on the scale of a piece, as whole points.
   *
   * @param number finite, above 0
   */
  long scaled(int piece, double number) {
    if (number >= Double.MIN_NORMAL) {
      double log = NearLogarithm.of(number);
      double scaled = slopes[piece] * log + 0.5;
      double floor = Math.floor(scaled);
      double doubt = doubts[piece] * (1 + Math.abs(log));
      if (scaled - floor > doubt && floor + 1 - scaled > doubt) {
        return (long) floor;
      }
    }
    return onScale(piece, StrictMath.log(number));
  }

  private long onScale(int piece, double log) {
    return (long) Math.floor(slopes[piece] * log + 0.5);
  }

  /**
   * Returns the points of a ratio. Rounded once, so a better ratio never gives fewer points, and
   * equal ratios give the same; but a new reference need not move all offers by the same points.
   *
   * @param ratio above 0
   */
  int points(double ratio) {
    double finite = Math.max(Double.MIN_VALUE, Math.min(Double.MAX_VALUE, ratio));
    int points = startPoints;
    for (int piece = 0; piece < slopes.length; piece++) {
      points += cut(piece, scaled(piece, finite));
    }
    return points;
  }

  /**
   * Returns the points of a number beside a reference.
   *
   * @param number finite, above 0
   * @param scaledReference the reference's logarithm on the scale of each piece
   */
  int points(double number, long[] scaledReference) {
    int points = startPoints;
    for (int piece = 0; piece < slopes.length; piece++) {
      points += on(piece, number, scaledReference[piece]);
    }
    return points;
  }

  private int on(int piece, double number, long reference) {
    long scaled = scaled(piece, number);
    return cut(piece, lower ? scaled - reference : reference - scaled);
  }

  private int cut(int piece, long scaledRatio) {
    long along = scaledRatio - starts[piece];
    return signs[piece] * (int) Math.max(0, Math.min(steps[piece], along));
  }
}
