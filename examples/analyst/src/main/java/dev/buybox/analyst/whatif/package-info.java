/** Answers to what-if questions as tables, as texts for a terminal and as pages. */
@NullMarked
package dev.buybox.analyst.whatif;

import org.jspecify.annotations.NullMarked;
