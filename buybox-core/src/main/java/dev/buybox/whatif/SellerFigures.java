package dev.buybox.whatif;

/**
 * What changes for a seller between two outcomes.
 *
 * @param seller its id
 * @param boxesBefore boxes that it won before
 * @param boxesAfter boxes that it wins after
 * @param won boxes that it wins and did not win before
 * @param lost boxes that it won before and does not win; {@code boxesBefore + won - lost} is {@code
 *     boxesAfter}
 * @param demandBefore the demand of the boxes that it won; their number where no demand was named
 * @param demandAfter the demand of the boxes that it wins
 * @param volumeBeforeMinor its landed prices times demand in minor units, of boxes in the
 *     comparison's currency
 * @param volumeAfterMinor the same after
 */
public record SellerFigures(
    String seller,
    long boxesBefore,
    long boxesAfter,
    long won,
    long lost,
    double demandBefore,
    double demandAfter,
    double volumeBeforeMinor,
    double volumeAfterMinor) {}
