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
    double n = counts.get().denominator(offer);
    double p = counts.get().numerator(offer) / n;
    double widening = 1 + z * z / n;
    double centre = (p + z * z / (2 * n)) / widening;
    double half = z / widening * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return lowerEnd ? centre - half : centre + half;
  }
}
