package dev.buybox.ranking;

import dev.buybox.internal.Prices;
import dev.buybox.internal.box.OfferData;

/** Reads one of the three prices, exactly in minor units or as a number in the currency's unit. */
abstract class MoneySource extends NumberSource {
  private final CurrentBox box;

  private MoneySource(CurrentBox box) {
    this.box = box;
  }

  /** Returns whether the attribute changes with the offer's price. */
  static boolean movesWithPrice(String attribute) {
    return attribute.equals(Prices.LANDED_PRICE) || attribute.equals(Prices.PRICE);
  }

  static MoneySource of(String attribute, CurrentBox box) {
    MoneySource asItIs = asItIs(attribute, box);
    return box.isForTrial() && movesWithPrice(attribute)
        ? supposed(asItIs, attribute.equals(Prices.LANDED_PRICE), box)
        : asItIs;
  }

  private static MoneySource asItIs(String attribute, CurrentBox box) {
    OfferData offers = box.offers;
    return switch (attribute) {
      case Prices.PRICE ->
          new MoneySource(box) {
            @Override
            long minor(int offer) {
              return offers.priceMinor(offer);
            }
          };
      case Prices.SHIPPING ->
          new MoneySource(box) {
            @Override
            long minor(int offer) {
              return offers.shippingMinor(offer);
            }
          };
      default ->
          new MoneySource(box) {
            @Override
            long minor(int offer) {
              return offers.landedPriceMinor(offer);
            }
          };
    };
  }

  private static MoneySource supposed(MoneySource asItIs, boolean landed, CurrentBox box) {
    Assumption assumption = box.assumption;
    return new MoneySource(box) {
      @Override
      long minor(int offer) {
        if (!assumption.hasPrice(offer)) {
          return asItIs.minor(offer);
        }
        return assumption.priceMinor() + (landed ? box.offers.shippingMinor(offer) : 0);
      }
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
