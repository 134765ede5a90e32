package dev.buybox.analyst.load;

/** What became of a box since earlier decisions. */
public enum Change {
  /** The same offer won, or nobody did both times. */
  UNCHANGED,
  /** Another offer won. */
  ANOTHER_WINNER,
  /** An offer won, and nobody did before. */
  FROM_NOBODY,
  /** Nobody won, and an offer did before. */
  TO_NOBODY,
  /** The box was not there before. */
  NEW;

  /** Whether anything changed. */
  public boolean isChange() {
    return this != UNCHANGED;
  }
}
