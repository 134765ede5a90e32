package dev.buybox.ranking;

import dev.buybox.internal.Decimals;
import dev.buybox.internal.box.OfferData;
import dev.buybox.policy.SecondOffer;
import java.util.Optional;

/** The rule for a second offer over one catalogue (scoring rule 10). */
final class BoundSecondOffer {
  private static final long MILLION = 1_000_000;

  private final OfferData offers;
  private final boolean cheaper;
  private final long restMillionths;
  private final Optional<NumberSource> speed;
  private final double fasterBy;

  BoundSecondOffer(SecondOffer rule, Sources sources, OfferData offers) {
    this.offers = offers;
    this.cheaper = rule.cheaperBy().isPresent();
    this.restMillionths =
        cheaper
            ? MILLION
                - Decimals.shortest(rule.cheaperBy().getAsDouble())
                    .movePointRight(6)
                    .longValueExact()
            : 0;
    this.speed = rule.fasterBy().map(faster -> sources.number(faster.of()));
    this.fasterBy = rule.fasterBy().map(SecondOffer.FasterBy::atLeast).orElse(0.0);
  }

  /** Returns whether an offer may stand beside the winner. */
  boolean allows(int offer, int winner) {
    return offers.seller(offer) != offers.seller(winner)
        && (isCheaper(offer, winner) || isFaster(offer, winner));
  }

  private boolean isCheaper(int offer, int winner) {
    return cheaper
        && offers.landedPriceMinor(offer) * MILLION
            <= offers.landedPriceMinor(winner) * restMillionths;
  }

  private boolean isFaster(int offer, int winner) {
    // A missing number is NaN, which no difference is at least.
    return speed.isPresent() && speed.get().read(winner) - speed.get().read(offer) >= fasterBy;
  }
}
