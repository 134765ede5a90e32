/** The engine that reads and writes Parquet files. Nothing of it is loaded for other files. */
@NullMarked
package dev.buybox.analyst.parquet;

import org.jspecify.annotations.NullMarked;
