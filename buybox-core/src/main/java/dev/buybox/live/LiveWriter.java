package dev.buybox.live;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.CatalogLimits;
import dev.buybox.catalog.InvalidDataException;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import java.util.Collection;
import java.util.Objects;

/**
 * Changes a live catalogue. For one thread: each thread takes one of its own from {@link
 * LiveCatalog#newWriter()}; any number of them may write at the same time.
 *
 * <p>A change is one step: it locks the box, ranks it with the offer that held it before the step
 * as incumbent, publishes, and whoever wins then holds the box; if nobody wins, nobody holds it. A
 * change of many is so many steps, in the order given. So the same steps, in the same order in each
 * box, end with the same holders, whatever other boxes do meanwhile.
 *
 * <p>A bad value is refused before any box changes. Handles of offers are those of {@link
 * LiveCatalog#offer}; columns are those of {@link LiveCatalog#schema()}.
 *
 * <p>Changes allocate nothing, except: changes of sellers, in proportion to their boxes; {@link
 * #put(Offer)} and {@link #putAll}, in proportion to the offers' attributes; the first offer of a
 * seller in a box; where ids are texts, offers that come and go, in proportion to the offers of
 * their box; removing an offer that people suspended or pinned; new boxes, and boxes that need more
 * room; texts not met before; the first change after policies were replaced; and exceptions.
 */
public final class LiveWriter {
  private static final int TOUCHED_AHEAD = 16;

  private final LiveState state;
  private final OpenBox box;
  private final ChangeTimer timer;
  private final OfferPuts puts;
  private final BatchPuts batches;
  private final SellerChanges sellers;
  private final PriceChange prices;

  LiveWriter(LiveState state) {
    this.state = state;
    this.box = new OpenBox(state);
    this.timer = new ChangeTimer(state.times);
    this.puts = new OfferPuts(state, box, timer);
    this.batches = new BatchPuts(puts);
    this.sellers = new SellerChanges(state, box);
    this.prices = new PriceChange(state, box);
  }

  /**
   * Puts an offer: a new one, or in place of the one with its id in its box, all of whose
   * attributes are then as given here, and missing where they are not given. A suspension or pin of
   * the earlier one stays. The only offer of a box may take another currency. A seller that is not
   * known yet is added, with all attributes missing. A refused offer changes nothing; where texts
   * have no room, or another thread took the last room meanwhile, it may leave its seller, texts
   * and an empty box known.
   *
   * @throws InvalidDataException if an attribute is not declared or of another kind, the currency
   *     or the category contradicts other offers, an id is not numeric where ids are, or there is
   *     no room
   */
  public Effect put(Offer offer) {
    return puts.put(offer);
  }

  /**
   * Puts an offer without condition, segment and attributes, in a catalogue of numeric ids; as
   * {@link #put(Offer)}, without an object. A product that is known keeps its category; a new one
   * has none.
   *
   * @param product 0 to 10^18 - 1
   * @param offer 0 to 10^18 - 1
   * @param seller a number from {@link LiveCatalog#seller(String)}, which is -1 for one that is not
   *     known: put it first
   * @param priceMinor 1 to {@link CatalogLimits#MAX_PRICE_MINOR}
   * @param shippingMinor 0 to {@link CatalogLimits#MAX_PRICE_MINOR}, -1 if it is unstated
   * @throws InvalidDataException as {@link #put(Offer)}, or if one of the numbers is out of range
   * @throws IllegalStateException if ids are texts
   * @throws IndexOutOfBoundsException if there is no such seller
   */
  public Effect put(
      long product, long offer, int seller, long priceMinor, long shippingMinor, String currency) {
    if (!state.numericIds()) {
      throw new IllegalStateException("ids of this live catalogue are texts; put an Offer");
    }
    SellerTable.Entry entry = state.seller(seller);
    return puts.put(
        product,
        offer,
        entry,
        Checked.price(priceMinor),
        Checked.shipping(shippingMinor),
        currency);
  }

  /**
   * Puts many offers, each as {@link #put(Offer)} and one after the other, in the order in which
   * the collection gives them: so many steps, in which each heeds the holder that the one before
   * left. Of several with one id in one box the last stays. A box is locked for its own steps only;
   * readers see the offers come one by one. Takes as long as so many calls, after a first pass in
   * which the ids and attributes of all are checked.
   *
   * <p>What can only be told beside other offers is refused when its turn comes: another currency
   * or category, no room. Then the offers before it are put, and those after it are not; the
   * message says which it is.
   *
   * @return how many times a winner changed
   * @throws InvalidDataException as {@link #put(Offer)}; if an id or an attribute is wrong, no
   *     offer is put
   */
  public int putAll(Collection<Offer> offers) {
    return batches.putAll(offers);
  }

  /**
   * Returns an offer by its id, {@link LiveOffers#NONE} if the box has none. Waits for nobody but
   * who writes to the same box.
   *
   * @param box a number from {@link LiveCatalog#box}
   * @throws IndexOutOfBoundsException if there is no such box
   */
  public long offer(int box, String offerId) {
    return puts.find(Objects.checkIndex(box, state.names.count()), offerId);
  }

