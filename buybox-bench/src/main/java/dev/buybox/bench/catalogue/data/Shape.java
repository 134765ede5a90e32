package dev.buybox.bench.catalogue.data;

/**
 * What a generated catalogue looks like.
 *
 * @param offers how many there are in all, exactly
 * @param meanWidth how many a box has in the mean, above 1 and at most 20
 * @param seed of everything that is drawn
 */
public record Shape(int offers, double meanWidth, long seed) {
  /** How many sellers there are. */
  public static final int SELLERS = 20_000;

  /** The seed of published results. */
  public static final long SEED = 20_261_122;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public Shape {
    if (offers < 1) {
      throw new IllegalArgumentException("offers must be at least 1, was " + offers);
    }
    if (!(meanWidth > 1 && meanWidth <= 20)) {
      throw new IllegalArgumentException(
          "mean width must be above 1 and at most 20, was " + meanWidth);
    }
  }
}
