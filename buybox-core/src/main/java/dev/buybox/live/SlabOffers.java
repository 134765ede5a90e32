package dev.buybox.live;

import dev.buybox.catalog.Schema;
import dev.buybox.internal.IdHash;
import dev.buybox.internal.box.BoxData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The offers of one box as the engine sees them: in the box's slab, under its lock, or in a copy of
 * it. For one thread.
 */
final class SlabOffers implements BoxData {
  /** Set beside a seller's row where the offer itself is suspended. */
  private static final int SUSPENDED_ITSELF = Integer.MIN_VALUE;

  /** Set beside the seller's row of the offer that is pinned. */
  private static final int PINNED = 1 << 30;

  private static final int MARKS = SUSPENDED_ITSELF | PINNED;

  private final SlabLayout layout;
  private final SlabWords words;
  private final TextCodes[] texts;
  private final SellerRows sellers;
  private final int most;
  private final IdHash hash = new IdHash();

  private BoxIds copiedIds = BoxIds.IN_WORDS;
  private @Nullable BoxNames lockedNames;
  private int lockedBox;

  /**
   * Looks at the offers that some words are turned to.
   *
   * @param most the most offers that a box may have
   */
  SlabOffers(SlabLayout layout, SlabWords words, TextCodes[] texts, SellerRows sellers, int most) {
    this.layout = layout;
    this.words = words;
    this.texts = texts;
    this.sellers = sellers;
    this.most = most;
  }

  /** Turns to the ids of a box under its lock; they are looked up when asked for. */
  void turnTo(BoxNames names, int box) {
    lockedNames = names;
    lockedBox = box;
  }

  /** Turns to the ids of a box that was copied. */
  void turnTo(BoxIds offerIds) {
    copiedIds = offerIds;
  }

  private BoxIds ids() {
    return lockedNames == null ? copiedIds : lockedNames.ids(lockedBox);
  }

  /** Returns the offer of a number, -1 if the box has none. */
  int find(int serial, int count) {
    return words.find(serial, count);
  }

  int serial(int offer) {
    return BoxHeaders.high(words.who(offer));
  }

  /** Returns the id, where ids are numbers. */
  long idNumber(int offer) {
    return words.id(offer);
  }

  String id(int offer) {
    return ids().text(offer, words.id(offer));
  }

  @Override
  public int maxOffersInBox() {
    return most;
  }

  @Override
  public Schema schema() {
    return layout.schema;
  }

  @Override
  public List<String> textValues(int column) {
    return texts[column].all();
  }

  @Override
  public void know(int column, String text) {
    texts[column].code(text);
  }

  @Override
  public int seller(int offer) {
    return rest(offer) & ~MARKS;
  }

  /** Returns the row of an offer's seller, and the marks beside it. */
  private int rest(int offer) {
    return BoxHeaders.low(words.who(offer));
  }

  /** Returns whether people suspended the offer, not its seller. */
  boolean isSuspendedItself(int offer) {
    return (rest(offer) & SUSPENDED_ITSELF) != 0;
  }

  void suspend(int offer, boolean suspended) {
    mark(offer, SUSPENDED_ITSELF, suspended);
  }

  boolean isPinned(int offer) {
    return (rest(offer) & PINNED) != 0;
  }

  void pin(int offer, boolean pinned) {
    mark(offer, PINNED, pinned);
  }

  private void mark(int offer, int mark, boolean set) {
    int rest = set ? rest(offer) | mark : rest(offer) & ~mark;
    words.who(offer, BoxHeaders.pair(serial(offer), rest));
  }

  /** Says who a new offer is, of which people decided nothing yet. */
  void who(int offer, int serial, int sellerRow) {
    words.who(offer, BoxHeaders.pair(serial, sellerRow));
  }

  /** Puts another row of its seller beside an offer. */
  void sellerRow(int offer, int sellerRow) {
    int rest = (rest(offer) & MARKS) | sellerRow;
    words.who(offer, BoxHeaders.pair(serial(offer), rest));
  }

  SellerRow sellerRow(int offer) {
    return sellers.row(seller(offer));
  }

  @Override
  public long priceMinor(int offer) {
    return words.landedMinor(offer) - shippingMinor(offer);
  }

  @Override
  public boolean shippingStated(int offer) {
    return words.shippingMinor(offer) >= 0;
  }

  @Override
  public long shippingMinor(int offer) {
    return Math.max(0, words.shippingMinor(offer));
  }

  @Override
  public long landedPriceMinor(int offer) {
    return words.landedMinor(offer);
  }

  private long attribute(int column, int part, int row) {
    int word = layout.word(column) + part;
    return layout.ofSeller(column) ? sellers.row(row).word(word) : words.value(word, row);
  }

  @Override
  public double number(int column, int row) {
    return Double.longBitsToDouble(attribute(column, 0, row));
  }

  @Override
  public long numerator(int column, int row) {
    return attribute(column, 0, row);
  }

  @Override
  public long denominator(int column, int row) {
    return attribute(column, 1, row);
  }

  @Override
  public int textCode(int column, int row) {
    return (int) attribute(column, 0, row);
  }

  @Override
  public int ownPoints(int offer) {
    return BoxHeaders.high(words.points(offer));
  }

  void ownPoints(int offer, int points) {
    words.points(offer, BoxHeaders.pair(points, score(offer)));
  }

  @Override
  public int score(int offer) {
    return BoxHeaders.low(words.points(offer));
  }

  @Override
  public void score(int offer, int points) {
    words.points(offer, BoxHeaders.pair(ownPoints(offer), points));
  }

  boolean suspended(int offer) {
    return (ownPoints(offer) & SUSPENDED) != 0 && ownPoints(offer) < 0;
  }

  @Override
  public long idHash(int offer) {
    return addId(offer, hash.clear()).hash();
  }

  /** Adds an offer's id to what is hashed. */
  IdHash addId(int offer, IdHash into) {
    return ids().add(offer, words.id(offer), into);
  }
}
