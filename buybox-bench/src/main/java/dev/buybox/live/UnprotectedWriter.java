package dev.buybox.live;

import org.jspecify.annotations.Nullable;

/**
 * Changes prices as {@link LiveWriter} does, but takes no lock and raises no version: what the two
 * cost, and what goes wrong without them. Readers may see a mix of states.
 */
public final class UnprotectedWriter {
  private final LiveState state;
  private final OpenBox box;
  private final Touch touch;
  private final PriceChange prices;

  UnprotectedWriter(LiveState state) {
    this.state = state;
    this.box = new OpenBox(state);
    this.touch = new Touch(state);
    this.prices = new PriceChange(state, box);
  }

  /** Changes an offer's price. */
  public Effect price(long offer, long priceMinor) {
    Checked.price(priceMinor);
    int each = LiveOffers.box(offer);
    if (offer < 0 || each >= state.names.count()) {
      return Effect.NO_SUCH_OFFER;
    }
    long[] header = state.headers.page(each);
    int at = BoxHeaders.at(each);
    touch.offer(header, at, offer);
    @Nullable Effect quick = prices.quickly(header, at, offer, priceMinor);
    if (quick != null) {
      return quick;
    }
    box.adopt(each, header, at, header[at + BoxHeaders.VERSION]);
    return prices.generally(offer, priceMinor, PriceChange.SAME_SHIPPING);
  }
}
