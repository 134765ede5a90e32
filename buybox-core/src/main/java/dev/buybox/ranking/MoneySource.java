package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import java.util.List;

/** Reads one of the three prices, exactly in minor units or as a number in the currency's unit. */
abstract class MoneySource extends NumberSource {
  static final List<String> NAMES = List.of("offer.landed_price", "offer.price", "offer.shipping");

  private final CurrentBox box;

  private MoneySource(CurrentBox box) {
    this.box = box;
  }

  static boolean isMoney(String attribute) {
    return NAMES.contains(attribute);
  }

  static MoneySource of(String attribute, CurrentBox box) {
    Catalog catalog = box.catalog;
    return switch (attribute) {
      case "offer.price" ->
          new MoneySource(box) {
            @Override
            long minor(int offer) {
              return catalog.priceMinor(offer);
            }
          };
      case "offer.shipping" ->
          new MoneySource(box) {
            @Override
            long minor(int offer) {
              return catalog.shippingMinor(offer);
            }
          };
      default ->
          new MoneySource(box) {
            @Override
            long minor(int offer) {
              return catalog.landedPriceMinor(offer);
            }
          };
    };
  }

  abstract long minor(int offer);

  /** Returns the price in millionths of the currency's unit, exactly. */
  final long millionths(int offer) {
    return minor(offer) * PowersOfTen.of(Multiple.DECIMALS - box.digits);
  }

  @Override
  final double read(int offer) {
    return minor(offer) / box.unit;
  }
}
