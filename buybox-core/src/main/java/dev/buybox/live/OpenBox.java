package dev.buybox.live;

import dev.buybox.internal.box.BoxData;
import dev.buybox.internal.box.BoxScorer;

/**
 * The box that a writer has locked: reads and changes its words, decides it, and publishes. For one
 * thread; {@link #open} and then {@link #close} in every case.
 */
final class OpenBox {
  private static final int NOBODY = -1;
  private static final int SMALL = 64;

  private final LiveState state;
  private final boolean tells;
  private final OpenSlab slab;
  private Edition edition;
  private SlabOffers offers;
  private BoxScorer scorer;

  private long[] page = new long[0];
  private int at;
  private int box;
  private long version;
  private boolean changed;
  private boolean open;
  private boolean pinned;
  private int holder;

  /** Whether the box had offers when it was opened, so that the header says by which policy. */
  private boolean decided;

  OpenBox(LiveState state) {
    this(state, true);
  }

  /**
   * Opens no box yet.
   *
   * @param tells whether another winner is an event
   */
  OpenBox(LiveState state, boolean tells) {
    this.state = state;
    this.tells = tells;
    this.slab = new OpenSlab(state);
    this.edition = state.edition();
    this.offers = offers(SMALL);
    this.scorer = edition.compiled.scorer(offers);
  }

  private SlabOffers offers(int most) {
    return new SlabOffers(state.layout, slab.words(), state.texts, state.sellers, most);
  }

  /** Turns to the latest policies as a whole, or where that fails not at all. */
  private void bind(int most) {
    Edition latest = state.edition();
    SlabOffers room = offers(most);
    scorer = latest.compiled.scorer(room);
    edition = latest;
    offers = room;
    offers.turnTo(state.names, box);
  }

  /** Locks a box. Its policies are then the latest, or those that it was decided by. */
  void open(int newBox) {
    long[] header = state.headers.page(newBox);
    int headerAt = BoxHeaders.at(newBox);
    adopt(newBox, header, headerAt, BoxHeaders.lock(header, headerAt));
  }

  /** Locks the box of an offer, if there is one; returns the offer's place, -1 if there is none. */
  int openAt(long offer) {
    int its = LiveOffers.box(offer);
    if (offer < 0 || its >= state.names.count()) {
      return NOBODY;
    }
    open(its);
    return offers.find(LiveOffers.serial(offer), count());
  }

  /** Goes on with a box that somebody has locked, at this version. */
  void adopt(int newBox, long[] header, int headerAt, long lockedVersion) {
    page = header;
    at = headerAt;
    version = lockedVersion;
    open = true;
    enter(newBox);
  }

  private void enter(int newBox) {
    box = newBox;
    changed = false;
    long countRoom = page[at + BoxHeaders.COUNT_ROOM];
    slab.enter(box, countRoom);
    pinned = BoxHeaders.isPinned(countRoom);
    holder = BoxHeaders.high(page[at + BoxHeaders.WINNER_SECOND]);
    decided = count() > 0;
    if (edition != state.edition() || count() >= offers.maxOffersInBox()) {
      rebind();
    } else {
      offers.turnTo(state.names, box);
    }
  }

  private boolean isDecidedByThese() {
    return BoxHeaders.edition(page[at + BoxHeaders.LEAST_EDITION]) == edition.number;
  }

  private void rebind() {
    try {
      bind(Math.max(SMALL, 2 * count()));
    } catch (RuntimeException | Error failed) {
      close();
      throw failed;
    }
  }

  /** Ends the lock, if there is one; what was changed becomes visible as a whole. */
  void close() {
    if (!open) {
      return;
    }
    open = false;
    if (changed) {
      page[at + BoxHeaders.COUNT_ROOM] = slab.countRoom(pinned);
      BoxHeaders.unlock(page, at, version);
    } else {
      BoxHeaders.release(page, at, version);
    }
  }

  SlabOffers offers() {
    return offers;
  }

  int box() {
    return box;
  }

