/**
 * Who wins, and why: a policy set compiled against a catalogue's schema, and a ranker that decides
 * one box at a time.
 *
 * <p>Start with {@link dev.buybox.ranking.Ranker}; its {@link
 * dev.buybox.ranking.Ranker#decide(int)} returns a {@link dev.buybox.ranking.Decision}. The rules
 * are written down in the project's scoring rules, whose numbers are cited throughout.
 */
@NullMarked
package dev.buybox.ranking;

import org.jspecify.annotations.NullMarked;
