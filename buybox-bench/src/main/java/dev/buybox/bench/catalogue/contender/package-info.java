/** Those that rank a whole catalogue: the engine, and what one might use in its place. */
@NullMarked
package dev.buybox.bench.catalogue.contender;

import org.jspecify.annotations.NullMarked;
