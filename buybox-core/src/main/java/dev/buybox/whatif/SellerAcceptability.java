package dev.buybox.whatif;

/**
 * How many boxes a seller wins when weights are drawn.
 *
 * @param seller its id
 * @param boxesNow how many it wins under the weights as they are
 * @param expectedBoxes how many it wins on average
 * @param standardError of that average
 * @param deviation the standard deviation from draw to draw
 */
public record SellerAcceptability(
    String seller, long boxesNow, double expectedBoxes, double standardError, double deviation) {}