  /**
   * Returns an offer whose id is this number; as {@link #offer(int, String)}. Allocates nothing
   * where ids are numeric.
   */
  public long offer(int box, long offerId) {
    return puts.find(Objects.checkIndex(box, state.names.count()), offerId);
  }

  /**
   * Changes an offer's price.
   *
   * @param priceMinor 1 to {@link CatalogLimits#MAX_PRICE_MINOR}
   * @throws InvalidDataException if the price is out of range
   */
  public Effect price(long offer, long priceMinor) {
    Checked.price(priceMinor);
    return priced(offer, priceMinor, PriceChange.SAME_SHIPPING, false);
  }

  /**
   * Changes an offer's price and shipping.
   *
   * @param priceMinor 1 to {@link CatalogLimits#MAX_PRICE_MINOR}
   * @param shippingMinor 0 to {@link CatalogLimits#MAX_PRICE_MINOR}, -1 if it is unstated
   * @throws InvalidDataException if one of the two is out of range
   */
  public Effect price(long offer, long priceMinor, long shippingMinor) {
    Checked.price(priceMinor);
    Checked.shipping(shippingMinor);
    return priced(offer, priceMinor, shippingMinor, false);
  }

  private Effect priced(long offer, long priceMinor, long shippingMinor, boolean touched) {
    long began = timer.begin();
    Effect effect = prices.change(offer, priceMinor, shippingMinor, touched);
    timer.end(began);
    return effect;
  }

  /**
   * Changes the prices of many offers, each as {@link #price(long, long)} and one after the other;
   * faster than so many calls, since it fetches the boxes ahead. Offers that do not exist are left
   * out. All prices are checked before the first is changed.
   *
   * @param count how many, from the first of both arrays on
   * @return how many times a winner changed
   * @throws InvalidDataException if a price is out of range
   * @throws IndexOutOfBoundsException if an array is shorter than that
   */
  public int prices(long[] offers, long[] pricesMinor, int count) {
    Objects.checkFromIndexSize(0, count, offers.length);
    Objects.checkFromIndexSize(0, count, pricesMinor.length);
    for (int i = 0; i < count; i++) {
      Checked.price(pricesMinor[i]);
    }
    int changed = 0;
    for (int from = 0; from < count; from += TOUCHED_AHEAD) {
      int to = Math.min(count, from + TOUCHED_AHEAD);
      prices.touch(offers, from, to);
      for (int i = from; i < to; i++) {
        Effect effect = priced(offers[i], pricesMinor[i], PriceChange.SAME_SHIPPING, true);
        changed += effect.changedWinner() ? 1 : 0;
      }
    }
    return changed;
  }

  /**
   * Changes a number of an offer.
   *
   * @param column of an attribute of offers that is a number
   * @param value finite
   * @throws InvalidDataException if the value is not finite
   * @throws IllegalArgumentException if the column is of another kind
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public Effect number(long offer, int column, double value) {
    Attribute attribute = attribute(column, Scope.OFFER, AttributeKind.NUMBER);
    return attribute(offer, column, AttributeWords.number(attribute, value), -1);
  }

  /**
   * Changes the counts of an offer.
   *
   * @param column of an attribute of offers that has counts
   * @throws InvalidDataException unless 0 &lt;= num &lt;= den &lt;= {@link CatalogLimits#MAX_COUNT}
   * @throws IllegalArgumentException if the column is of another kind
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public Effect counts(long offer, int column, long num, long den) {
    Attribute attribute = attribute(column, Scope.OFFER, AttributeKind.COUNTS);
    Checked.counts(attribute, num, den);
    return attribute(offer, column, num, den);
  }

  /**
   * Changes a text of an offer.
   *
   * @param column of an attribute of offers that is a text
   * @param text 1 to {@value CatalogLimits#MAX_TEXT_CHARS} characters
   * @throws InvalidDataException if the text is empty or too long, or there are too many
   * @throws IllegalArgumentException if the column is of another kind
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public Effect text(long offer, int column, String text) {
    Attribute attribute = attribute(column, Scope.OFFER, AttributeKind.TEXT);
    Checked.text(attribute, text);
    int code = state.texts[column].find(text);
    if (code == TextCodes.NONE) {
      if (!isThere(offer)) {
        return Effect.NO_SUCH_OFFER;
      }
      code = state.texts[column].code(text);
    }
    return attribute(offer, column, code, -1);
  }

  /**
   * Makes an attribute of an offer missing.
   *
   * @param column of an attribute of offers
   * @throws IllegalArgumentException if the column is one of sellers
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public Effect clear(long offer, int column) {
    attribute(column, Scope.OFFER, attribute(column).kind());
    return attribute(offer, column, state.layout.missing(column), -1);
  }

  private Effect attribute(long offer, int column, long first, long rest) {
    int place = box.openAt(offer);
    try {
      if (place < 0) {
        return Effect.NO_SUCH_OFFER;
      }
      long began = timer.begin();
      box.change();
      int word = state.layout.word(column);
      box.slab().value(word, place, first);
      if (AttributeWords.isCounts(state.layout, column)) {
        box.slab().value(word + 1, place, rest);
      }
      box.value(place);
      Effect effect = box.decide(Cause.ATTRIBUTE, place, box.offers().landedPriceMinor(place));
      timer.end(began);
      return effect;
    } finally {
      box.close();
    }
  }

  /** Removes an offer, with what people decided about it. Its handle never means another one. */
  public Effect remove(long offer) {
    int place = box.openAt(offer);
    try {
      if (place < 0) {
        return Effect.NO_SUCH_OFFER;
      }
      long began = timer.begin();
      boolean noted = box.offers().isSuspendedItself(place) || box.offers().isPinned(place);
      box.remove(place);
      state.offers.decrement();
      Effect effect = box.decide(Cause.OFFER_REMOVED, -1);
      if (noted) {
        state.interventions.forget(offer);
      }
      timer.end(began);
      return effect;
    } finally {
      box.close();
    }
  }

