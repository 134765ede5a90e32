package dev.buybox.ranking;

import dev.buybox.policy.Better;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Policy;
import dev.buybox.policy.Reference;
import dev.buybox.policy.TieBreaker;
import java.util.List;

/** Which way an offer's own price moves its standing, while the same offers stay eligible. */
enum PriceEffect {
  /** The price moves nothing. */
  NONE,
  /** A lower price never costs the offer a point, nor gives one to a rival. */
  LOWER_HELPS,
  /** A higher price never costs the offer a point, nor gives one to a rival. */
  HIGHER_HELPS,
  /** Neither can be said: some parts pull each way, or roundings may. */
  UNSURE;

  /** Returns the effect under a policy. */
  static PriceEffect of(Policy policy) {
    PriceEffect effect = NONE;
    int[] maxPoints = policy.maxPoints();
    for (int i = 0; i < maxPoints.length; i++) {
      if (maxPoints[i] > 0) {
        effect = effect.and(of(policy.criteria().get(i), maxPoints[i]));
      }
    }
    for (TieBreaker breaker : policy.tieBreakers()) {
      if (MoneySource.movesWithPrice(breaker.of())) {
        effect = effect.and(helps(breaker.better() == Better.LOWER));
      }
    }
    return effect;
  }

  private static PriceEffect of(Criterion criterion, int maxPoints) {
    Curve curve = criterion.curve();
    boolean moves = MoneySource.movesWithPrice(criterion.of());
    if (curve instanceof Curve.Relative relative) {
      return ofRatio(relative, moves);
    } else if (!moves) {
      return NONE;
    } else if (curve instanceof Curve.Points points) {
      return endsMeet(points.points(), maxPoints) ? helps(falls(points.points())) : UNSURE;
    }
    return UNSURE;
  }

  private static PriceEffect ofRatio(Curve.Relative curve, boolean moves) {
    boolean referenceMoves =
        curve.reference() instanceof Reference.SameOffer same
            && MoneySource.movesWithPrice(same.of());
    if (!moves && !referenceMoves) {
      return NONE;
    } else if (moves && (referenceMoves || curve.reference() instanceof Reference.MedianEligible)) {
      return UNSURE;
    }
    boolean ratioRisesWithPrice = (curve.better() == Better.LOWER) == moves;
    return helps(falls(curve.points()) == ratioRisesWithPrice);
  }

  private static PriceEffect helps(boolean lower) {
    return lower ? LOWER_HELPS : HIGHER_HELPS;
  }

  private static boolean falls(List<CurvePoint> points) {
    return points.get(points.size() - 1).value() <= points.get(0).value();
  }

  /**
   * Returns whether the points of each piece, rounded as they are computed, do not pass those of
   * the curve's next point; only then do they move one way with the number.
   */
  private static boolean endsMeet(List<CurvePoint> points, int maxPoints) {
    for (int i = 1; i < points.size(); i++) {
      double from = points.get(i - 1).value();
      double to = points.get(i).value();
      if (BoundCurve.round(maxPoints, from + (to - from)) != BoundCurve.round(maxPoints, to)) {
        return false;
      }
    }
    return true;
  }

  PriceEffect and(PriceEffect other) {
    if (this == NONE || this == other) {
      return other;
    }
    return other == NONE ? this : UNSURE;
  }
}
