package dev.buybox.live;

import dev.buybox.catalog.Schema;
import dev.buybox.internal.IdHash;
import dev.buybox.internal.box.BoxData;
import dev.buybox.internal.box.PriceWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The offers of one box, where they lie: in the box's slab, under its lock, or in a copy of it. For
 * one thread.
 */
final class SlabOffers implements BoxData {
  static final int NOBODY = -1;

  /** Set beside a seller's row where the offer itself is suspended. */
  private static final int SUSPENDED_ITSELF = Integer.MIN_VALUE;

  /** Set beside the seller's row of the offer that is pinned. */
  private static final int PINNED = 1 << 30;

  private static final int MARKS = SUSPENDED_ITSELF | PINNED;

  private final SlabLayout layout;
  private final TextCodes[] texts;
  private final SellerRows sellers;
  private final int most;
  private final IdHash hash = new IdHash();

  private long[] words = new long[0];
  private int begin;
  private int capacity;
  private BoxIds copiedIds = BoxIds.IN_WORDS;
  private @Nullable BoxNames lockedNames;
  private int lockedBox;

  SlabOffers(SlabLayout layout, TextCodes[] texts, SellerRows sellers, int most) {
    this.layout = layout;
    this.texts = texts;
    this.sellers = sellers;
    this.most = most;
  }

  /** Turns to the offers of a box under its lock; their ids are looked up when asked for. */
  void turnTo(long[] page, int at, int room, BoxNames names, int box) {
    words = page;
    begin = at;
    capacity = room;
    lockedNames = names;
    lockedBox = box;
  }

  /** Turns to a copy of the offers of a box. */
  void turnTo(long[] page, int room, BoxIds offerIds) {
    words = page;
    begin = 0;
    capacity = room;
    copiedIds = offerIds;
  }

  private BoxIds ids() {
    return lockedNames == null ? copiedIds : lockedNames.ids(lockedBox);
  }

  private int place(int word, int offer) {
    return begin + SlabLayout.at(word, offer, capacity);
  }

  long word(int word, int offer) {
    return words[place(word, offer)];
  }

  void word(int word, int offer, long value) {
    words[place(word, offer)] = value;
  }

  /** Makes all attributes of an offer missing. */
  void clear(int offer) {
    for (int column = 0; column < texts.length; column++) {
      if (!layout.ofSeller(column)) {
        int word = layout.word(column);
        word(word, offer, layout.missing(column));
        if (AttributeWords.isCounts(layout, column)) {
          word(word + 1, offer, -1);
        }
      }
    }
  }

  /** Returns what the words below lie in. */
  long[] words() {
    return words;
  }

  /** Returns where the price words of the first offer lie; those of the others follow. */
  int pricesAt() {
    return begin + SlabLayout.priceAt(0);
  }

  /** Returns the offer of a number, -1 if the box has none. */
  int find(int serial, int count) {
    return find(words, pricesAt(), serial, count);
  }

  /** Returns the offer of a number, by the price words of all, -1 if there is none. */
  static int find(long[] words, int pricesAt, int serial, int count) {
    int expected = serial - 1; // Unless one before it was removed or put since.
    if (expected >= 0 && expected < count && serial(words, pricesAt, expected) == serial) {
      return expected;
    }
    for (int offer = 0; offer < count; offer++) {
      if (serial(words, pricesAt, offer) == serial) {
        return offer;
      }
    }
    return NOBODY;
  }

  private static int serial(long[] words, int pricesAt, int offer) {
    return BoxHeaders.high(words[pricesAt + offer * PriceWords.WORDS + SlabLayout.WHO]);
  }

  int serial(int offer) {
    return BoxHeaders.high(word(SlabLayout.WHO, offer));
  }

  String id(int offer) {
    return ids().text(offer, word(SlabLayout.ID, offer));
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
    return BoxHeaders.low(word(SlabLayout.WHO, offer));
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
    word(SlabLayout.WHO, offer, BoxHeaders.pair(serial(offer), rest));
  }

  /** Says who a new offer is, of which people decided nothing yet. */
  void who(int offer, int serial, int sellerRow) {
    word(SlabLayout.WHO, offer, BoxHeaders.pair(serial, sellerRow));
  }

  /** Puts another row of its seller beside an offer. */
  void sellerRow(int offer, int sellerRow) {
    int rest = (rest(offer) & MARKS) | sellerRow;
    word(SlabLayout.WHO, offer, BoxHeaders.pair(serial(offer), rest));
  }

  SellerRow sellerRow(int offer) {
    return sellers.row(seller(offer));
  }

  @Override
  public long priceMinor(int offer) {
    return word(SlabLayout.LANDED, offer) - shippingMinor(offer);
  }

  @Override
  public boolean shippingStated(int offer) {
    return word(SlabLayout.SHIPPING, offer) >= 0;
  }

  @Override
  public long shippingMinor(int offer) {
    return Math.max(0, word(SlabLayout.SHIPPING, offer));
  }

  @Override
  public long landedPriceMinor(int offer) {
    return word(SlabLayout.LANDED, offer);
  }

  private long attribute(int column, int part, int row) {
    int word = layout.word(column) + part;
    return layout.ofSeller(column) ? sellers.row(row).word(word) : word(word, row);
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
    return BoxHeaders.high(word(SlabLayout.POINTS, offer));
  }

  void ownPoints(int offer, int points) {
    word(SlabLayout.POINTS, offer, BoxHeaders.pair(points, score(offer)));
  }

  @Override
  public int score(int offer) {
    return BoxHeaders.low(word(SlabLayout.POINTS, offer));
  }

  @Override
  public void score(int offer, int points) {
    word(SlabLayout.POINTS, offer, BoxHeaders.pair(ownPoints(offer), points));
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
    return ids().add(offer, word(SlabLayout.ID, offer), into);
  }
}
