package dev.buybox.live;

import dev.buybox.internal.box.BoxScorer;
import dev.buybox.internal.box.PriceWords;
import dev.buybox.ranking.DecidedBy;
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

  /** In place of what decided before, where the way that it opens has been tried already. */
  private static final int NOT_TOLD = -1;

  private final LiveState state;
  private final OpenBox box;
  private final Touch touch;

  /** Where the price words of the box begin that {@link #quickly} looks at. */
  private int pricesAt;

  private int count;
  private int policy;
  private int digits;

  PriceChange(LiveState state, OpenBox box) {
    this.state = state;
    this.box = box;
    this.touch = new Touch(state);
  }

  /** Touches the boxes of offers whose prices are about to change. */
  void touch(long[] offers, int from, int to) {
    touch.boxes(offers, from, to);
  }

  /**
   * Changes a price, and the shipping unless it is {@link #SAME_SHIPPING}.
   *
   * @param touched whether the box was touched before
   */
  Effect change(long offer, long priceMinor, long shippingMinor, boolean touched) {
    int each = LiveOffers.box(offer);
    if (offer < 0 || each >= state.names.count()) {
      return Effect.NO_SUCH_OFFER;
    }
    long[] header = state.headers.page(each);
    int at = BoxHeaders.at(each);
    if (!touched) {
      touch.offer(header, at, offer);
    }
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
    int holder = BoxHeaders.high(header[at + BoxHeaders.WINNER_SECOND]);
    if (holder == 0
        || !box.isBy(edition)
        || BoxHeaders.edition(header[at + BoxHeaders.LEAST_EDITION]) != edition.number) {
      return null;
    }
    long slab = state.headers.slab(LiveOffers.box(offer));
    long[] words = state.slabs.page(slab);
    digits = state.digits(BoxHeaders.currency(header[at + BoxHeaders.SHIPPING_REST]));
    pricesAt = Slabs.at(slab);
    count = BoxHeaders.count(header[at + BoxHeaders.COUNT_ROOM]);
    int changed = SlabWords.find(words, pricesAt, LiveOffers.serial(offer), count);
    if (changed == NOBODY) {
      return Effect.NO_SUCH_OFFER;
    }
    policy = BoxHeaders.policy(header[at + BoxHeaders.PRICE_POLICY]);
    if (box.scorer().priceMovesOwnPoints(policy)) {
      return null;
    }
    int priceAt = pricesAt + changed * PriceWords.WORDS;
    long before = words[priceAt + PriceWords.PRICE];
    if (!SlabWords.hasShipping(before)) {
      return null;
    }
    long landed = priceMinor + Math.max(0, SlabWords.shippingMinor(before));
    long landedBefore = PriceWords.landed(before);
    if (landed == landedBefore) {
      return Effect.NOTHING;
    }
    words[priceAt + PriceWords.PRICE] = PriceWords.price(landed, PriceWords.below(before));
    boolean isHolder = holder == LiveOffers.serial(offer);
    if (!movesNothingElse(header, at, words, priceAt, landedBefore, isHolder)
        && !keepsWinner(header, at, words, changed, landedBefore, holder)) {
      words[priceAt + PriceWords.PRICE] = before;
      header[at + BoxHeaders.LEAST_EDITION] = BoxHeaders.leastEdition(0, edition.number);
      return null;
    }
    if (isHolder) {
      header[at + BoxHeaders.PRICE_POLICY] = BoxHeaders.pricePolicy(priceMinor, policy);
    }
    return Effect.SAME_WINNER;
  }

  /**
   * Scores the offer and publishes, if no other words of the box need be looked at. An offer that
   * stays below the winner moves nothing, whatever made that one win; the winner itself moves
   * nothing where it had the best score alone.
   */
  @SuppressWarnings("EnumOrdinal") // Kept in memory only.
  private boolean movesNothingElse(
      long[] header, int at, long[] words, int priceAt, long landedBefore, boolean isHolder) {
    long scoreNext = header[at + BoxHeaders.SCORE_NEXT];
    boolean mayBeShort =
        isHolder
            ? BoxHeaders.decidedBy(header[at + BoxHeaders.SHIPPING_REST])
                == DecidedBy.SCORE.ordinal()
            : BoxHeaders.low(words[priceAt + PriceWords.POINTS]) < BoxHeaders.high(scoreNext);
    if (!mayBeShort) {
      return false;
    }
    int score =
        box.scorer()
            .scoreOne(
                policy,
                words,
                priceAt,
                digits,
                landedBefore,
                BoxHeaders.least(header[at + BoxHeaders.LEAST_EDITION]),
                BoxHeaders.high(scoreNext),
                isHolder);
    if (score < 0) {
      return false;
    }
    if (isHolder) {
      header[at + BoxHeaders.SCORE_NEXT] = BoxHeaders.pair(score, BoxHeaders.low(scoreNext));
    }
    return true;
  }

  /**
   * Scores what the new price moves and publishes; returns false if that cannot be told here, or
   * others win.
   */
  private boolean keepsWinner(
      long[] header, int at, long[] words, int changed, long landedBefore, int holder) {
    BoxScorer scorer = box.scorer();
    int incumbent = SlabWords.find(words, pricesAt, holder, count);
    boolean keeps =
        incumbent != NOBODY
            && scorer.decideOne(
                policy,
                words,
                pricesAt,
                count,
                digits,
                changed,
                landedBefore,
                BoxHeaders.least(header[at + BoxHeaders.LEAST_EDITION]),
                incumbent,
                NOT_TOLD)
            && scorer.winner() == incumbent;
    if (keeps) {
      publishSameWinner(
          header, at, words[pricesAt + incumbent * PriceWords.WORDS + PriceWords.POINTS]);
    }
    return keeps;
  }

  private void publishSameWinner(long[] header, int at, long points) {
    long shippingRest = header[at + BoxHeaders.SHIPPING_REST];
    header[at + BoxHeaders.SHIPPING_REST] =
        BoxHeaders.decidedBy(shippingRest, box.scorer().decidedBy());
    header[at + BoxHeaders.SCORE_NEXT] =
        BoxHeaders.pair(BoxHeaders.low(points), BoxHeaders.low(header[at + BoxHeaders.SCORE_NEXT]));
    header[at + BoxHeaders.LEAST_EDITION] =
        BoxHeaders.leastEdition(
            box.scorer().leastMinor(), BoxHeaders.edition(header[at + BoxHeaders.LEAST_EDITION]));
  }

  /** Changes the price of an offer of the box that is open, and closes it. */
  Effect generally(long offer, long priceMinor, long shippingMinor) {
    try {
      SlabOffers offers = box.offers();
      int place = offers.find(LiveOffers.serial(offer), box.count());
      if (place == NOBODY) {
        return Effect.NO_SUCH_OFFER;
      }
      OpenSlab slab = box.slab();
      long shippingBefore = slab.words().shippingMinor(place);
      long shipping = shippingMinor == SAME_SHIPPING ? shippingBefore : shippingMinor;
      long landed = priceMinor + Math.max(0, shipping);
      long landedBefore = offers.landedPriceMinor(place);
      if (landedBefore == landed && shippingBefore == shipping) {
        return Effect.NOTHING;
      }
      box.change();
      slab.price(place, landed, shipping);
      if (shippingBefore == shipping) {
        box.valueAfterPrice(place);
      } else {
        box.value(place);
      }
      return box.decide(Cause.PRICE, place, landedBefore);
    } finally {
      box.close();
    }
  }
}
