package dev.buybox.advice;

/** What a search for a winning quality found (scoring rule 12). */
public enum QualityOutcome {
  /** The offer wins as it is; nothing is needed. */
  WINNING,
  /** A change of this criterion alone would win. */
  REACHABLE,
  /** No value of this criterion alone wins. */
  UNREACHABLE
}
