/**
 * Who wins, and why: a policy set compiled against a catalogue's schema, a ranker that decides one
 * box at a time, and what decides all of them.
 *
 * <p>Start with {@link dev.buybox.ranking.Ranker}; its {@link
 * dev.buybox.ranking.Ranker#decide(int)} returns a {@link dev.buybox.ranking.Decision}. For whole
 * catalogues there is {@link dev.buybox.ranking.BulkRanker}, and for their winners under other
 * weights {@link dev.buybox.ranking.Reweigher}. The rules are written down in the project's scoring
 * rules, whose numbers are cited throughout.
 */
@NullMarked
package dev.buybox.ranking;

import org.jspecify.annotations.NullMarked;
