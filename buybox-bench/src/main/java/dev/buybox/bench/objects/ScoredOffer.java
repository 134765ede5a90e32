package dev.buybox.bench.objects;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An offer and its score in points. */
record ScoredOffer(OfferRecord offer, int score) {
  /** Score, then landed price, then hash, then id. */
  static final Comparator<ScoredOffer> ORDER =
      Comparator.comparingInt(ScoredOffer::score)
          .reversed()
          .thenComparingLong(scored -> scored.offer().landedMinor())
          .thenComparing(scored -> scored.offer().tieHash(), Long::compareUnsigned)
          .thenComparing(scored -> scored.offer().id());

  private static final int BAND = 5_000_000;

  /** Returns the first of a ranking, or the incumbent while it is within half a percent of it. */
  static Optional<OfferRecord> winner(List<ScoredOffer> ranking, Optional<OfferRecord> incumbent) {
    if (ranking.isEmpty()) {
      return Optional.empty();
    }
    ScoredOffer first = ranking.get(0);
    if (incumbent.isPresent()) {
      for (ScoredOffer scored : ranking) {
        if (scored.score() < first.score() - BAND) {
          break;
        }
        if (scored.offer().id().equals(incumbent.get().id())) {
          return incumbent;
        }
      }
    }
    return Optional.of(first.offer());
  }
}
