package dev.buybox.ranking;

import dev.buybox.internal.Prices;
import dev.buybox.policy.Better;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Policy;
import dev.buybox.policy.Reference;
import dev.buybox.policy.TieBreaker;
import java.util.List;
import java.util.Optional;

/** Which way an offer's own price moves its standing, while the same offers stay eligible. */
enum PriceEffect {
  /** The price moves nothing. */
  NONE,
  /** A lower price never costs the offer a point, nor gives one to a rival. */
  LOWER_HELPS,
  /** A higher price never costs the offer a point, nor gives one to a rival. */
  HIGHER_HELPS,
  /** Some parts pull one way and some the other. */
  BOTH;

  /** Returns the effect under a policy. */
  static PriceEffect of(Policy policy) {
    PriceEffect effect = NONE;
    int[] maxPoints = policy.maxPoints();
    for (int i = 0; i < maxPoints.length; i++) {
      if (maxPoints[i] > 0) {
        effect = effect.and(of(policy.criteria().get(i)));
      }
    }
    for (TieBreaker breaker : policy.tieBreakers()) {
      if (MoneySource.movesWithPrice(breaker.of())) {
        effect = effect.and(helps(breaker.better() == Better.LOWER));
      }
    }
    return effect;
  }

  private static PriceEffect of(Criterion criterion) {
    Curve curve = criterion.curve();
    boolean moves = MoneySource.movesWithPrice(criterion.of());
    if (curve instanceof Curve.Relative relative) {
      return ofRatio(relative, criterion.of(), moves);
    } else if (!moves) {
      return NONE;
    } else if (curve instanceof Curve.Points points) {
      return helps(falls(points.points()));
    } else if (curve instanceof Curve.HalfLife halfLife) {
      return helps(halfLife.better() == Better.LOWER);
    }
    return curve instanceof Curve.MinMax minMax ? helps(minMax.better() == Better.LOWER) : NONE;
  }

  private static PriceEffect ofRatio(Curve.Relative curve, String of, boolean moves) {
    Optional<String> other =
        curve.reference() instanceof Reference.SameOffer same
            ? Optional.of(same.of()).filter(MoneySource::movesWithPrice)
            : Optional.empty();
    if (!moves && other.isEmpty()) {
      return NONE;
    }
    // With shipping in the number alone, (price + shipping) / price falls; the other way it rises.
    boolean numberRises = moves && (other.isEmpty() || of.equals(Prices.PRICE));
    boolean ratioRisesWithPrice = (curve.better() == Better.LOWER) == numberRises;
    return helps(falls(curve.points()) == ratioRisesWithPrice);
  }

  private static PriceEffect helps(boolean lower) {
    return lower ? LOWER_HELPS : HIGHER_HELPS;
  }

  private static boolean falls(List<CurvePoint> points) {
    return points.get(points.size() - 1).value() <= points.get(0).value();
  }

  PriceEffect and(PriceEffect other) {
    if (this == NONE || this == other) {
      return other;
    }
    return other == NONE ? this : BOTH;
  }
}
