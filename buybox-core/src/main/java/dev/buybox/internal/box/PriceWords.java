package dev.buybox.internal.box;

/**
 * How the words of an offer lie that a change of a price needs: side by side, so that such a change
 * waits for a line or two of memory and not for one of each row.
 */
public final class PriceWords {
  /** How many words an offer has here; those of the next one follow. */
  public static final int WORDS = 3;

  /** The landed price, and below it what else belongs to the price. */
  public static final int PRICE = 0;

  /** Own points, with the marks of {@link BoxData}, in the upper half, and the score. */
  public static final int POINTS = 1;

  /** A landed price takes 41 bits: two amounts of 10^12 at the most. */
  private static final int BITS_BELOW = 23;

  /** The greatest number that fits below a landed price. */
  public static final int MOST_BELOW = (1 << BITS_BELOW) - 1;

  private PriceWords() {}

  /**
   * Returns the word of a price.
   *
   * @param below 0 to {@link #MOST_BELOW}
   */
  public static long price(long landedMinor, int below) {
    return landedMinor << BITS_BELOW | below;
  }

  /** Returns the landed price of such a word, in minor units. */
  public static long landed(long price) {
    return price >>> BITS_BELOW;
  }

  /** Returns what stands below it. */
  public static int below(long price) {
    return (int) price & MOST_BELOW;
  }
}
