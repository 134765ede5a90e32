package dev.buybox.analyst.generate;

import java.util.OptionalLong;

/**
 * A box to fill.
 *
 * @param product id of the product
 * @param category what the product is
 * @param condition the state it is sold in
 * @param segment for whom; may be empty
 * @param lowest what its first seller asks, in minor units
 * @param reference what the marketplace takes for its price, in minor units
 */
record Box(
    String product,
    Category category,
    Condition condition,
    String segment,
    long lowest,
    OptionalLong reference) {}
