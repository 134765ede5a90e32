package dev.buybox.ranking;

import dev.buybox.policy.Criterion;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one criterion gave an offer.
 *
 * @param criterion the policy's criterion, with its weight and why
 * @param maxPoints the most it can give
 * @param raw the attribute as the data have it
 * @param estimate what was valued where the policy asks for an estimate
 * @param reference what the number was compared with, where the curve is relative
 * @param missing whether there was nothing to value, so that the rule for missing decided
 * @param value what it is worth, from 0 to 1, rounded to nine decimals
 * @param points of {@code maxPoints}; those of all criteria add up to the score exactly
 */
public record CriterionFinding(
    Criterion criterion,
    int maxPoints,
    Raw raw,
    OptionalDouble estimate,
    Optional<ReferenceFinding> reference,
    boolean missing,
    double value,
    int points) {}
