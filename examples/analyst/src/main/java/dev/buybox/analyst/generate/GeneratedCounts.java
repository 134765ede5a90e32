package dev.buybox.analyst.generate;

/**
 * What a generated marketplace holds.
 *
 * @param products that are offered
 * @param boxes of these products
 * @param offers in all boxes
 * @param sellers of whom some may have no offer, and a few no row
 * @param incumbents boxes that somebody holds
 */
public record GeneratedCounts(
    long products, long boxes, long offers, long sellers, long incumbents) {}
