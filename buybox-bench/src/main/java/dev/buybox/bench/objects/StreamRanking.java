package dev.buybox.bench.objects;

import java.util.List;
import java.util.Optional;

/** The straightforward program with streams. Safe for any number of threads. */
public final class StreamRanking {
  private final ObjectRules rules;

  /** Makes a ranking by rules. */
  public StreamRanking(ObjectRules rules) {
    this.rules = rules;
  }

  /** Ranks a box and returns its winner. */
  public Optional<OfferRecord> winner(BoxRecord box) {
    List<OfferRecord> eligible = eligible(box.offers());
    double leastLanded =
        eligible.stream().mapToDouble(OfferRecord::landed).min().orElse(Double.NaN);
    List<ScoredOffer> ranking =
        eligible.stream()
            .map(offer -> new ScoredOffer(offer, score(offer, leastLanded)))
            .sorted(ScoredOffer.ORDER)
            .toList();
    return ScoredOffer.winner(ranking, box.incumbent());
  }

  private List<OfferRecord> eligible(List<OfferRecord> offers) {
    if (!rules.hasGates()) {
      return offers;
    }
    List<OfferRecord> passing = offers.stream().filter(rules::passes).toList();
    if (passing.isEmpty()) {
      return passing;
    }
    long twiceMedian = twiceMedianMinor(passing);
    return passing.stream().filter(offer -> rules.isNoPriceError(offer, twiceMedian)).toList();
  }

  private static long twiceMedianMinor(List<OfferRecord> offers) {
    long[] prices = offers.stream().mapToLong(OfferRecord::landedMinor).sorted().toArray();
    return prices[(prices.length - 1) / 2] + prices[prices.length / 2];
  }

  private int score(OfferRecord offer, double leastLanded) {
    return rules.all().stream().mapToInt(criterion -> criterion.points(offer, leastLanded)).sum();
  }
}
