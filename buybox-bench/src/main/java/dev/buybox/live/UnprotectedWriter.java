package dev.buybox.live;

/**
 * Changes prices as {@link LiveWriter} does, but takes no lock and raises no version: what the two
 * cost, and what goes wrong without them. Readers may see a mix of states.
 */
public final class UnprotectedWriter {
  private final LiveState state;
  private final OpenBox box;

  UnprotectedWriter(LiveState state) {
    this.state = state;
    this.box = new OpenBox(state);
  }

  /** Changes an offer's price. */
  public Effect price(long offer, long priceMinor) {
    Checked.price(priceMinor);
    if (offer < 0 || LiveOffers.box(offer) >= state.names.count()) {
      return Effect.NO_SUCH_OFFER;
    }
    box.openUnprotected(LiveOffers.box(offer));
    SlabOffers offers = box.offers();
    int place = offers.find(LiveOffers.serial(offer), box.count());
    long shipping = offers.word(SlabLayout.SHIPPING, place);
    long landed = priceMinor + Math.max(0, shipping);
    long landedBefore = offers.landedPriceMinor(place);
    if (landedBefore == landed) {
      return Effect.NOTHING;
    }
    offers.word(SlabLayout.LANDED, place, landed);
    box.valueAfterPrice(place);
    return box.decide(Cause.PRICE, place, landedBefore);
  }
}
