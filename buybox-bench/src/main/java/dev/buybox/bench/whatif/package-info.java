/** Measurements of an analyst's questions. */
@NullMarked
package dev.buybox.bench.whatif;

import org.jspecify.annotations.NullMarked;
