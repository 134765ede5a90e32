package dev.buybox.whatif;

/**
 * How often an offer wins its box when weights are drawn.
 *
 * @param offer the catalogue's number of it
 * @param offerId its id
 * @param seller its seller's id
 * @param wins in how many draws it won
 * @param share {@code wins} over all draws
 * @param standardError of the share: {@code sqrt(share * (1 - share) / draws)}
 */
public record Acceptability(
    int offer, String offerId, String seller, long wins, double share, double standardError) {
  /** Returns the standard error of a share of so many independent draws. */
  static double standardError(double share, int draws) {
    return Math.sqrt(share * (1 - share) / draws);
  }
}
