package dev.buybox.ranking;

import dev.buybox.policy.Gate;
import java.util.Optional;

/** Lets an offer pass a gate on a rate while there are too few cases to bar it. */
final class BoundGuard {
  private final Optional<CountsSource> counts;
  private final boolean upperBound;
  private final long minBad;
  private final long minDen;

  private BoundGuard(Gate gate, boolean upperBound, Optional<CountsSource> counts) {
    this.counts = counts;
    this.upperBound = upperBound;
    this.minBad = gate.minBad().orElse(0);
    this.minDen = gate.minDen().orElse(0);
  }

  static Optional<BoundGuard> of(Gate gate, boolean upperBound, Sources sources) {
    return gate.minBad().isPresent() || gate.minDen().isPresent()
        ? Optional.of(new BoundGuard(gate, upperBound, sources.counts(gate.of())))
        : Optional.empty();
  }

  boolean passes(int offer) {
    if (counts.isEmpty() || !counts.get().has(offer)) {
      return true;
    }
    long numerator = counts.get().numerator(offer);
    long denominator = counts.get().denominator(offer);
    long bad = upperBound ? numerator : denominator - numerator;
    return bad < minBad || denominator < minDen;
  }
}
