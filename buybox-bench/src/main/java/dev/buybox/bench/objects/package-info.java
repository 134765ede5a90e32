/**
 * The scoring rules as one would write them without a library: records in lists, criteria as
 * lambdas, a sort with a chain of comparators. It shares no code with the engine.
 */
@NullMarked
package dev.buybox.bench.objects;

import org.jspecify.annotations.NullMarked;
