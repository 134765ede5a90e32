package dev.buybox.live;

import dev.buybox.ranking.Decision;
import dev.buybox.ranking.OfferIntervention;
import dev.buybox.ranking.Ranker;
import java.util.List;
import java.util.Optional;

/**
 * One box as it was at a moment, to be asked cold questions: its decision, explanations, advice.
 *
 * <p>All answers are about what was shown, interventions included: a pinned offer wins as long as
 * it is ranked, and a suspended one is excluded, its first failure being {@code suspended}.
 */
public final class BoxSnapshot {
  private final Ranker ranker;
  private final BoxKey key;
  private final long sequence;
  private final Optional<String> winner;
  private final List<OfferIntervention> interventions;

  BoxSnapshot(
      Ranker ranker,
      BoxKey key,
      long sequence,
      Optional<String> winner,
      List<OfferIntervention> interventions) {
    this.ranker = ranker;
    this.key = key;
    this.sequence = sequence;
    this.winner = winner;
    this.interventions = interventions;
  }

  /** Returns the box's sequence number. */
  public long sequence() {
    return sequence;
  }

  /** Returns the id of the offer that won. */
  public Optional<String> winner() {
    return winner;
  }

  /**
   * Returns what people decided about the box's offers and their sellers, by the offer's id; of one
   * offer first its own suspension, then its seller's, then its pin. The same as in the decision.
   */
  public List<OfferIntervention> interventions() {
    return interventions;
  }

  /** Returns the decision, with the box's holder as incumbent. */
  public Decision decision() {
    return ranker.decide(key.product(), key.condition(), key.segment());
  }

  /** Returns whether the box has no offer; then there is nothing to explain. */
  public boolean isEmpty() {
    return ranker.catalog().offerCount() == 0;
  }

  /**
   * Returns a ranker of a catalogue of this one box, which is box 0, for explanations and advice:
   * offers are found by {@code ranker().catalog().findOffer(0, id)}. It heeds what people decided,
   * and where they did, it cannot be ranked in bulk. For one thread.
   */
  public Ranker ranker() {
    return ranker;
  }
}