  /**
   * Puts a seller: a new one, or in place of the one with its id. Its boxes follow one after the
   * other; each is read in its old state until it has followed, and never as a mix. Takes time in
   * proportion to the boxes that it sells in; other changes of this seller wait that long, readers
   * do not.
   *
   * @return how many boxes have another winner
   * @throws InvalidDataException if an attribute is not declared or of another kind, or there are
   *     too many sellers
   */
  public int put(Seller seller) {
    long[] words = state.sellerWords(seller);
    return sellers.put(state.sellers.findOrAdd(seller.seller(), state.nothingKnown), words);
  }

  /**
   * Changes a number of a seller; as {@link #put(Seller)}.
   *
   * @param seller a number from {@link LiveCatalog#seller(String)}
   * @param column of an attribute of sellers that is a number
   * @return how many boxes have another winner
   * @throws InvalidDataException if the value is not finite
   * @throws IllegalArgumentException if the column is of another kind
   * @throws IndexOutOfBoundsException if there is no such seller or column
   */
  public int sellerNumber(int seller, int column, double value) {
    Attribute attribute = attribute(column, Scope.SELLER, AttributeKind.NUMBER);
    return sellers.attribute(
        state.seller(seller), column, AttributeWords.number(attribute, value), -1);
  }

  /**
   * Changes the counts of a seller; as {@link #put(Seller)}.
   *
   * @param seller a number from {@link LiveCatalog#seller(String)}
   * @param column of an attribute of sellers that has counts
   * @return how many boxes have another winner
   * @throws InvalidDataException unless 0 &lt;= num &lt;= den &lt;= {@link CatalogLimits#MAX_COUNT}
   * @throws IllegalArgumentException if the column is of another kind
   * @throws IndexOutOfBoundsException if there is no such seller or column
   */
  public int sellerCounts(int seller, int column, long num, long den) {
    Attribute attribute = attribute(column, Scope.SELLER, AttributeKind.COUNTS);
    Checked.counts(attribute, num, den);
    return sellers.attribute(state.seller(seller), column, num, den);
  }

  /**
   * Changes a text of a seller; as {@link #put(Seller)}.
   *
   * @param seller a number from {@link LiveCatalog#seller(String)}
   * @param column of an attribute of sellers that is a text
   * @return how many boxes have another winner
   * @throws InvalidDataException if the text is empty or too long, or there are too many
   * @throws IllegalArgumentException if the column is of another kind
   * @throws IndexOutOfBoundsException if there is no such seller or column
   */
  public int sellerText(int seller, int column, String text) {
    Attribute attribute = attribute(column, Scope.SELLER, AttributeKind.TEXT);
    return sellers.attribute(state.seller(seller), column, textCode(attribute, column, text), -1);
  }

  /**
   * Makes an attribute of a seller missing; as {@link #put(Seller)}.
   *
   * @param seller a number from {@link LiveCatalog#seller(String)}
   * @param column of an attribute of sellers
   * @return how many boxes have another winner
   * @throws IllegalArgumentException if the column is one of offers
   * @throws IndexOutOfBoundsException if there is no such seller or column
   */
  public int sellerClear(int seller, int column) {
    attribute(column, Scope.SELLER, attribute(column).kind());
    return sellers.attribute(state.seller(seller), column, state.layout.missing(column), -1);
  }

  /** Decides a box by the policies that are in force. */
  Effect follow(int each) {
    box.open(each);
    try {
      return box.count() == 0 ? Effect.NOTHING : box.decide(Cause.POLICIES, -1);
    } finally {
      box.close();
    }
  }

  private boolean isThere(long offer) {
    try {
      return box.openAt(offer) >= 0;
    } finally {
      box.close();
    }
  }

  private Attribute attribute(int column) {
    return state.layout.schema.attribute(column);
  }

  private Attribute attribute(int column, Scope scope, AttributeKind kind) {
    Checked.column(state.layout.schema, column, scope, kind);
    return attribute(column);
  }

  private int textCode(Attribute attribute, int column, String text) {
    return state.texts[column].code(Checked.text(attribute, text));
  }
}
