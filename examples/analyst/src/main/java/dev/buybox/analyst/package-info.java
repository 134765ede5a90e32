/**
 * The {@code buybox} command: files of offers in, decisions out, and checks of policies.
 *
 * <p>Start reading at {@link dev.buybox.analyst.Main}, then {@code RankCommand}: it shows the whole
 * way from files over a catalogue and a ranker to decisions.
 */
@NullMarked
package dev.buybox.analyst;

import org.jspecify.annotations.NullMarked;
