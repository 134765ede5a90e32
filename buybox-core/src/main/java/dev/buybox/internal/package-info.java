/** Small parts that several packages share. Not exported: no promise is made. */
@NullMarked
package dev.buybox.internal;

import org.jspecify.annotations.NullMarked;
