package dev.buybox.advice;

/** What a search for a winning price found (scoring rule 12). */
public enum PriceOutcome {
  /** The offer wins as it is. */
  WINNING,
  /** Some other price would win. */
  REACHABLE,
  /** No price wins, down to one minor unit or to the offer's {@code min_price}. */
  UNREACHABLE,
  /** A gate bars the offer at every price. */
  NOT_ELIGIBLE,
  /** No other offer of the box is eligible. */
  NO_COMPETITION
}
