/** What does the engine ask of the offers of a box, wherever they are kept? */
@NullMarked
package dev.buybox.internal.box;

import org.jspecify.annotations.NullMarked;
