/** jcstress tests of live catalogues: what threads may see of each other. */
@NullMarked
package dev.buybox.bench.live.stress;

import org.jspecify.annotations.NullMarked;
