/** What came out of a run: counts box by box, and the summary at the end. */
@NullMarked
package dev.buybox.analyst.report;

import org.jspecify.annotations.NullMarked;
