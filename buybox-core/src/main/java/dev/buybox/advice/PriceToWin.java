package dev.buybox.advice;

import dev.buybox.ranking.GateFailure;
import java.util.List;
import java.util.OptionalLong;

/**
 * What price an offer would need to win its box, its shipping and all else being as it is.
 * Immutable.
 *
 * @param product the box's product
 * @param condition empty if the box has none
 * @param segment empty if the box has none
 * @param offer the offer's id
 * @param seller the seller's id
 * @param currency of the box, empty if none was given
 * @param currencyDigits decimals of the currency
 * @param outcome what was found
 * @param currentPriceMinor the offer's price, shipping apart, in minor units
 * @param highestPriceMinor the highest price that wins, shipping apart, in minor units; empty if
 *     none does, or if {@code everyPriceWins}
 * @param everyPriceWins whether no price is too high: even the highest wins that a catalogue can
 *     hold
 * @param gates for {@code NOT_ELIGIBLE} the gates that no price mends; else empty; copied
 */
public record PriceToWin(
    String product,
    String condition,
    String segment,
    String offer,
    String seller,
    String currency,
    int currencyDigits,
    PriceOutcome outcome,
    long currentPriceMinor,
    OptionalLong highestPriceMinor,
    boolean everyPriceWins,
    List<GateFailure> gates) {
  /** Copies the list. */
  public PriceToWin {
    gates = List.copyOf(gates);
  }

  /**
   * Returns what part of its price the offer would have to give up, from 0 to 1; 0 if it wins
   * already or has to ask for more, 1 if no price wins.
   */
  public double priceCut() {
    if (outcome == PriceOutcome.UNREACHABLE || outcome == PriceOutcome.NOT_ELIGIBLE) {
      return 1;
    }
    // An offer alone in its box can be barred by its price, so that it has no competition either.
    long cut = currentPriceMinor - highestPriceMinor.orElse(currentPriceMinor);
    return Math.max(0, (double) cut / currentPriceMinor);
  }

  /** Returns whether there is no competition, and a gate bars the offer at its own price. */
  boolean isAloneAndTooDear() {
    return outcome == PriceOutcome.NO_COMPETITION && priceCut() > 0;
  }
}
