package dev.buybox.live;

/** Finds offers by their ids. For one thread. */
final class OfferLookup {
  private final LiveState state;
  private final OfferId id = new OfferId();
  private final TiePlaces places = new TiePlaces();
  private final RankingView view;

  OfferLookup(LiveState state) {
    this.state = state;
    this.view = new RankingView(state);
  }

  long find(int box, String offer) {
    if (!state.numericIds()) {
      return find(box, id.of(offer));
    }
    return NumericNames.isNumeric(offer)
        ? find(box, id.of(Long.parseLong(offer)))
        : LiveOffers.NONE;
  }

  long find(int box, long offer) {
    return state.numericIds() ? find(box, id.of(offer)) : find(box, Long.toString(offer));
  }

  private long find(int box, OfferId wanted) {
    view.read(box);
    SlabOffers offers = view.offers();
    int place = places.find(wanted, offers, view.offerCount(), box, state.names);
    return place < 0 ? LiveOffers.NONE : LiveOffers.handle(box, offers.serial(place));
  }
}
