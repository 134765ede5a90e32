/** Files in: CSV tables to a catalogue of offers, and what to do with rows that are wrong. */
@NullMarked
package dev.buybox.analyst.load;

import org.jspecify.annotations.NullMarked;
