package dev.buybox.bench.catalogue.data;

/**
 * SplitMix64, written out so that no JDK can change what is drawn. Uses {@link StrictMath} for the
 * same reason. For one thread.
 */
final class Draws {
  private static final long STEP = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1p-53;

  private long state;

  Draws(long seed) {
    this.state = seed;
  }

  private long next() {
    state += STEP;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Returns a number from 0 to before 1. */
  double unit() {
    return (next() >>> 11) * UNIT;
  }

  /** Returns a whole number from 0 to before a bound. */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** Returns whether one case of so many is met. */
  boolean oneIn(int cases) {
    return below(cases) == 0;
  }

  /** Returns a number between two, small ones as frequent as large ones by their logarithm. */
  double between(double least, double most) {
    double low = StrictMath.log(least);
    return StrictMath.exp(low + unit() * (StrictMath.log(most) - low));
  }
}
