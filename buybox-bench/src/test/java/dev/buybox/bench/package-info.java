@NullMarked
package dev.buybox.bench;

import org.jspecify.annotations.NullMarked;
