/** Whole processes, from files to a file: the command beside DuckDB. */
@NullMarked
package dev.buybox.bench.whole;

import org.jspecify.annotations.NullMarked;
