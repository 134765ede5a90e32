package dev.buybox.whatif;

/**
 * The winner of a box in one outcome.
 *
 * @param offer its id
 * @param seller its seller's id
 * @param score in points of 1,000,000,000
 * @param landedPriceMinor price and shipping in minor units
 */
public record BoxWinner(String offer, String seller, int score, long landedPriceMinor) {}
