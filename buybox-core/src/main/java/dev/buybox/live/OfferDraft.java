package dev.buybox.live;

import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;

/** The words of an offer that is about to be put, checked before anything changes. */
final class OfferDraft {
  private final SlabLayout layout;
  private final WordDraft draft;
  private final long[] words;
  private final long[] nothing;
  private long landedMinor;
  private long shippingMinor;
  private long id;

  OfferDraft(LiveState state) {
    this.layout = state.layout;
    this.draft = new WordDraft(state, Scope.OFFER);
    this.words = new long[state.layout.offerWords];
    this.nothing = state.layout.nothing(Scope.OFFER);
  }

  /** Starts with an offer of which only the price is known. */
  void price(long priceMinor, long shippingMinor) {
    System.arraycopy(nothing, 0, words, 0, words.length);
    this.landedMinor = priceMinor + Math.max(0, shippingMinor);
    this.shippingMinor = shippingMinor;
  }

  void id(OfferId id) {
    this.id = id.word();
  }

  /** Requires that the attributes of an offer are declared, of their kinds. */
  void require(Offer offer) {
    draft.require(offer.numbers().keySet(), offer.counts().keySet(), offer.texts().keySet());
  }

  /** Takes everything from an offer. */
  void take(Offer offer) {
    price(offer.priceMinor(), offer.shippingMinor().orElse(-1));
    draft.set(offer.numbers(), offer.counts(), offer.texts(), words);
  }

  /** Returns the form that all that the offer says needs. */
  int form() {
    int form = SlabForm.ofShipping(shippingMinor) | SlabForm.ofId(id);
    for (int word = 0; word < words.length; word++) {
      form |= layout.form(word, words[word]);
    }
    return form;
  }

  /** Writes all that the offer says at a place, whose form must do. */
  void write(SlabWords slab, int place) {
    slab.price(place, landedMinor, shippingMinor);
    slab.id(place, id);
    for (int word = 0; word < words.length; word++) {
      slab.value(word, place, words[word]);
    }
  }
}
