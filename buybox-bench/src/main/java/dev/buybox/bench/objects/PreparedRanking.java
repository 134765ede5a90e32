package dev.buybox.bench.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The straightforward program for those who prepare: what looks at one offer only, nine criteria
 * and two gates, is computed once for every offer, before any ranking. Safe for any number of
 * threads.
 */
public final class PreparedRanking {
  private final ObjectRules rules;
  private final List<PreparedBox> boxes;

  private record PreparedOffer(OfferRecord offer, int points) {}

  private record PreparedBox(List<PreparedOffer> offers, Optional<OfferRecord> incumbent) {}

  /** Prepares all offers of these boxes. */
  public PreparedRanking(ObjectRules rules, List<BoxRecord> boxes) {
    this.rules = rules;
    this.boxes = boxes.stream().map(this::prepare).toList();
  }

  private PreparedBox prepare(BoxRecord box) {
    List<PreparedOffer> offers = new ArrayList<>();
    for (OfferRecord offer : box.offers()) {
      if (rules.passes(offer)) {
        int points = 0;
        for (ObjectCriterion criterion : rules.ofOneOffer()) {
          points += criterion.points(offer, Double.NaN);
        }
        offers.add(new PreparedOffer(offer, points));
      }
    }
    return new PreparedBox(offers, box.incumbent());
  }

  /** Ranks a box, by its place in the list, and returns its winner. */
  public Optional<OfferRecord> winner(int index) {
    PreparedBox box = boxes.get(index);
    List<ScoredOffer> ranking = scored(eligible(box.offers()));
    ranking.sort(ScoredOffer.ORDER);
    return ScoredOffer.winner(ranking, box.incumbent());
  }

  private List<PreparedOffer> eligible(List<PreparedOffer> offers) {
    if (!rules.hasGates() || offers.isEmpty()) {
      return offers;
    }
    long[] prices = new long[offers.size()];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = offers.get(i).offer().landedMinor();
    }
    long twiceMedian = ObjectRules.twiceMedian(prices);
    List<PreparedOffer> passing = new ArrayList<>(offers.size());
    for (PreparedOffer each : offers) {
      if (rules.isNoPriceError(each.offer(), twiceMedian)) {
        passing.add(each);
      }
    }
    return passing;
  }

  private List<ScoredOffer> scored(List<PreparedOffer> offers) {
    double leastLanded = Double.POSITIVE_INFINITY;
    for (PreparedOffer each : offers) {
      leastLanded = Math.min(leastLanded, each.offer().landed());
    }
    List<ScoredOffer> scored = new ArrayList<>(offers.size());
    for (PreparedOffer each : offers) {
      int points = each.points() + rules.price().points(each.offer(), leastLanded);
      scored.add(new ScoredOffer(each.offer(), points));
    }
    return scored;
  }
}
