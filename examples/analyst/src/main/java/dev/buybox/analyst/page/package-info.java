/** Pages of HTML with charts, which need no network and no script. */
@NullMarked
package dev.buybox.analyst.page;

import org.jspecify.annotations.NullMarked;
