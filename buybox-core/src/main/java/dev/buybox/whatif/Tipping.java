package dev.buybox.whatif;

/**
 * What tipped a box from one winner to another.
 *
 * @param kind what it was
 * @param what the criterion's name, or the code that bars; empty for the other kinds
 * @param points by how many points of 1,000,000,000 the criterion moved the two winners' gap
 *     towards the new one; 0 for the other kinds
 */
public record Tipping(Kind kind, String what, long points) {
  /** What tips a box; the first of these that applies. */
  public enum Kind {
    /** The winner before is no longer there. */
    LEFT,
    /** The new winner was not there before. */
    JOINED,
    /** A check bars the winner before, or no longer bars the new one. */
    GATE,
    /** Points: the criterion that moved the gap between the two most. */
    CRITERION,
    /** No criterion moved the gap: the rule for near ties, who holds the box, or a tie. */
    TIE
  }
}
