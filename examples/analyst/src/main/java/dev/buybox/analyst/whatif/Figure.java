package dev.buybox.analyst.whatif;

/**
 * One number of a comparison, in the long form: a row a number.
 *
 * @param scope of which boxes or seller it is
 * @param name of the group or seller; empty for all
 * @param figure what it is a number of, such as {@code landed_price} or {@code offer.delivery_days}
 * @param statistic such as {@code mean} or {@code p95}
 * @param side of which outcome
 * @param value NaN where there is none
 * @param unit such as {@code boxes} or a currency; empty where there is none
 */
public record Figure(
    Scope scope,
    String name,
    String figure,
    String statistic,
    Side side,
    double value,
    String unit) {

  /** Of which boxes a figure is. */
  public enum Scope {
    /** All boxes. */
    TOTAL,
    /** The boxes of a group. */
    GROUP,
    /** The boxes that a seller wins. */
    SELLER
  }

  /** Of which outcome a figure is. */
  public enum Side {
    /** As it is. */
    BEFORE,
    /** As it would be. */
    AFTER,
    /** Of the two together. */
    BOTH
  }
}
