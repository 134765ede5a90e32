package dev.buybox.live;

import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Schema;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.InvalidPolicyException;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Intervention;
import java.util.Arrays;
import java.util.List;

/**
 * A catalogue that changes while it is asked: offers, prices and sellers from any number of
 * threads, winners to any number of others.
 *
 * <p>Boxes, sellers and columns are dense numbers from 0 on; offers are handles ({@link
 * LiveOffers}). Boxes and sellers stay for good, even without offers.
 *
 * <ul>
 *   <li>Changes: {@link #newWriter()}, one for each thread that writes. The methods here that
 *       change something are conveniences; they take turns.
 *   <li>Reads: {@link #newWinnerView()} and {@link #newRankingView()}, one for each thread that
 *       reads. No lock, no garbage, and always one consistent state of a box.
 *   <li>Cold questions, with reasons: {@link #snapshot}.
 *   <li>Events: {@link #listen}, or {@link #newEventReader()} to poll.
 * </ul>
 *
 * <p>The same rules and the same arithmetic decide here as in {@link dev.buybox.ranking.Ranker}: a
 * catalogue frozen from the same data, with the same holders, has the same winners and scores.
 *
 * <pre>{@code
 * LiveCatalog boxes = LiveCatalog.builder(policies).load(catalog, Incumbents.none());
 * boxes.put(Offer.builder("iphone-13", "o-17", "acme").price("379.00", "EUR").build());
 * WinnerView winner = boxes.newWinnerView();
 * if (winner.read(boxes.box("iphone-13"))) {
 *   show(winner.winner(), winner.landedPriceMinor());
 * }
 * }</pre>
 */
public final class LiveCatalog {
  private final LiveState state;
  private final LiveWriter writer;

  /** For look-ups, which so need not wait for what changes all boxes. */
  private final LiveWriter finder;

  private final Interveners interveners;

  LiveCatalog(LiveState state) {
    this.state = state;
    this.writer = new LiveWriter(state);
    this.finder = new LiveWriter(state);
    this.interveners = new Interveners(state);
  }

  /** Returns a builder of a live catalogue that these policies decide. */
  public static LiveCatalogBuilder builder(PolicySet policies) {
    return new LiveCatalogBuilder(policies);
  }

  /** Returns the attributes and their columns; they are settled when the catalogue is built. */
  public Schema schema() {
    return state.layout.schema;
  }

  /** Returns the column of an attribute by its qualified name, -1 if there is none. */
  public int column(String qualifiedName) {
    return state.layout.schema.column(qualifiedName);
  }

  /** Returns how many boxes there are, those without offers included. */
  public int boxCount() {
    return state.names.count();
  }

  /** Returns how many offers there are, as counted while others may write. */
  public long offerCount() {
    return state.offers.sum();
  }

  /** Returns how many sellers there are, those without offers included. */
  public int sellerCount() {
    return state.sellers.count();
  }

  /** Returns the box of a product without condition and segment, -1 if there is none. */
  public int box(String product) {
    return box(product, "", "");
  }

  /** Returns a box, -1 if there is none. Allocates nothing. */
  public int box(String product, String condition, String segment) {
    return state.names.find(product, condition, segment);
  }

  /**
   * Returns the box of a product whose id is this number, -1 if there is none. Allocates nothing
   * where ids are numeric.
   */
  public int box(long product) {
    return state.names.find(product);
  }

  /**
   * Returns the product of a box.
   *
   * @throws IndexOutOfBoundsException if there is no such box
   */
  public String product(int box) {
    return state.names.key(requireBox(box)).product();
  }

  /**
   * Returns the condition of a box; empty if none was given.
   *
   * @throws IndexOutOfBoundsException if there is no such box
   */
  public String condition(int box) {
    return state.names.key(requireBox(box)).condition();
  }

  /**
   * Returns the segment of a box; empty if none was given.
   *
   * @throws IndexOutOfBoundsException if there is no such box
   */
  public String segment(int box) {
    return state.names.key(requireBox(box)).segment();
  }

  private int requireBox(int box) {
    if (box < 0 || box >= boxCount()) {
      throw new IndexOutOfBoundsException("box " + box + " of " + boxCount());
    }
    return box;
  }

