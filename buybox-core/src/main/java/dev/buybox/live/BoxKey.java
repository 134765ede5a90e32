package dev.buybox.live;

/**
 * What a box is of.
 *
 * @param product the product's id
 * @param condition empty if it has none
 * @param segment empty if it has none
 */
record BoxKey(String product, String condition, String segment) {}
