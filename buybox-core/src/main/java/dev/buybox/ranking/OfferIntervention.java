package dev.buybox.ranking;

import dev.buybox.catalog.Scope;

/**
 * What people decided, as it concerns an offer.
 *
 * @param offer the offer's id
 * @param scope whether it was decided about the offer, or about its seller and so about all of its
 *     offers
 * @param intervention what, who, why and until when
 */
public record OfferIntervention(String offer, Scope scope, Intervention intervention) {}