  /**
   * Returns an offer by its id, {@link LiveOffers#NONE} if the box has none; as {@link
   * LiveWriter#offer(int, String)}. Waits for who writes to the same box, and for others who look
   * up an offer here; threads that look up many take a writer each.
   */
  public long offer(int box, String offerId) {
    synchronized (finder) {
      return finder.offer(box, offerId);
    }
  }

  /** Returns an offer whose id is this number, {@link LiveOffers#NONE} if the box has none. */
  public long offer(int box, long offerId) {
    synchronized (finder) {
      return finder.offer(box, offerId);
    }
  }

  /**
   * Returns the offers of an id in all boxes of a product, so that each can be changed; none if
   * there are none. Looks into one box after the other, each as {@link #offer(int, String)} does.
   * Takes time, and room for the answer, in proportion to the product's boxes.
   */
  public long[] offers(String product, String offerId) {
    return Arrays.stream(state.names.boxes(product))
        .mapToLong(box -> offer(box, offerId))
        .filter(offer -> offer != LiveOffers.NONE)
        .toArray();
  }

  /** Returns a seller by its id, -1 if there is none. Allocates nothing. */
  public int seller(String id) {
    SellerTable.Entry found = state.sellers.find(id);
    return found == null ? -1 : found.seller;
  }

  /**
   * Returns the id of a seller.
   *
   * @throws IndexOutOfBoundsException if there is no such seller
   */
  public String sellerId(int seller) {
    return state.seller(seller).id;
  }

  /** Returns a writer for a thread of its own. */
  public LiveWriter newWriter() {
    return new LiveWriter(state);
  }

  /** Returns a view of winners for a thread of its own. */
  public WinnerView newWinnerView() {
    return new WinnerView(state);
  }

  /** Returns a view of whole boxes for a thread of its own. */
  public RankingView newRankingView() {
    return new RankingView(state);
  }

  /**
   * Puts an offer; as {@link LiveWriter#put(Offer)}.
   *
   * @throws InvalidDataException if it cannot be taken
   */
  public Effect put(Offer offer) {
    synchronized (writer) {
      return writer.put(offer);
    }
  }

  /**
   * Puts a seller; as {@link LiveWriter#put(Seller)}.
   *
   * @return how many boxes have another winner
   * @throws InvalidDataException if it cannot be taken
   */
  public int put(Seller seller) {
    synchronized (writer) {
      return writer.put(seller);
    }
  }

  /**
   * Changes an offer's price; as {@link LiveWriter#price(long, long)}.
   *
   * @throws InvalidDataException if the price is out of range
   */
  public Effect price(long offer, long priceMinor) {
    synchronized (writer) {
      return writer.price(offer, priceMinor);
    }
  }

  /** Removes an offer; as {@link LiveWriter#remove}. */
  public Effect remove(long offer) {
    synchronized (writer) {
      return writer.remove(offer);
    }
  }

  /**
   * Puts other policies in force. Boxes follow one after the other, each as one step; until then a
   * box is read as the earlier policies decided it, and says so. What changes meanwhile is decided
   * by the new ones at once.
   *
   * <p>Takes time in proportion to all offers, each of which is scored anew. Locks one box at a
   * time, as a change does; the other methods here that change something wait until it is done, and
   * writers of their own and readers do not.
   *
   * @return how many boxes have another winner
   * @throws InvalidPolicyException if a policy does not fit the attributes; then nothing changes
   * @throws InvalidDataException if they were replaced {@link LiveLimits#MAX_POLICY_REPLACEMENTS}
   *     times already, or they name more texts than there is room for; then no box changes
   */
  public int replacePolicies(PolicySet policies) {
    CompiledPolicies compiled = state.compile(policies, schema());
    synchronized (writer) {
      state.know(compiled);
      state.replace(compiled);
      int changed = 0;
      for (int box = 0; box < state.names.count(); box++) {
        changed += writer.follow(box).changedWinner() ? 1 : 0;
      }
      state.forgetEarlierEditions();
      return changed;
    }
  }

  /** Returns the policies in force. */
  public PolicySet policies() {
    return state.edition().set();
  }

