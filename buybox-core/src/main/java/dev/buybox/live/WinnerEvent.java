package dev.buybox.live;

import dev.buybox.ranking.DecidedBy;
import java.util.Optional;

/**
 * A winner that changed.
 *
 * @param number the event's number, from 1 on; numbers of one box rise in the order of its changes
 * @param box the box
 * @param before the offer that won before, {@link LiveOffers#NONE} if nobody did
 * @param after the offer that wins now, {@link LiveOffers#NONE} if nobody does
 * @param cause which change did it
 * @param decidedBy what decided for the one that wins now; never {@link DecidedBy#INCUMBENT}, for
 *     where a near tie leaves a box to its holder, no winner changed. Empty if nobody wins
 * @param sequence the sequence number of the box after the change
 */
public record WinnerEvent(
    long number,
    int box,
    long before,
    long after,
    Cause cause,
    Optional<DecidedBy> decidedBy,
    long sequence) {

  /** Returns what happened: changed, gained or lost. */
  public Effect effect() {
    if (before == LiveOffers.NONE) {
      return Effect.WINNER_GAINED;
    }
    return after == LiveOffers.NONE ? Effect.WINNER_LOST : Effect.WINNER_CHANGED;
  }
}