  BoxScorer scorer() {
    return scorer;
  }

  /** Returns whether the scorer is of these policies. */
  boolean isBy(Edition latest) {
    return edition == latest;
  }

  int count() {
    return slab.count();
  }

  /** Says that words are about to be written. */
  void change() {
    changed = true;
  }

  int currency() {
    return BoxHeaders.currency(page[at + BoxHeaders.SHIPPING_REST]);
  }

  /**
   * Sets the currency of a box of one offer, which {@link #decide} publishes; all is computed anew.
   */
  void currency(int code) {
    change();
    page[at + BoxHeaders.SHIPPING_REST] = BoxHeaders.shippingRest(0, code, NOBODY);
  }

  /** Returns the offer that is pinned, {@link LiveOffers#NONE} if there is none. */
  long pinned() {
    int place = pinnedPlace();
    return place == NOBODY ? LiveOffers.NONE : LiveOffers.handle(box, offers.serial(place));
  }

  private int pinnedPlace() {
    int place = pinned ? 0 : count();
    while (place < count() && !offers.isPinned(place)) {
      place++;
    }
    return place < count() ? place : NOBODY;
  }

  /** Pins an offer instead of the one that was, or nobody. */
  void pin(int place) {
    int before = pinnedPlace();
    if (before != NOBODY) {
      offers.pin(before, false);
    }
    pinned = place != NOBODY;
    if (pinned) {
      offers.pin(place, true);
    }
  }

  /**
   * Returns the number of the next new offer. Numbers rise; after 2^32 puts of new offers they
   * begin anew, and leave out 0, which means nobody, and those that offers of the box have.
   */
  int nextSerial() {
    int serial = nextSerialNoted();
    while (serial == 0 || offers.find(serial, count()) != NOBODY) {
      serial++;
    }
    return serial;
  }

  /** Makes a place for a new offer of this number. */
  void insert(int place, int serial, int currency) {
    change();
    if (count() == 0) {
      currency(currency);
    }
    slab.insert(place);
    scoreNext(BoxHeaders.high(page[at + BoxHeaders.SCORE_NEXT]), serial + 1);
  }

  /** Returns where to write what offers say; {@link #change} comes first. */
  OpenSlab slab() {
    return slab;
  }

  private int nextSerialNoted() {
    return BoxHeaders.low(page[at + BoxHeaders.SCORE_NEXT]);
  }

  private void scoreNext(int score, int nextSerial) {
    page[at + BoxHeaders.SCORE_NEXT] = BoxHeaders.pair(score, nextSerial);
  }

  /** Closes the gap that an offer leaves. */
  void remove(int place) {
    change();
    if (offers.isPinned(place)) {
      pin(NOBODY);
    }
    slab.remove(place);
    state.names.remove(box, place);
  }

  /** Makes room for ranking as many offers as the box has now. */
  void fit() {
    if (count() > offers.maxOffersInBox()) {
      bind(2 * count());
    }
  }

  /** Says who holds the box, before it is decided for the first time. */
  void hold(int serial) {
    holder = serial;
  }

  /** Computes anew what an offer is worth by itself. */
  void value(int place) {
    value(place, policy(), digits());
  }

  private int policy() {
    return decided && isDecidedByThese()
        ? BoxHeaders.policy(page[at + BoxHeaders.PRICE_POLICY])
        : edition.policyOf(state.names.category(box), scorer, state.categories);
  }

  private int digits() {
    return state.digits(currency());
  }

  private void value(int place, int policy, int digits) {
    int points = scorer.ownPoints(policy, place, digits);
    boolean suspended = offers.isSuspendedItself(place) || offers.sellerRow(place).suspended;
    offers.ownPoints(place, suspended ? points | BoxData.BARRED | BoxData.SUSPENDED : points);
  }

  /** Puts another row of its seller beside an offer, with what that makes it worth. */
  void follow(int place, int sellerRow) {
    offers.sellerRow(place, sellerRow);
    value(place);
  }

