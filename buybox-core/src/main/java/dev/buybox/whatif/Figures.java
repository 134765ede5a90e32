package dev.buybox.whatif;

/**
 * What changes between two outcomes in some boxes. The first five counts after {@code boxes} add up
 * to it.
 *
 * @param group what the boxes have in common; empty for all, and for those without
 * @param boxes how many there are, before or after
 * @param kept the same offer wins
 * @param changed another offer wins
 * @param lost somebody won and nobody does, be it that the box is gone
 * @param gained nobody won and somebody does, be it that the box is new
 * @param none nobody won and nobody does
 * @param before what the outcome before gives
 * @param after what the outcome after gives
 */
public record Figures(
    String group,
    long boxes,
    long kept,
    long changed,
    long lost,
    long gained,
    long none,
    Side before,
    Side after) {}
