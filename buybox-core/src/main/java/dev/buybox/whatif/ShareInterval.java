package dev.buybox.whatif;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * From which to which share of a criterion's weight the winner of a box stays, the other weights
 * kept in proportion. At {@code from}, at {@code to} and at every step of 1 / {@link
 * Sensitivity#STEPS} between them the ranker names the same winner, and one step outside another.
 *
 * <p>An end that equals {@code share} stands for the weights as they are. The number itself is
 * rounded: to give the criterion that very share may already be too much where the next step flips.
 *
 * @param criterion its name
 * @param share its share as it is, rounded to twelve decimals
 * @param from a whole number of steps; {@code share} where the very next step below it flips
 * @param to a whole number of steps; {@code share} where the very next step above it flips
 * @param below what happens one step below {@code from}; empty if that is 0, or if not {@code
 *     exact}, or if no other criterion has a weight, so that the share cannot change
 * @param above what happens one step above {@code to}; empty if that is 1, or if not {@code exact}
 * @param exact whether both ends were found. Not so where so many steps in a row were too close to
 *     tell without ranking that the search was given up; the winner does stay between the ends
 */
public record ShareInterval(
    String criterion,
    BigDecimal share,
    BigDecimal from,
    BigDecimal to,
    Optional<Flip> below,
    Optional<Flip> above,
    boolean exact) {}
