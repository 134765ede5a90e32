/** Generated catalogues: the same for the same shape, on every machine and every JDK. */
@NullMarked
package dev.buybox.bench.catalogue.data;

import org.jspecify.annotations.NullMarked;
