package dev.buybox.analyst.whatif;

import dev.buybox.advice.PriceToWin;

/** How an offer stands, and what its price has to do with it. */
enum Standing {
  WINNING("wins as it is"),
  NO_COMPETITION("no other offer is eligible"),
  LOWER("would win at a lower price"),
  HIGHER("would win at a higher price"),
  UNREACHABLE("wins at no price"),
  NOT_ELIGIBLE("barred by what no price mends");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** An offer alone in its box can be barred by its price, and then has to be cheaper, too. */
  static Standing of(PriceToWin offer) {
    return switch (offer.outcome()) {
      case WINNING -> WINNING;
      case NO_COMPETITION -> isTooDear(offer) ? LOWER : NO_COMPETITION;
      case REACHABLE -> isTooDear(offer) ? LOWER : HIGHER;
      case UNREACHABLE -> UNREACHABLE;
      case NOT_ELIGIBLE -> NOT_ELIGIBLE;
    };
  }

  private static boolean isTooDear(PriceToWin offer) {
    return offer.highestPriceMinor().orElse(Long.MAX_VALUE) < offer.currentPriceMinor();
  }
}
