package dev.buybox.internal;

import java.util.List;

/** The attributes that are money: kept in minor units and compared exactly. */
public final class Prices {
  /** Price and shipping. */
  public static final String LANDED_PRICE = "offer.landed_price";

  /** The price without shipping. */
  public static final String PRICE = "offer.price";

  /** The price of shipping. */
  public static final String SHIPPING = "offer.shipping";

  /** All of them, by code points. */
  public static final List<String> ATTRIBUTES = List.of(LANDED_PRICE, PRICE, SHIPPING);

  private Prices() {}

  /** Returns whether an attribute is money. */
  public static boolean isPrice(String attribute) {
    return ATTRIBUTES.contains(attribute);
  }
}
