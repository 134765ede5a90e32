package dev.buybox.ranking;

/** What decided a box (scoring rules 8 and 9). */
public enum DecidedBy {
  /** The winner has the highest score, alone; also where nobody else was eligible. */
  SCORE("score"),
  /** Scores were equal, and a tie breaker of the policy told the first two apart. */
  TIE_BREAKER("tie_breaker"),
  /** All else was equal, and the hash of box and offer told the first two apart. */
  HASH("hash"),
  /** The offer that held the box kept it against a nearly equal first. */
  INCUMBENT("incumbent"),
  /** The visitor's key chose among nearly equal offers. */
  SHARE("share"),
  /** People pinned the offer; in live catalogues only. */
  PINNED("pinned");

  private final String label;

  DecidedBy(String label) {
    this.label = label;
  }

  /** Returns the word used in files. */
  public String label() {
    return label;
  }
}
