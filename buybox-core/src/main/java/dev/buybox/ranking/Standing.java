package dev.buybox.ranking;

/** Where an offer stands in its box. */
public enum Standing {
  /** It won. */
  WINNER,
  /** It did not win, and is shown beside the winner. */
  SECOND,
  /** It passed all gates, and did not win. */
  RANKED,
  /** A gate barred it, or people suspended it. */
  EXCLUDED
}
