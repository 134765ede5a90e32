/** Makes up a marketplace that looks like a real one: the same for the same seed, everywhere. */
@NullMarked
package dev.buybox.analyst.generate;

import org.jspecify.annotations.NullMarked;
