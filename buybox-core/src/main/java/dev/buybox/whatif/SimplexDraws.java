package dev.buybox.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;

/**
 * Draws shares that add up to 1, each in an interval of its own, uniformly among all such shares.
 *
 * <p>Without intervals that bind, shares are exponential spacings: numbers of the exponential
 * distribution over their sum (L. Devroye, Non-Uniform Random Variate Generation, 1986, chapter V).
 * With intervals, one of three regions around the possible shares is drawn from uniformly, and what
 * lies outside is drawn anew, which leaves what lies inside uniform: the simplex above the lower
 * ends, the simplex below the upper ends, or the box of all intervals but the widest. That of which
 * most fits in a trial is used. A share whose ends are equal is none of the simplex.
 */
final class SimplexDraws {
  private static final int TRIALS = 2_000;
  private static final int MAX_TRIES_A_DRAW = 20_000;
  private static final double ROOM = 1e-12;

  private final double[] from;
  private final double[] to;
  private final SplittableRandom random;
  private final int widest;
  private final double sumFrom;
  private final double sumTo;
  private int method;

  /** How many random numbers have been used. */
  private long used;

  /** How many of them were used to choose the method. */
  private final long usedFirst;

  /**
   * Prepares draws.
   *
   * @throws IllegalArgumentException if no shares fit, or too few for drawing
   */
  SimplexDraws(double[] from, double[] to, SplittableRandom random) {
    this.from = from;
    this.to = to;
    this.random = random;
    double least = 0;
    double most = 0;
    int wide = 0;
    for (int i = 0; i < from.length; i++) {
      least += from[i];
      most += to[i];
      wide = to[i] - from[i] > to[wide] - from[wide] ? i : wide;
    }
    this.sumFrom = least;
    this.sumTo = most;
    this.widest = wide;
    checkCanAddUp(least, most);
    this.method = best();
    this.usedFirst = used;
  }

  private static void checkCanAddUp(double least, double most) {
    if (least > 1 + ROOM) {
      throw new IllegalArgumentException(
          "shares add up to 1, and the lower ends of their ranges already to "
              + shown(least)
              + "; lower some, or let the others be further off");
    } else if (most < 1 - ROOM) {
      throw new IllegalArgumentException(
          "shares add up to 1, and the upper ends of their ranges only to "
              + shown(most)
              + "; raise some, or let the others be further off");
    }
  }

  private static String shown(double sum) {
    return new BigDecimal(sum)
        .setScale(9, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  private SimplexDraws(SimplexDraws like, SplittableRandom random) {
    this.from = like.from;
    this.to = like.to;
    this.random = random;
    this.widest = like.widest;
    this.sumFrom = like.sumFrom;
    this.sumTo = like.sumTo;
    this.method = like.method;
    this.usedFirst = like.usedFirst;
    while (used < usedFirst) {
      number();
    }
  }

  /**
   * Returns what draws the same once more, from the first draw on.
   *
   * @param start random numbers as they were when this was made
   */
  SimplexDraws again(SplittableRandom start) {
    return new SimplexDraws(this, start);
  }

  private double number() {
    used++;
    return random.nextDouble();
  }

  /** Returns the method of which most fits in a trial. */
  private int best() {
    double[] shares = new double[from.length];
    int best = 0;
    int mostFit = -1;
    for (int each = 0; each < 3; each++) {
      method = each;
      int fit = 0;
      for (int trial = 0; trial < TRIALS; trial++) {
        propose(shares);
        fit += fits(shares) ? 1 : 0;
      }
      best = fit > mostFit ? each : best;
      mostFit = Math.max(fit, mostFit);
    }
    return best;
  }

  /**
   * Draws shares.
   *
   * @throws IllegalArgumentException if none fitted in many tries
   */
  void draw(double[] shares) {
    for (int tried = 0; tried < MAX_TRIES_A_DRAW; tried++) {
      propose(shares);
      if (fits(shares)) {
        return;
      }
    }
    throw new IllegalArgumentException(
        "of " + MAX_TRIES_A_DRAW + " draws none lies in the ranges of all shares; widen some");
  }

  private void propose(double[] shares) {
    switch (method) {
      case 0 -> {
        spacings(shares);
        for (int i = 0; i < shares.length; i++) {
          shares[i] = from[i] + Math.max(0, 1 - sumFrom) * shares[i];
        }
      }
      case 1 -> {
        spacings(shares);
        for (int i = 0; i < shares.length; i++) {
          shares[i] = to[i] - Math.max(0, sumTo - 1) * shares[i];
        }
      }
      default -> box(shares);
    }
  }

  private void box(double[] shares) {
    double rest = 1;
    for (int i = 0; i < shares.length; i++) {
      if (i != widest) {
        shares[i] = from[i] + (to[i] - from[i]) * number();
        rest -= shares[i];
      }
    }
    shares[widest] = rest;
  }

  /** Such a share is left out: hardly ever would a draw of it be what it has to be. */
  private boolean isFixed(int share) {
    return from[share] == to[share];
  }

  private void spacings(double[] shares) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = isFixed(i) ? 0 : -StrictMath.log(1 - number());
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] = sum > 0 ? shares[i] / sum : 1.0 / shares.length;
    }
  }

  private boolean fits(double[] shares) {
    for (int i = 0; i < shares.length; i++) {
      if (!(shares[i] >= from[i] - ROOM && shares[i] <= to[i] + ROOM)) {
        return false;
      }
    }
    return true;
  }
}
