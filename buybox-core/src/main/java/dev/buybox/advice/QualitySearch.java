package dev.buybox.advice;

import dev.buybox.policy.Better;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.Curve;
import dev.buybox.policy.CurvePoint;
import dev.buybox.policy.Gate;
import dev.buybox.policy.GateCondition;
import dev.buybox.policy.Reference;
import dev.buybox.ranking.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Finds, for one criterion at a time, the least change that wins. Cold: at most 70 rankings. */
final class QualitySearch {
  /** Beyond what an attribute holds in earnest; the curves are flat long before. */
  private static final double FAR = 1e300;

  private static final double NEAR_ZERO = Double.MIN_NORMAL;

  private final Trial trial;

  QualitySearch(Trial trial) {
    this.trial = trial;
  }

  /**
   * Searches one criterion of the policy of the offer that the trial is about.
   *
   * @param place of the criterion in the policy
   */
  QualityToWin of(int place) {
    trial.asItIs();
    double now = trial.number(place);
    if (trial.wins()) {
      return result(place, QualityOutcome.WINNING, now, Double.NaN, List.of());
    }
    Criterion criterion = trial.policy().criteria().get(place);
    if (criterion.curve() instanceof Curve.TextValues texts) {
      return ofTexts(place, texts);
    }
    double needed = number(place, criterion, now);
    QualityOutcome outcome =
        Double.isNaN(needed) ? QualityOutcome.UNREACHABLE : QualityOutcome.REACHABLE;
    return result(place, outcome, now, needed, List.of());
  }

  private QualityToWin ofTexts(int place, Curve.TextValues curve) {
    List<String> winning = new ArrayList<>();
    for (String text : trial.texts(place)) {
      trial.text(place, text);
      if (trial.wins()) {
        winning.add(text);
      }
    }
    winning.sort(
        Comparator.comparing((String text) -> curve.values().getOrDefault(text, curve.other()))
            .thenComparing(Comparator.naturalOrder()));
    QualityOutcome outcome =
        winning.isEmpty() ? QualityOutcome.UNREACHABLE : QualityOutcome.REACHABLE;
    return result(place, outcome, Double.NaN, Double.NaN, winning);
  }

  /** Returns the number nearest to this one that wins, NaN if none does. */
  private double number(int place, Criterion criterion, double now) {
    boolean higher = higherIsBetter(criterion.curve());
    double worst = end(place, criterion, !higher);
    double from = Double.isNaN(now) ? worst : now;
    for (double to : goals(place, criterion, higher)) {
      if ((higher ? to >= from : to <= from) && winsAt(place, to)) {
        return nearest(place, from, to);
      }
    }
    return Double.NaN;
  }

  private boolean winsAt(int place, double number) {
    trial.number(place, number);
    return trial.wins();
  }

  /** Halves between a number that may not win and one that does, down to neighbouring doubles. */
  private double nearest(int place, double from, double to) {
    if (winsAt(place, from)) {
      return from;
    }
    long losing = ordered(from);
    long winning = ordered(to);
    while (!areNeighbours(losing, winning)) {
      long between = (winning & losing) + ((winning ^ losing) >> 1);
      if (winsAt(place, number(between))) {
        winning = between;
      } else {
        losing = between;
      }
    }
    return number(winning);
  }

  /** Two places can be further apart than a long tells. */
  private static boolean areNeighbours(long one, long other) {
    return one - other == 1 || other - one == 1;
  }

  /** Returns a double's place among all doubles. */
  private static long ordered(double number) {
    long bits = Double.doubleToRawLongBits(number + 0.0);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  private static double number(long ordered) {
    return Double.longBitsToDouble(ordered < 0 ? Long.MIN_VALUE - ordered : ordered);
  }

  private static boolean higherIsBetter(Curve curve) {
    if (curve instanceof Curve.Points points) {
      return rises(points.points());
    } else if (curve instanceof Curve.HalfLife halfLife) {
      return halfLife.better() == Better.HIGHER;
    } else if (curve instanceof Curve.Relative relative) {
      return (relative.better() == Better.HIGHER) != rises(relative.points());
    }
    return curve instanceof Curve.MinMax minMax && minMax.better() == Better.HIGHER;
  }

  private static boolean comparesOffers(Curve curve) {
    return curve instanceof Curve.MinMax
        || (curve instanceof Curve.Relative relative
            && !(relative.reference() instanceof Reference.SameOffer));
  }

  private static boolean rises(List<CurvePoint> points) {
    return points.get(points.size() - 1).value() > points.get(0).value();
  }

  /** The numbers to reach for: the best, and where a gate bars that, the gate's own bound. */
  private List<Double> goals(int place, Criterion criterion, boolean higher) {
    List<Double> goals = new ArrayList<>();
    goals.add(end(place, criterion, higher));
    for (Gate gate : trial.policy().gates()) {
      if (gate.of().equals(criterion.of())) {
        threshold(gate.condition()).ifPresent(goals::add);
      }
    }
    return goals;
  }

  private static OptionalDouble threshold(GateCondition condition) {
    if (condition instanceof GateCondition.AtLeast least) {
      return OptionalDouble.of(least.threshold());
    }
    return condition instanceof GateCondition.AtMost most
        ? OptionalDouble.of(most.threshold())
        : OptionalDouble.empty();
  }

  /** The end of what the attribute can be, as far as the curve tells. */
  private double end(int place, Criterion criterion, boolean upper) {
    boolean positive = criterion.curve() instanceof Curve.Relative;
    double end = upper ? FAR : positive ? NEAR_ZERO : -FAR;
    if (criterion.curve() instanceof Curve.Points points) {
      int last = points.points().size() - 1;
      end = points.points().get(upper ? last : 0).x();
    } else if (criterion.curve() instanceof Curve.HalfLife halfLife
        && upper == (halfLife.better() == Better.HIGHER)) {
      end = halfLife.best();
    }
    return trial.isRate(place) ? Math.max(positive ? NEAR_ZERO : 0, Math.min(1, end)) : end;
  }

  private QualityToWin result(
      int place, QualityOutcome outcome, double now, double needed, List<String> texts) {
    Criterion criterion = trial.policy().criteria().get(place);
    return new QualityToWin(
        criterion.name(),
        criterion.of(),
        trial.isRate(place),
        higherIsBetter(criterion.curve()),
        comparesOffers(criterion.curve()),
        outcome,
        optional(now),
        trial.text(place),
        optional(needed),
        texts);
  }

  private static OptionalDouble optional(double number) {
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }
}
