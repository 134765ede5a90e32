/**
 * How are boxes laid side by side in columns of whole numbers, and chosen from many at once? Knows
 * arrays only, neither policies nor catalogues.
 */
@NullMarked
package dev.buybox.internal.columns;

import org.jspecify.annotations.NullMarked;
