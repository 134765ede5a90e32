package dev.buybox.catalog;

/**
 * How much a catalogue takes. What is beyond a limit is refused with a typed error, never cut off.
 */
public final class CatalogLimits {
  /** The most boxes of a catalogue. */
  public static final int MAX_BOXES = 100_000_000;

  /** The most rows of offers that a builder takes, rejected ones included. */
  public static final int MAX_OFFERS = 200_000_000;

  /** The most offers of one box. */
  public static final int MAX_OFFERS_IN_BOX = 65_536;

  /** The most sellers, and the most rows of sellers that a builder takes. */
  public static final int MAX_SELLERS = 50_000_000;

  /** The most attributes, those of offers and those of sellers together. */
  public static final int MAX_ATTRIBUTES = 256;

  /** The longest name of an attribute, without its scope, in UTF-16 units. */
  public static final int MAX_ATTRIBUTE_NAME_CHARS = 200;

  /** The longest product, condition, segment, offer id or seller id, in UTF-16 units. */
  public static final int MAX_ID_CHARS = 1_000;

  /** The longest category and the longest value of a text attribute, in UTF-16 units. */
  public static final int MAX_TEXT_CHARS = 1_000;

  /** The longest text that is read as a number, a count or an amount of money. */
  public static final int MAX_NUMBER_CHARS = 100;

  /** The highest price and the highest shipping, in minor units: 10^12. */
  public static final long MAX_PRICE_MINOR = 1_000_000_000_000L;

  /** The greatest count: 10^15, so that every count is exact as a double. */
  public static final long MAX_COUNT = 1_000_000_000_000_000L;

  private CatalogLimits() {}
}
