/** Ranking of whole catalogues: who does it how fast, beside the floor that memory sets. */
@NullMarked
package dev.buybox.bench.catalogue;

import org.jspecify.annotations.NullMarked;
