package dev.buybox.live;

/** What a change did to its box. */
public enum Effect {
  /** There is no such offer; nothing changed. */
  NO_SUCH_OFFER,
  /** Everything was as asked for already; nothing changed. */
  NOTHING,
  /** The box changed, and the same offer wins it, or still nobody. */
  SAME_WINNER,
  /** Another offer wins. */
  WINNER_CHANGED,
  /** Nobody won, and now somebody does. */
  WINNER_GAINED,
  /** Nobody wins any more. */
  WINNER_LOST;

  /** Returns whether the winner is another one than before. */
  public boolean changedWinner() {
    return this == WINNER_CHANGED || this == WINNER_GAINED || this == WINNER_LOST;
  }

  static Effect of(int winnerBefore, int winnerAfter) {
    if (winnerBefore == winnerAfter) {
      return SAME_WINNER;
    } else if (winnerBefore == 0) {
      return WINNER_GAINED;
    }
    return winnerAfter == 0 ? WINNER_LOST : WINNER_CHANGED;
  }
}
