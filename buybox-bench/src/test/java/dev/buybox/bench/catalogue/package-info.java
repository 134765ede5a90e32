@NullMarked
package dev.buybox.bench.catalogue;

import org.jspecify.annotations.NullMarked;
