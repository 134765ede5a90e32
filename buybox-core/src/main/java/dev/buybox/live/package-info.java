/** Who wins now, while offers, prices and sellers change? */
@NullMarked
package dev.buybox.live;

import org.jspecify.annotations.NullMarked;
