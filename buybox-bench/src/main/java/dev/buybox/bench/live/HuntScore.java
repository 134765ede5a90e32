package dev.buybox.bench.live;

/** The score of the hunt's policy, in a few lines of straightforward code. */
final class HuntScore {
  /** How far off the engine's own logarithm may be (scoring rule 7), and a rounding. */
  static final int TOLERANCE = 6;

  /** What an offer has that is best in everything. */
  static final int FULL = 1_000_000_000;

  private static final double HALF = FULL / 2.0;
  private static final double LN3 = StrictMath.log(3);
  private static final double BEST_GRADE = 1_000;

  private HuntScore() {}

  static double of(long landedMinor, long leastMinor, double grade) {
    double ratio = StrictMath.log((double) landedMinor / leastMinor) / LN3;
    return HALF * Math.max(0, 1 - ratio) + HALF * grade / BEST_GRADE;
  }

  /** Returns the points for the price alone. */
  static double ofPrice(long landedMinor, long leastMinor) {
    return of(landedMinor, leastMinor, 0);
  }
}
