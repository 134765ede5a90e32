@NullMarked
package dev.buybox.whatif;

import org.jspecify.annotations.NullMarked;
