/** DuckDB, by several forms of SQL each: the fastest one counts, and all are told. */
@NullMarked
package dev.buybox.bench.catalogue.duckdb;

import org.jspecify.annotations.NullMarked;
