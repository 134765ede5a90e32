/** How fast the machine can read and write columns, with nothing else done. */
@NullMarked
package dev.buybox.bench.catalogue.floor;

import org.jspecify.annotations.NullMarked;