  /**
   * Suspends or pins an offer. A suspended offer is not ranked; a pinned one wins its box as long
   * as it is ranked. What was said of the offer before, of the same kind, is replaced; of a box's
   * offers one is pinned, the latest.
   *
   * @return what it did; {@link Effect#NO_SUCH_OFFER} if there is none
   */
  public Effect intervene(long offer, Intervention intervention) {
    synchronized (writer) {
      return interveners.begin(offer, intervention);
    }
  }

  /**
   * Ends what people decided about an offer.
   *
   * @return what it did; {@link Effect#NOTHING} if nothing of the kind was in force, {@link
   *     Effect#NO_SUCH_OFFER} if there is no such offer
   */
  public Effect endIntervention(long offer, Intervention.Kind kind) {
    synchronized (writer) {
      return interveners.end(offer, kind);
    }
  }

  /**
   * Suspends a seller: none of its offers is ranked, now and later.
   *
   * @param seller a number from {@link #seller(String)}
   * @return how many boxes have another winner
   * @throws IllegalArgumentException if the intervention is a pin
   * @throws IndexOutOfBoundsException if there is no such seller
   */
  public int suspendSeller(int seller, Intervention intervention) {
    synchronized (writer) {
      return interveners.beginSeller(seller, intervention);
    }
  }

  /**
   * Ends the suspension of a seller.
   *
   * @return how many boxes have another winner
   */
  public int resumeSeller(int seller) {
    synchronized (writer) {
      return interveners.endSeller(seller);
    }
  }

  /**
   * Ends every intervention whose time is over by the caller's clock; nothing ends by itself.
   *
   * @param nowMillis milliseconds since 1970
   * @return how many ended
   */
  public int endInterventions(long nowMillis) {
    synchronized (writer) {
      return interveners.endAllOver(nowMillis);
    }
  }

  /**
   * Returns what people decided and is in force: suspensions of offers, pins, suspensions of
   * sellers, each by their numbers. What lacks an end stays until it is lifted, all else until
   * {@link #endInterventions}. Cold: it reads the box of every offer that it names.
   */
  public List<InterventionInForce> interventions() {
    return new InterventionList(state).all();
  }

  /**
   * Takes a box as it is now, to ask it everything that a frozen catalogue can be asked. Cold: it
   * builds a catalogue of this one box.
   *
   * @throws IndexOutOfBoundsException if there is no such box
   */
  public BoxSnapshot snapshot(int box) {
    return new Freezer(state).snapshot(requireBox(box));
  }

  /**
   * Freezes all boxes, each as it is when its turn comes, with who holds it. Sellers are taken
   * after all boxes, each as it is then. Suspended offers are left out, and pins are not in force
   * there. Takes the memory and time of building such a catalogue.
   */
  public FrozenState freeze() {
    return new Freezer(state).freeze();
  }

  /** Returns a reader of the events from now on. */
  public EventReader newEventReader() {
    return new EventReader(state.events, state.events.end());
  }

  /**
   * Returns a reader of the events from a number on; events that are no longer kept count as
   * missed.
   *
   * @param next as {@link EventReader#next()} returned it, for a reader of this live catalogue:
   *     numbers begin at 1 again with each, so one that was stored means nothing after a restart
   * @throws InvalidDataException if it is below 1, or beyond the event that comes next
   */
  public EventReader newEventReader(long next) {
    return EventReader.from(state.events, next);
  }

  /**
   * Tells a listener of every event from now on, on a thread of its own, until closed.
   *
   * @return what ends it, and tells how far it is
   */
  public Listening listen(WinnerListener listener) {
    return new Listening(state, listener).start();
  }

  /**
   * Returns figures for operators. Takes time in proportion to the sellers, each of which it looks
   * at in turn, and waits for one that is changing; for once a second, not for each request.
   */
  public LiveFigures figures() {
    return LiveFigures.of(state);
  }

  @Override
  public String toString() {
    return "LiveCatalog["
        + boxCount()
        + " boxes, "
        + offerCount()
        + " offers, "
        + sellerCount()
        + " sellers, "
        + schema()
        + "]";
  }
}
