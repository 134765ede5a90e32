package dev.buybox.bench.objects;

/**
 * A rate as counts.
 *
 * @param num the cases that count
 * @param den all cases
 */
public record Rate(long num, long den) {
  /** Nothing is known. */
  public static final Rate ABSENT = new Rate(0, 0);

  /** Returns the rate as if {@code strength} more cases had been seen at the prior. */
  double estimate(double prior, double strength) {
    return (num + prior * strength) / (den + strength);
  }

  /** Returns the rate as it is; NaN without cases. */
  double raw() {
    return (double) num / den;
  }
}
