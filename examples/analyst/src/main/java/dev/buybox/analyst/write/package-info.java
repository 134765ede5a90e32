/** Decisions out: rows as CSV or NDJSON, to a file that appears whole or not at all. */
@NullMarked
package dev.buybox.analyst.write;

import org.jspecify.annotations.NullMarked;
