package dev.buybox.analyst.generate;

/**
 * Random numbers by SplitMix64, written out here so that a seed gives the same numbers on every
 * JDK. Only exact operations of IEEE 754 and {@link StrictMath} are built on them. For one thread.
 */
final class Draw {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final double UNIT = 0x1.0p-53;
  private static final int NORMAL_TERMS = 12;

  /** Up to so many cases are drawn one by one. */
  private static final long FEW_CASES = 40;

  private long state;

  Draw(long state) {
    this.state = state;
  }

  /** Returns the numbers of one thing of a kind, whatever was drawn for any other. */
  static Draw of(long seed, Kind kind, long number) {
    long start = mix(mix(seed + GOLDEN) ^ mix(kind.number * GOLDEN) ^ mix(number));
    return new Draw(start);
  }

  /** The finaliser of SplitMix64, as in scoring rule 9. */
  private static long mix(long word) {
    long z = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Returns 64 random bits. */
  long bits() {
    state += GOLDEN;
    return mix(state);
  }

  /** Returns a number from 0 to below 1. */
  double unit() {
    return (bits() >>> 11) * UNIT;
  }

  /** Returns a whole number from 0 to below a bound. */
  int below(int bound) {
    return (int) (((bits() >>> 32) * bound) >>> 32);
  }

  /** Returns a whole number from one to another, both included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** Returns true so often. */
  boolean chance(double probability) {
    return unit() < probability;
  }

  /** Returns one of several texts. */
  String oneOf(String... texts) {
    return texts[below(texts.length)];
  }

  /** Returns how many of some cases fall out so; of many cases, by the normal approximation. */
  long binomial(long cases, double probability) {
    if (cases <= FEW_CASES) {
      long hits = 0;
      for (long k = 0; k < cases; k++) {
        hits += chance(probability) ? 1 : 0;
      }
      return hits;
    }
    double mean = cases * probability;
    double deviation = Math.sqrt(mean * (1 - probability));
    double hits = Math.rint(mean + deviation * normal());
    return (long) Math.min((double) cases, Math.max(0, hits));
  }

  /** Nearly normal: twelve uniform numbers, whose variances add up to 1. */
  private double normal() {
    double sum = 0;
    for (int k = 0; k < NORMAL_TERMS; k++) {
      sum += unit();
    }
    return sum - NORMAL_TERMS / 2.0;
  }

  /** What has random numbers of its own; the number is a part of what a seed means. */
  enum Kind {
    SELLER(1),
    PRODUCT(2);

    private final long number;

    Kind(long number) {
      this.number = number;
    }
  }
}
