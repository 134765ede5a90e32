package dev.buybox.ranking;

/**
 * An offer with its place in the ranking.
 *
 * @param rank from 1
 * @param offer the offer's id
 * @param seller the seller's id
 * @param score in points of 1,000,000,000
 * @param landedPriceMinor price and shipping, in minor units of the box's currency
 */
public record RankedOffer(
    int rank, String offer, String seller, int score, long landedPriceMinor) {}
