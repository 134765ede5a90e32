package dev.buybox.ranking;

import dev.buybox.internal.columns.PriceScale;

/**
 * The {@link RatioPieces} of a curve over landed prices beside the least of them, for prices in
 * minor units: the same points without divisions wherever the rounding is not in doubt. For one
 * thread, as it remembers the least price.
 */
final class PricePieces {
  /** No currency may have more decimals; those that the JDK knows by itself have at most 4. */
  static final int MOST_DIGITS = 9;

  private final boolean lower;
  private final int startPoints;
  private final int[] signs;
  private final PriceScale[][] scales;
  private final long[] scaledLeast;
  private int digits;

  PricePieces(boolean lower, int startPoints, int[] signs) {
    this.lower = lower;
    this.startPoints = startPoints;
    this.signs = signs;
    this.scales = new PriceScale[MOST_DIGITS + 1][signs.length];
    this.scaledLeast = new long[signs.length];
  }

  /** Returns what gives no points for any price. */
  static PricePieces none() {
    return new PricePieces(true, 0, new int[0]);
  }

  /** Sets a piece for a currency of so many decimals; needed for all of both. */
  void set(int digits, int piece, PriceScale scale) {
    scales[digits][piece] = scale;
  }

  /**
   * Returns the only piece of a curve of one for a currency, one without steps if there is none.
   */
  PriceScale only(int digits) {
    return signs.length == 0 ? PriceScale.NONE : scales[digits][0];
  }

  /** Turns to a currency of so many decimals. */
  void turnTo(int newDigits) {
    digits = newDigits;
  }

  /**
   * Prepares for prices beside the least of them.
   *
   * @param leastMinor above 0
   */
  void compareWith(long leastMinor) {
    PriceScale[] pieces = scales[digits];
    for (int piece = 0; piece < pieces.length; piece++) {
      scaledLeast[piece] = pieces[piece].scaled(leastMinor);
    }
  }

  /** Returns the points of a price beside the least of them, both above 0; remembers neither. */
  int points(long minor, long leastMinor) {
    PriceScale[] pieces = scales[digits];
    int points = startPoints;
    for (int piece = 0; piece < pieces.length; piece++) {
      points += points(piece, pieces[piece], minor, pieces[piece].scaled(leastMinor));
    }
    return points;
  }

  /**
   * Returns the points of a price beside the least that was prepared for.
   *
   * @param minor above 0
   */
  int points(long minor) {
    PriceScale[] pieces = scales[digits];
    int points = startPoints;
    for (int piece = 0; piece < pieces.length; piece++) {
      points += points(piece, pieces[piece], minor, scaledLeast[piece]);
    }
    return points;
  }

  private int points(int piece, PriceScale scale, long minor, long scaledReference) {
    long ratio = scale.scaled(minor) - scaledReference;
    long along = (lower ? ratio : -ratio) - scale.start();
    return signs[piece] * (int) Math.max(0, Math.min(scale.steps(), along));
  }
}
