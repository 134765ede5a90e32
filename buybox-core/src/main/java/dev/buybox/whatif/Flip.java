package dev.buybox.whatif;

import java.math.BigDecimal;

/**
 * A share of a criterion's weight at which another offer wins a box.
 *
 * @param criterion its name
 * @param share the share as it is, to twelve decimals
 * @param at the first share on its side, in steps of 1 / {@link Sensitivity#STEPS}, where the
 *     winner is another
 * @param winner the winner as it is
 * @param rival who wins there
 */
public record Flip(String criterion, BigDecimal share, BigDecimal at, int winner, int rival) {
  /** Returns how far the share has to change. */
  public BigDecimal change() {
    return at.subtract(share).abs();
  }
}
