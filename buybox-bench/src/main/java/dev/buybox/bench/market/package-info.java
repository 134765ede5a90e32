/** A generated marketplace, as a catalogue for the engine and as objects for its rivals. */
@NullMarked
package dev.buybox.bench.market;

import org.jspecify.annotations.NullMarked;
