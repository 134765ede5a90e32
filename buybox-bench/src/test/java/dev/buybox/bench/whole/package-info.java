@NullMarked
package dev.buybox.bench.whole;

import org.jspecify.annotations.NullMarked;
