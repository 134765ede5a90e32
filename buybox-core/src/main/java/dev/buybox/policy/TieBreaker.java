package dev.buybox.policy;

/**
 * Orders offers of equal score by a number, those without it last (scoring rule 8).
 *
 * @param of the attribute
 * @param better which direction comes first
 */
public record TieBreaker(String of, Better better) {}
