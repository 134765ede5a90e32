/** Tests of live catalogues that need other tools than unit tests, and of their measurements. */
@NullMarked
package dev.buybox.bench.live;

import org.jspecify.annotations.NullMarked;
