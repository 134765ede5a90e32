package dev.buybox.policy;

/**
 * Shrinks a rate towards a prior: {@code (num + prior * strength) / (den + strength)}, absent
 * counts being 0 of 0 (scoring rule 1). So 1 of 1 is not better than 99 of 100, and nothing is
 * missing.
 *
 * <p>A prior at the average of all sellers lets a bad seller start again under a new name at the
 * average; choose it lower.
 *
 * @param prior the rate of a seller of whom nothing is known, in [0, 1]
 * @param strength how many cases the prior is worth, finite and above 0
 */
public record Estimate(double prior, double strength) {}
