/** What is shipped with the command: policies by name, and a small sample to try them on. */
@NullMarked
package dev.buybox.analyst.shipped;

import org.jspecify.annotations.NullMarked;
