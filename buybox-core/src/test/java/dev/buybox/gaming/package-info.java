/**
 * What sellers may try in order to win a box that they should not win, and what each attempt gains.
 * Every number in the tables of {@code docs/gaming.md} is computed here and compared.
 */
@NullMarked
package dev.buybox.gaming;

import org.jspecify.annotations.NullMarked;
