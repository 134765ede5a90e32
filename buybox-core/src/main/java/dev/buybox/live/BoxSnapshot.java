package dev.buybox.live;

import dev.buybox.ranking.Decision;
import dev.buybox.ranking.Ranker;
import java.util.Map;
import java.util.Optional;

/**
 * One box as it was at a moment, to be asked cold questions: its decision, explanations, advice.
 *
 * <p>The rules alone speak in {@link #decision()} and {@link #ranker()}: suspended offers are left
 * out, and a pin is not in force there. What people decided stands in {@link #interventions()}, and
 * {@link #winner()} is the offer that was shown.
 */
public final class BoxSnapshot {
  private final Ranker ranker;
  private final boolean empty;
  private final BoxKey key;
  private final long sequence;
  private final Optional<String> winner;
  private final Map<String, Intervention> interventions;

  BoxSnapshot(
      Ranker ranker,
      boolean empty,
      BoxKey key,
      long sequence,
      Optional<String> winner,
      Map<String, Intervention> interventions) {
    this.ranker = ranker;
    this.empty = empty;
    this.key = key;
    this.sequence = sequence;
    this.winner = winner;
    this.interventions = interventions;
  }

  /** Returns the box's sequence number. */
  public long sequence() {
    return sequence;
  }

  /** Returns the id of the offer that won, as it was shown, pins included. */
  public Optional<String> winner() {
    return winner;
  }

  /** Returns what people decided about the box's offers or their sellers, by offer id. */
  public Map<String, Intervention> interventions() {
    return interventions;
  }

  /** Returns the decision by the rules, with the box's holder as incumbent. */
  public Decision decision() {
    return ranker.decide(key.product(), key.condition(), key.segment());
  }

  /** Returns whether no offer is left that is not suspended; then there is nothing to explain. */
  public boolean isEmpty() {
    return empty;
  }

  /**
   * Returns a ranker of a catalogue of this one box, which is box 0, for explanations and advice:
   * offers are found by {@code ranker().catalog().findOffer(0, id)}. For one thread.
   */
  public Ranker ranker() {
    return ranker;
  }
}
