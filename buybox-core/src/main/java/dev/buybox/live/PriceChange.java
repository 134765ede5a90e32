package dev.buybox.live;

import dev.buybox.internal.box.BoxScorer;
import org.jspecify.annotations.Nullable;

/**
 * Changes the prices of offers. Where the same offer still wins, which is nearly always, all that
 * it needs are the words of the box, in local variables: a reference that is kept in a field would
 * have to be noted for the garbage collector at every change. Everything else it leaves to {@link
 * OpenBox}. For one thread.
 */
final class PriceChange {
  /** In place of a shipping that stays as it is. */
  static final long SAME_SHIPPING = Long.MIN_VALUE;

  private static final int NOBODY = -1;

  private final LiveState state;
  private final OpenBox box;
  private final Touch touch;

  PriceChange(LiveState state, OpenBox box, Touch touch) {
    this.state = state;
    this.box = box;
    this.touch = touch;
  }

  /** Changes a price, and the shipping unless it is {@link #SAME_SHIPPING}. */
  Effect change(long offer, long priceMinor, long shippingMinor) {
    int each = LiveOffers.box(offer);
    if (offer < 0 || each >= state.names.count()) {
      return Effect.NO_SUCH_OFFER;
    }
    touch.box(each);
    long[] header = state.headers.page(each);
    int at = state.headers.at(each);
    long version = BoxHeaders.lock(header, at);
    @Nullable Effect quick;
    try {
      quick = shippingMinor == SAME_SHIPPING ? quickly(header, at, offer, priceMinor) : null;
    } catch (RuntimeException | Error failed) {
      BoxHeaders.unlock(header, at, version);
      throw failed;
    }
    if (quick == null) {
      box.adopt(each, header, at, version);
      return generally(offer, priceMinor, shippingMinor);
    }
    if (quick == Effect.SAME_WINNER) {
      BoxHeaders.unlock(header, at, version);
    } else {
      BoxHeaders.release(header, at, version);
    }
    return quick;
  }

  /** Returns nothing if the general way must do it, which then finds the box as it was. */
  @Nullable Effect quickly(long[] header, int at, long offer, long priceMinor) {
    Edition edition = state.edition();
    long leastEdition = header[at + BoxHeaders.LEAST_EDITION];
    int holder = BoxHeaders.low(header[at + BoxHeaders.SCORE_HOLDER]);
    if (!box.isBy(edition) || BoxHeaders.edition(leastEdition) != edition.number || holder == 0) {
      return null;
    }
    int count = BoxHeaders.high(header[at + BoxHeaders.COUNT_CAPACITY]);
    int capacity = BoxHeaders.low(header[at + BoxHeaders.COUNT_CAPACITY]);
    long slab = header[at + BoxHeaders.SLAB];
    long[] words = state.slabs.page(slab);
    int head = Slabs.at(slab);
    int rows = head + SlabLayout.HEAD;
    int who = rows + SlabLayout.WHO * capacity;
    int changed = SlabOffers.find(words, who, LiveOffers.serial(offer), count);
    int incumbent = SlabOffers.find(words, who, holder, count);
    int pinned = BoxHeaders.high(words[head + SlabLayout.PINNED_CURRENCY]);
    BoxScorer scorer = box.scorer();
    int policy =
        edition.policyOf(
            BoxHeaders.low(words[head + SlabLayout.NEXT_CATEGORY]), scorer, state.categories);
    if (changed == NOBODY) {
      return Effect.NO_SUCH_OFFER;
    } else if (incumbent == NOBODY || pinned != 0 || scorer.priceMovesOwnPoints(policy)) {
      return null;
    }
    int landedAt = rows + SlabLayout.LANDED * capacity;
    int pointsAt = rows + SlabLayout.POINTS * capacity;
    long shippingMinor = words[rows + SlabLayout.SHIPPING * capacity + changed];
    long landed = priceMinor + Math.max(0, shippingMinor);
    long landedBefore = words[landedAt + changed];
    if (landed == landedBefore) {
      return Effect.NOTHING;
    }
    words[landedAt + changed] = landed;
    int digits = state.digits(BoxHeaders.low(words[head + SlabLayout.PINNED_CURRENCY]));
    long least = BoxHeaders.least(leastEdition);
    boolean decided =
        scorer.decideOne(
            policy,
            words,
            landedAt,
            pointsAt,
            count,
            digits,
            changed,
            landedBefore,
            least,
            incumbent,
            BoxHeaders.decidedBy(header[at + BoxHeaders.SHIPPING_REST]));
    if (!decided || scorer.winner() != incumbent) {
      words[landedAt + changed] = landedBefore;
      header[at + BoxHeaders.LEAST_EDITION] = BoxHeaders.leastEdition(0, edition.number);
      return null;
    }
    if (incumbent == changed) {
      header[at + BoxHeaders.PRICE_POLICY] = BoxHeaders.pricePolicy(priceMinor, policy);
    }
    header[at + BoxHeaders.SHIPPING_REST] =
        BoxHeaders.decidedBy(header[at + BoxHeaders.SHIPPING_REST], scorer.decidedBy());
    header[at + BoxHeaders.SCORE_HOLDER] =
        BoxHeaders.pair(BoxHeaders.low(words[pointsAt + incumbent]), holder);
    header[at + BoxHeaders.LEAST_EDITION] =
        BoxHeaders.leastEdition(scorer.leastMinor(), edition.number);
    return Effect.SAME_WINNER;
  }

  /** Changes the price of an offer of the box that is open, and closes it. */
  Effect generally(long offer, long priceMinor, long shippingMinor) {
    try {
      SlabOffers offers = box.offers();
      int place = offers.find(LiveOffers.serial(offer), box.count());
      if (place == NOBODY) {
        return Effect.NO_SUCH_OFFER;
      }
      long shippingBefore = offers.word(SlabLayout.SHIPPING, place);
      long shipping = shippingMinor == SAME_SHIPPING ? shippingBefore : shippingMinor;
      long landed = priceMinor + Math.max(0, shipping);
      long landedBefore = offers.landedPriceMinor(place);
      if (landedBefore == landed && shippingBefore == shipping) {
        return Effect.NOTHING;
      }
      box.change();
      offers.word(SlabLayout.LANDED, place, landed);
      if (shippingBefore == shipping) {
        box.valueAfterPrice(place);
      } else {
        offers.word(SlabLayout.SHIPPING, place, shipping);
        box.value(place);
      }
      return box.decide(Cause.PRICE, place, landedBefore);
    } finally {
      box.close();
    }
  }
}
