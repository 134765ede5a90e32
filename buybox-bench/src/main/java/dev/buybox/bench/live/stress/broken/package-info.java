/**
 * The same tests on variants that are broken on purpose; each must fail, or the tests prove
 * nothing.
 */
@NullMarked
package dev.buybox.bench.live.stress.broken;

import org.jspecify.annotations.NullMarked;
