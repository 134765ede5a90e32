package dev.buybox.live;

import dev.buybox.catalog.Offer;

/** Puts offers into their boxes. */
final class OfferPuts {
  private static final int MORE_THAN_ONE = -1;

  private final LiveState state;
  private final OpenBox box;
  private final ChangeTimer timer;
  private final OfferDraft draft;
  private final OfferChecks checks;
  private final OfferId id = new OfferId();
  private final TiePlaces places = new TiePlaces();

  OfferPuts(LiveState state, OpenBox box, ChangeTimer timer) {
    this.state = state;
    this.box = box;
    this.timer = timer;
    this.draft = new OfferDraft(state);
    this.checks = new OfferChecks(state, box);
  }

  Effect put(Offer offer) {
    require(offer);
    return putRequired(offer);
  }

  /** Puts an offer that passed {@link #require}. */
  Effect putRequired(Offer offer) {
    id(offer.offer());
    checks.requireRoom(offer, id, places);
    draft.take(offer);
    int category = state.categories.code(offer.category());
    int currency = state.currency(offer.currency());
    int into = state.names.findOrAdd(offer.product(), offer.condition(), offer.segment(), category);
    return put(into, state.sellers.findOrAdd(offer.seller(), state.nothingKnown), currency);
  }

  /** Requires what can be told of an offer without looking at others. */
  void require(Offer offer) {
    draft.require(offer);
    id(offer.offer());
    state.names.require(offer.product(), offer.condition(), offer.segment());
  }

  private void id(String offer) {
    if (state.numericIds()) {
      id.of(NumericNames.number("offer", offer));
    } else {
      id.of(offer);
    }
  }

  /** Returns an offer by its id, {@link LiveOffers#NONE} if the box has none. */
  long find(int in, String offer) {
    if (!state.numericIds()) {
      id.of(offer);
    } else if (NumericNames.isNumeric(offer)) {
      id.of(Long.parseLong(offer));
    } else {
      return LiveOffers.NONE;
    }
    return find(in);
  }

  /** Returns an offer whose id is this number. */
  long find(int in, long offer) {
    if (!state.numericIds()) {
      return find(in, Long.toString(offer));
    }
    id.of(offer);
    return find(in);
  }

  private long find(int in) {
    box.open(in);
    try {
      int place = find();
      return place < 0 ? LiveOffers.NONE : LiveOffers.handle(in, box.offers().serial(place));
    } finally {
      box.close();
    }
  }

  Effect put(
      long product,
      long offer,
      SellerTable.Entry seller,
      long priceMinor,
      long shippingMinor,
      String currency) {
    draft.price(priceMinor, shippingMinor);
    id.of(NumericNames.checked("offer", offer));
    int code = state.currency(currency);
    int known = state.names.find(product);
    return put(known == BoxNames.NONE ? add(product) : known, seller, code);
  }

  private int add(long product) {
    return state.names.findOrAdd(product, state.categories.code(""));
  }

  private Effect put(int into, SellerTable.Entry seller, int currency) {
    draft.id(id);
    box.open(into);
    boolean noted = true;
    try {
      int place = find();
      noted = sellsHere(seller);
      if (noted) {
        return putHere(place, seller, currency);
      }
    } finally {
      box.close();
    }
    return putAfterNoting(into, seller, currency);
  }

  /** The seller must know of the box before it has an offer there. */
  private Effect putAfterNoting(int into, SellerTable.Entry seller, int currency) {
    seller.putBegins(into);
    try {
      box.open(into);
      try {
        return putHere(find(), seller, currency);
      } finally {
        box.close();
      }
    } finally {
      seller.putDone();
    }
  }

  private boolean sellsHere(SellerTable.Entry seller) {
    for (int place = 0; place < box.count(); place++) {
      if (box.offers().sellerRow(place).seller == seller.seller) {
        return true;
      }
    }
    return false;
  }

  private int find() {
    return places.find(id, box.offers(), box.count(), box.box(), state.names);
  }

  private Effect putHere(int found, SellerTable.Entry seller, int currency) {
    long began = timer.begin();
    checks.requireHere(found, currency, state.currencies.text(currency));
    boolean converts = found >= 0 && box.currency() != currency;
    box.change();
    box.slab().widen(draft.form());
    int place = found >= 0 ? found : insert(-found - 1, currency, seller);
    int row = seller.row;
    draft.write(box.slab().words(), place);
    box.offers().sellerRow(place, row);
    if (converts) {
      box.currency(currency);
    }
    int only = valueWithSeller(place, seller, row);
    Effect effect = box.decide(Cause.OFFER_PUT, converts ? MORE_THAN_ONE : only);
    timer.end(began);
    return effect;
  }

  private int insert(int place, int currency, SellerTable.Entry seller) {
    int serial = box.nextSerial();
    box.insert(place, serial, currency);
    state.names.insert(box.box(), place, id);
    box.fit();
    box.offers().who(place, serial, seller.row);
    state.offers.increment();
    return place;
  }

  /**
   * Computes the own points of an offer that was put. All offers of its seller in the box follow
   * the seller's latest row, so that no box ever mixes two states of one seller. Returns the place
   * if that concerns no other offer, else {@link #MORE_THAN_ONE}.
   */
  private int valueWithSeller(int place, SellerTable.Entry seller, int row) {
    SlabOffers offers = box.offers();
    int only = place;
    for (int other = 0; other < box.count(); other++) {
      if (other != place
          && offers.seller(other) != row
          && offers.sellerRow(other).seller == seller.seller) {
        box.follow(other, row);
        only = MORE_THAN_ONE;
      }
    }
    box.value(place);
    return only;
  }
}
