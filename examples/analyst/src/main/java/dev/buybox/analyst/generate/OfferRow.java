package dev.buybox.analyst.generate;

import dev.buybox.catalog.Money;
import java.util.OptionalLong;

/**
 * What an offer is like, as the cells of its row; empty where missing.
 *
 * @param seller number of the seller
 * @param price without shipping
 * @param shipping empty where unstated
 * @param deliveryDays until it arrives
 * @param stock pieces
 * @param referencePrice of its box
 * @param warrantyMonths how long the warranty holds
 * @param batteryHealth in per cent of when it was new
 */
record OfferRow(
    int seller,
    String price,
    String shipping,
    String deliveryDays,
    String stock,
    String referencePrice,
    String warrantyMonths,
    String batteryHealth) {
  private static final int DIGITS = 2;
  private static final long[] SHIPPINGS = {199, 299, 390, 490, 599, 750};

  /** Cheaper things are sent free, so that no price is near zero. */
  private static final long LEAST_WITH_SHIPPING = 1_600;

  private static final double UNSTATED_SHIPPING = 0.03;
  private static final double PAID_SHIPPING = 0.16;
  private static final double SLOW_CARRIER = 0.4;
  private static final double NO_DELIVERY_DAYS = 0.03;
  private static final double NO_STOCK = 0.03;
  private static final double NO_WARRANTY_REFURBISHED = 0.08;
  private static final double NO_WARRANTY_OTHERS = 0.5;
  private static final double NO_BATTERY_HEALTH = 0.08;

  /** Draws an offer that costs what is asked for it. */
  static OfferRow draw(Box box, int seller, int handlingDays, Prices.Ask ask, Draw draw) {
    OptionalLong shipping = shipping(ask, draw);
    return new OfferRow(
        seller,
        Money.format(ask.landed() - shipping.orElse(0), DIGITS),
        money(shipping),
        deliveryDays(handlingDays, draw),
        stock(draw),
        money(box.reference()),
        warrantyMonths(box, draw),
        batteryHealth(box, draw));
  }

  private static OptionalLong shipping(Prices.Ask ask, Draw draw) {
    if (draw.chance(UNSTATED_SHIPPING)) {
      return OptionalLong.empty();
    }
    long paid = SHIPPINGS[draw.below(SHIPPINGS.length)];
    boolean pays = draw.chance(PAID_SHIPPING);
    return OptionalLong.of(pays && !ask.exact() && ask.landed() >= LEAST_WITH_SHIPPING ? paid : 0);
  }

  private static String money(OptionalLong minor) {
    return minor.isPresent() ? Money.format(minor.getAsLong(), DIGITS) : "";
  }

  private static String deliveryDays(int handlingDays, Draw draw) {
    int days = 1 + handlingDays + (draw.chance(SLOW_CARRIER) ? draw.between(1, 2) : 0);
    return draw.chance(NO_DELIVERY_DAYS) ? "" : Integer.toString(days);
  }

  private static String stock(Draw draw) {
    double unit = draw.unit();
    return draw.chance(NO_STOCK) ? "0" : Integer.toString(1 + (int) (60 * unit * unit * unit));
  }

  private static String warrantyMonths(Box box, Draw draw) {
    boolean refurbished = box.category().isRefurbished();
    if (draw.chance(refurbished ? NO_WARRANTY_REFURBISHED : NO_WARRANTY_OTHERS)) {
      return "";
    }
    if (!refurbished) {
      return draw.oneOf("12", "24", "24");
    }
    return box.condition() == Condition.NEW
        ? draw.oneOf("12", "24", "24", "36")
        : draw.oneOf("3", "6", "12", "12", "12", "24");
  }

  private static String batteryHealth(Box box, Draw draw) {
    boolean told = box.category().hasBattery() && box.condition() != Condition.NEW;
    return !told || draw.chance(NO_BATTERY_HEALTH)
        ? ""
        : Integer.toString(box.condition().drawBattery(draw));
  }
}
