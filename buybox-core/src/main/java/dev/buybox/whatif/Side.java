package dev.buybox.whatif;

import java.util.List;

/**
 * What one of two outcomes gives in some boxes.
 *
 * @param boxesWon boxes with a winner
 * @param demandWon their demand; their number where no demand was named
 * @param volumeMinor landed prices of the winners times demand, in minor units, of the boxes in the
 *     comparison's currency
 * @param landedPrice what customers pay, in the currency's unit, of the boxes in that currency
 * @param attributes what else they get, for each of {@link OutcomeComparison#attributes()}; copied
 * @param herfindahl the sum of the squares of the sellers' parts of {@code demandWon}, from 0 to 1;
 *     NaN if that is 0
 * @param topTenShare the part of {@code demandWon} of the ten sellers that have most of it; NaN if
 *     that is 0
 * @param pointsBehind how many points of 1,000,000,000 the offers that lose are behind the winner
 *     of their box, each weighing as its box; below 0 for those ahead of an incumbent that keeps it
 */
public record Side(
    long boxesWon,
    double demandWon,
    double volumeMinor,
    Distribution landedPrice,
    List<Distribution> attributes,
    double herfindahl,
    double topTenShare,
    Distribution pointsBehind) {
  /** Copies the list. */
  public Side {
    attributes = List.copyOf(attributes);
  }
}
