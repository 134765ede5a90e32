package dev.buybox.live;

import dev.buybox.ranking.Intervention;

/**
 * What people decided about an offer or a seller of a live catalogue, and did not end yet.
 *
 * @param offer the offer, {@link LiveOffers#NONE} if it was decided about a seller
 * @param offerId the offer's id, empty if it was decided about a seller
 * @param seller the seller, or the offer's
 * @param sellerId its id
 * @param intervention what, who, why and until when
 */
public record InterventionInForce(
    long offer, String offerId, int seller, String sellerId, Intervention intervention) {}
