package dev.buybox.internal.columns;

/** Where an offer stands in its box, as a byte. */
public final class OfferStatus {
  /** It won. */
  public static final byte WINNER = 0;

  /** It did not win, and may stand beside the winner. */
  public static final byte SECOND = 1;

  /** It passed all gates, and did neither. */
  public static final byte RANKED = 2;

  /** A gate barred it. */
  public static final byte EXCLUDED = 3;

  private OfferStatus() {}
}
