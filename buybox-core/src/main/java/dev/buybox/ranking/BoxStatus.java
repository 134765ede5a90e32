package dev.buybox.ranking;

import dev.buybox.internal.columns.OfferStatus;

/** Where an offer stands in its box, as {@link BulkRanker} writes it. */
public final class BoxStatus {
  /** It won. */
  public static final byte WINNER = OfferStatus.WINNER;

  /** It did not win, and may stand beside the winner. */
  public static final byte SECOND = OfferStatus.SECOND;

  /** It passed all gates, and did neither. */
  public static final byte RANKED = OfferStatus.RANKED;

  /** A gate barred it. */
  public static final byte EXCLUDED = OfferStatus.EXCLUDED;

  private BoxStatus() {}
}
