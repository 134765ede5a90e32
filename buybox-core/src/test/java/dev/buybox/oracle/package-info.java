/**
 * A second, slow and plain program for the scoring rules, which shares no code with the engine, and
 * random cases on which the two are compared.
 */
@NullMarked
package dev.buybox.oracle;

import org.jspecify.annotations.NullMarked;
