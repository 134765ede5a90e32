@NullMarked
package dev.buybox.bench.catalogue.floor;

import org.jspecify.annotations.NullMarked;