  /** Computes an offer's own points anew if its price has a part in them. */
  void valueAfterPrice(int place) {
    int policy = policy();
    if (scorer.priceMovesOwnPoints(policy)) {
      value(place, policy, digits());
    }
  }

  /**
   * Decides the box and publishes who wins.
   *
   * @param only the only offer that changed, whose own points are right; -1 if there may be more
   */
  Effect decide(Cause cause, int only) {
    return decide(cause, only, 0);
  }

  /**
   * Decides the box and publishes who wins.
   *
   * @param only as for the other
   * @param minorBefore that offer's landed price before the change; 0 if it is not known
   */
  Effect decide(Cause cause, int only, long minorBefore) {
    change();
    if (count() == 0) {
      return publish(cause, NOBODY, NOBODY, 0);
    }
    int policy = policy();
    long leastEdition = page[at + BoxHeaders.LEAST_EDITION];
    boolean sameEdition = isDecidedByThese();
    if (!sameEdition) {
      valueAll(policy);
    }
    int incumbent = holder == 0 ? NOBODY : offers.find(holder, count());
    boolean alone =
        sameEdition
            && only != NOBODY
            && !pinned
            && decideOne(policy, only, minorBefore, BoxHeaders.least(leastEdition), incumbent);
    if (!alone) {
      scorer.decide(policy, count(), digits(), incumbent, pinnedPlace());
    }
    return publish(cause, scorer.winner(), scorer.second(), policy);
  }

  private boolean decideOne(
      int policy, int only, long minorBefore, long leastMinor, int incumbent) {
    return scorer.decideOne(
        policy,
        slab.words().page(),
        slab.words().pricesAt(),
        count(),
        digits(),
        only,
        minorBefore,
        leastMinor,
        incumbent,
        BoxHeaders.decidedBy(page[at + BoxHeaders.SHIPPING_REST]));
  }

  private void valueAll(int policy) {
    int digits = digits();
    for (int offer = 0; offer < count(); offer++) {
      value(offer, policy, digits);
    }
  }

  private Effect publish(Cause cause, int winner, int second, int policy) {
    int before = BoxHeaders.high(page[at + BoxHeaders.WINNER_SECOND]);
    int after = winner == NOBODY ? 0 : offers.serial(winner);
    int next = second == NOBODY ? 0 : offers.serial(second);
    page[at + BoxHeaders.WINNER_SECOND] = BoxHeaders.pair(after, next);
    int decidedBy = NOBODY;
    if (winner == NOBODY) {
      page[at + BoxHeaders.PRICE_POLICY] = BoxHeaders.pricePolicy(0, policy);
      page[at + BoxHeaders.SHIPPING_REST] = BoxHeaders.shippingRest(0, currency(), NOBODY);
      scoreNext(0, nextSerialNoted());
    } else {
      decidedBy = scorer.decidedBy();
      long shipping = slab.words().shippingMinor(winner);
      page[at + BoxHeaders.PRICE_POLICY] =
          BoxHeaders.pricePolicy(offers.priceMinor(winner), policy);
      page[at + BoxHeaders.SHIPPING_REST] =
          BoxHeaders.shippingRest(shipping, currency(), decidedBy);
      scoreNext(offers.score(winner), nextSerialNoted());
    }
    page[at + BoxHeaders.LEAST_EDITION] = BoxHeaders.leastEdition(leastMinor(), edition.number);
    if (before != after) {
      tell(cause, before, after, decidedBy);
    }
    return Effect.of(before, after);
  }

  /** Returns what lets a change of one offer be decided alone; 0 forbids that, beside a pin. */
  private long leastMinor() {
    return count() == 0 || pinned ? 0 : scorer.leastMinor();
  }

  private void tell(Cause cause, int before, int after, int decidedBy) {
    if (tells) {
      state.events.add(box, before, after, cause, decidedBy, (version + 2) >>> 1);
    }
    if (before == 0) {
      state.boxesWithWinner.increment();
    } else if (after == 0) {
      state.boxesWithWinner.decrement();
    }
  }
}
