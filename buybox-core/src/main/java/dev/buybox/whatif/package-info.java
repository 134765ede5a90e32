/**
 * Who would win, and what would change: scenarios, comparisons of outcomes, and how firmly winners
 * sit.
 *
 * <p>Start with a {@link dev.buybox.whatif.Situation}, change it by a {@link
 * dev.buybox.whatif.Scenario}, and look at an {@link dev.buybox.whatif.OutcomeComparison}. {@link
 * dev.buybox.whatif.Sensitivity}, {@link dev.buybox.whatif.Robustness} and {@link
 * dev.buybox.whatif.Reversal} ask how much of an outcome hangs on the weights, and on offers that
 * lose. All of it is decided by the rankers of {@link dev.buybox.ranking}; nothing is scored here.
 * What each figure means is written down in {@code docs/whatif.md}.
 */
@NullMarked
package dev.buybox.whatif;

import org.jspecify.annotations.NullMarked;
