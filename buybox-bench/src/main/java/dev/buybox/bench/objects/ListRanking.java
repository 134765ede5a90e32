package dev.buybox.bench.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The straightforward program with loops over lists. Safe for any number of threads. */
public final class ListRanking {
  private final ObjectRules rules;

  /** Makes a ranking by rules. */
  public ListRanking(ObjectRules rules) {
    this.rules = rules;
  }

  /** Ranks a box and returns its winner. */
  public Optional<OfferRecord> winner(BoxRecord box) {
    List<ScoredOffer> ranking = scored(eligible(box.offers()));
    ranking.sort(ScoredOffer.ORDER);
    return ScoredOffer.winner(ranking, box.incumbent());
  }

  private List<OfferRecord> eligible(List<OfferRecord> offers) {
    if (!rules.hasGates()) {
      return offers;
    }
    List<OfferRecord> passing = new ArrayList<>();
    for (OfferRecord offer : offers) {
      if (rules.passes(offer)) {
        passing.add(offer);
      }
    }
    return passing.isEmpty() ? passing : withoutPriceErrors(passing);
  }

  private List<OfferRecord> withoutPriceErrors(List<OfferRecord> offers) {
    long twiceMedian = twiceMedianMinor(offers);
    List<OfferRecord> passing = new ArrayList<>();
    for (OfferRecord offer : offers) {
      if (rules.isNoPriceError(offer, twiceMedian)) {
        passing.add(offer);
      }
    }
    return passing;
  }

  private static long twiceMedianMinor(List<OfferRecord> offers) {
    long[] prices = new long[offers.size()];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = offers.get(i).landedMinor();
    }
    return ObjectRules.twiceMedian(prices);
  }

  private List<ScoredOffer> scored(List<OfferRecord> offers) {
    double leastLanded = Double.POSITIVE_INFINITY;
    for (OfferRecord offer : offers) {
      leastLanded = Math.min(leastLanded, offer.landed());
    }
    List<ScoredOffer> scored = new ArrayList<>(offers.size());
    for (OfferRecord offer : offers) {
      scored.add(new ScoredOffer(offer, score(offer, leastLanded)));
    }
    return scored;
  }

  private int score(OfferRecord offer, double leastLanded) {
    int score = 0;
    for (ObjectCriterion criterion : rules.all()) {
      score += criterion.points(offer, leastLanded);
    }
    return score;
  }
}
