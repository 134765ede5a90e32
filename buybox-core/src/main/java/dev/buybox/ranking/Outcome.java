package dev.buybox.ranking;

/** Whether somebody won a box. */
public enum Outcome {
  /** An offer won. */
  WINNER,
  /** There were offers, and every one was barred. */
  NO_ELIGIBLE_OFFER,
  /** There was no offer. */
  NO_OFFERS
}
