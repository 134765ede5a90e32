package dev.buybox.ranking;

import java.util.List;
import java.util.Optional;

/**
 * The whole answer for one box (scoring rule 11). Immutable, for any number of threads, and
 * independent of the ranker that made it.
 *
 * @param product the product's id
 * @param condition empty if the box has none
 * @param segment empty if the box has none
 * @param currency the box's currency, empty if none was given
 * @param outcome whether somebody won
 * @param winner who won; its rank may be above 1 where a near tie or a pin decided
 * @param second another seller's offer to be shown beside it
 * @param decidedBy what decided, if somebody won
 * @param ranking the eligible offers, best first; copied
 * @param excluded the barred offers, by id; copied
 * @param interventions what people decided about offers of the box and their sellers, by the
 *     offer's id; empty outside of live catalogues; copied
 * @param policy which policy decided
 */
public record Decision(
    String product,
    String condition,
    String segment,
    String currency,
    Outcome outcome,
    Optional<RankedOffer> winner,
    Optional<RankedOffer> second,
    Optional<DecidedBy> decidedBy,
    List<RankedOffer> ranking,
    List<ExcludedOffer> excluded,
    List<OfferIntervention> interventions,
    PolicyIdentity policy) {
  /** Copies the lists. */
  public Decision {
    ranking = List.copyOf(ranking);
    excluded = List.copyOf(excluded);
    interventions = List.copyOf(interventions);
  }
}
