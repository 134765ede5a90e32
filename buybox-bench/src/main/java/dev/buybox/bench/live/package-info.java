/** Measurements of live catalogues, and programs that try to catch them in the wrong. */
@NullMarked
package dev.buybox.bench.live;

import org.jspecify.annotations.NullMarked;
