package dev.buybox.internal.box;

/**
 * How the words of an offer lie that a change of a price needs: side by side, so that such a change
 * waits for a line or two of memory and not for one of each row.
 */
public final class PriceWords {
  /** How many words an offer has here; those of the next one follow. */
  public static final int WORDS = 4;

  /** The landed price, in minor units. */
  public static final int LANDED = 0;

  /** Own points, with the marks of {@link BoxData}, in the upper half, and the score. */
  public static final int POINTS = 1;

  private PriceWords() {}
}
