/** Benchmarks of the ranking, each beside a straightforward program that decides the same. */
@NullMarked
package dev.buybox.bench;

import org.jspecify.annotations.NullMarked;
