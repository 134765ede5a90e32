package dev.buybox.ranking;

import java.util.Optional;

/**
 * Reads the end of a rate's two-sided Wilson score interval that favours the offer: the lower end
 * for an upper bound, the upper end for a lower one (E. B. Wilson, Journal of the American
 * Statistical Association 22, 1927).
 */
final class WilsonEnd extends NumberSource {
  private final Optional<CountsSource> counts;
  private final double z;
  private final boolean lowerEnd;

  WilsonEnd(Optional<CountsSource> counts, double confidence, boolean lowerEnd) {
    this.counts = counts;
    this.z = NormalQuantile.of((1 + confidence) / 2);
    this.lowerEnd = lowerEnd;
  }

  @Override
  double read(int offer) {
    if (counts.isEmpty() || counts.get().denominator(offer) <= 0) {
      return Double.NaN;
    }
    long numerator = counts.get().numerator(offer);
    long denominator = counts.get().denominator(offer);
    // Where no case went one way the interval ends there, which roundings would miss.
    if (numerator == (lowerEnd ? 0 : denominator)) {
      return lowerEnd ? 0 : 1;
    }
    return end((double) numerator, (double) denominator);
  }

  @Override
  boolean ofSeller() {
    return counts.isPresent() && counts.get().ofSeller();
  }

  private double end(double numerator, double n) {
    double p = numerator / n;
    double widening = 1 + z * z / n;
    double centre = (p + z * z / (2 * n)) / widening;
    double half = z / widening * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return lowerEnd ? centre - half : centre + half;
  }
}
