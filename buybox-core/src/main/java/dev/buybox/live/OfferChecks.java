package dev.buybox.live;

import dev.buybox.catalog.DataFault;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Money;
import dev.buybox.catalog.Offer;

/** What an offer must be to be put, looked at before anything is known of it. */
final class OfferChecks {
  private final LiveState state;
  private final OpenBox box;

  OfferChecks(LiveState state, OpenBox box) {
    this.state = state;
    this.box = box;
  }

  /** Requires of an offer what can only be told beside others, of its id as it is taken. */
  void requireRoom(Offer offer, OfferId id, TiePlaces places) {
    Money.digits(offer.currency());
    requireCategory(offer);
    int into = state.names.find(offer.product(), offer.condition(), offer.segment());
    if (into == BoxNames.NONE) {
      state.limits.requireBox(state.names.count());
    } else {
      requireBox(into, offer.currency(), id, places);
    }
    if (state.sellers.find(offer.seller()) == null) {
      state.limits.requireSeller(state.sellers.count());
    }
  }

  private void requireCategory(Offer offer) {
    int category = state.names.categoryOf(offer.product());
    if (category != TextCodes.NONE && !state.categories.text(category).equals(offer.category())) {
      throw ProductBoxes.anotherCategory(offer.product(), offer.category());
    }
  }

  private void requireBox(int into, String currency, OfferId id, TiePlaces places) {
    int code = state.currencies.find(currency);
    box.open(into);
    try {
      boolean anyMayStand =
          box.count() == 0 || (box.currency() == code && box.count() < state.limits.offersInBox());
      if (!anyMayStand) {
        int found = places.find(id, box.offers(), box.count(), into, state.names);
        requireHere(found, code, currency);
      }
    } finally {
      box.close();
    }
  }

  /**
   * Requires that an offer may stand in the open box.
   *
   * @param found the place of the offer that it is put in place of, below 0 if it is new
   * @param code the code of its currency, {@link TextCodes#NONE} if it has none yet
   */
  void requireHere(int found, int code, String currency) {
    int others = found < 0 ? box.count() : box.count() - 1;
    if (others > 0 && box.currency() != code) {
      throw new InvalidDataException(
          new DataFault(
              "currency",
              currency,
              "a box has one currency, and other offers here have "
                  + state.currencies.text(box.currency()),
              "convert the price, or use a segment for each currency"));
    }
    if (found < 0) {
      state.limits.requireOffer(others);
    }
  }
}
