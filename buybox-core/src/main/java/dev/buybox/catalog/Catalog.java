package dev.buybox.catalog;

import dev.buybox.internal.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A frozen catalogue: the boxes, their offers and the sellers, with all attributes.
 *
 * <p>Ids are text outside and dense whole numbers inside:
 *
 * <ul>
 *   <li><b>Boxes</b> are 0 to {@link #boxCount()} - 1, in code-point order of product, condition
 *       and segment.
 *   <li><b>Offers</b> are 0 to {@link #offerCount()} - 1; those of a box follow each other, from
 *       {@link #firstOffer} to before {@link #endOffer}, in the order of a hash of box and offer id
 *       (then by id), which is how ties end.
 *   <li><b>Sellers</b> are 0 to {@link #sellerCount()} - 1, in code-point order of their ids. A
 *       seller that only offers name is there, too.
 *   <li><b>Columns</b> of attributes are numbered by {@link #schema()}.
 * </ul>
 *
 * <p>The order in which rows were added leaves no trace in any of these numbers.
 *
 * <p>Immutable and safe for any number of threads. Accessors by number take constant time and
 * allocate nothing, unless said otherwise; a number out of range gives an {@link
 * IndexOutOfBoundsException}, and so does a column of another kind than asked for. An offer takes
 * 20 bytes and its id (about 50 more, or about 8 and the id's own with {@link Builder#idsAsBytes}),
 * a box 24, a seller 5 and its id; an attribute takes 8 bytes an offer or seller as a number, 16 as
 * counts, 4 as text, missing or not. {@link #bytes} counts them.
 *
 * <pre>{@code
 * Catalog catalog =
 *     Catalog.builder()
 *         .add(Seller.builder("acme").counts("on_time", 482, 500).build())
 *         .add(
 *             Offer.builder("iphone-13", "o-17", "acme")
 *                 .price("379.00", "EUR")
 *                 .number("delivery_days", 2)
 *                 .build())
 *         .build();
 * }</pre>
 */
public final class Catalog {
  private final Schema schema;
  private final BoxColumns boxes;
  private final OfferColumns offers;
  private final SellerColumns sellers;
  private final AttributeColumns attributes;

  private Catalog(CatalogRows rows, KeptRows kept, int threads, boolean idsAsBytes) {
    boxes = new BoxColumns(rows.offers, kept, rows.limits.boxes());
    rows.offers.clearBoxes();
    int[] codes = SellerColumns.sorted(rows, kept);
    int[] sellerRows = Arrays.stream(codes).map(code -> kept.sellers[code]).toArray();
    sellers = new SellerColumns(rows.sellers.table, codes, sellerRows);
    int[] ranks = rows.sellers.table.ranks(codes);
    schema = new Schema(rows.schema());
    attributes = new AttributeColumns(schema.attributes().size());
    OfferGathering gathering = new OfferGathering(rows.offers, kept.offers, ranks, idsAsBytes);
    List<Runnable> pieces = new ArrayList<>(gathering.pieces());
    pieces.addAll(freezes(rows, kept.offers, sellerRows));
    Work.forEach(threads, pieces.size(), piece -> pieces.get(piece).run());
    offers = gathering.columns();
  }

  /** Takes columns, most of them another catalogue's. */
  Catalog(
      Schema schema,
      BoxColumns boxes,
      OfferColumns offers,
      SellerColumns sellers,
      AttributeColumns attributes) {
    this.schema = schema;
    this.boxes = boxes;
    this.offers = offers;
    this.sellers = sellers;
    this.attributes = attributes;
  }

  private List<Runnable> freezes(CatalogRows rows, int[] offerRows, int[] sellerRows) {
    List<Runnable> freezes = new ArrayList<>();
    for (Attribute attribute : schema.attributes()) {
      int[] ofRows = attribute.scope() == Scope.OFFER ? offerRows : sellerRows;
      int column = schema.column(attribute.qualifiedName());
      Cells cells = rows.attributes(attribute.scope()).remove(attribute);
      freezes.add(() -> cells.freeze(ofRows, column, attributes));
    }
    return freezes;
  }

  /** Returns a builder. */
  public static Builder builder() {
    return new Builder(Limits.STANDARD);
  }

  /** Returns the attributes and their columns. */
  public Schema schema() {
    return schema;
  }

  /** Returns the number of boxes; each has at least one offer. */
  public int boxCount() {
    return boxes.count;
  }

  /** Returns the number of offers. */
  public int offerCount() {
    return offers.price.length;
  }

  /** Returns the number of sellers that have a row or an offer. */
  public int sellerCount() {
    return sellers.id.length;
  }

  /** Returns the number of offers in the widest box; 0 if there is none. */
  public int maxOffersInBox() {
    return boxes.maxOffers;
  }

  /** Returns the first offer of a box. */
  public int firstOffer(int box) {
    return boxes.firstOffer[Objects.checkIndex(box, boxes.count)];
  }

  /** Returns the offer after the last one of a box. */
  public int endOffer(int box) {
    return boxes.firstOffer[Objects.checkIndex(box, boxes.count) + 1];
  }

  /** Returns the box of an offer, in time logarithmic in the number of boxes. */
  public int boxOf(int offer) {
    return boxes.boxOf(Objects.checkIndex(offer, offers.price.length));
  }

  /** Returns the product of a box. */
  public String product(int box) {
    return boxes.product[box];
  }

  /** Returns the condition of a box; empty if none was given. */
  public String condition(int box) {
    return boxes.condition[box];
  }

  /** Returns the segment of a box; empty if none was given. */
  public String segment(int box) {
    return boxes.segment[box];
  }

  /** Returns the category of a box's product; empty if none was given. */
  public String category(int box) {
    return boxes.categories.get(boxes.category[box]);
  }

  /** Returns the category of a box's product as an index of {@link #categories()}. */
  public int categoryCode(int box) {
    return boxes.category[box];
  }

  /** Returns the categories of all boxes in code-point order, the empty one included if used. */
  public List<String> categories() {
    return boxes.categories;
  }

  /** Returns the currency of a box; empty if none was given. */
  public String currency(int box) {
    return boxes.currencies[boxes.currency[box]];
  }

  /** Returns how many decimals the currency of a box has. */
  public int currencyDigits(int box) {
    return boxes.currencyDigits[boxes.currency[box]];
  }

  /**
   * Returns the id of an offer, unique in its box. Allocates if the catalogue was built with {@link
   * Builder#idsAsBytes}.
   */
  public String offerId(int offer) {
    return offers.id.get(offer);
  }

  /** Returns the seller of an offer. */
  public int seller(int offer) {
    return offers.seller[offer];
  }

  /** Returns the id of a seller. */
  public String sellerId(int seller) {
    return sellers.id[seller];
  }

  /**
   * Returns whether a seller was added itself. If not (only offers name it, or its rows were left
   * out), all of its attributes are missing.
   */
  public boolean sellerHasRow(int seller) {
    return sellers.hasRow[seller];
  }

  /** Returns the price of an offer in minor units, 1 to {@link CatalogLimits#MAX_PRICE_MINOR}. */
  public long priceMinor(int offer) {
    return offers.price[offer];
  }

  /** Returns whether the shipping of an offer was stated, be it as 0. */
  public boolean shippingStated(int offer) {
    return offers.shipping[offer] >= 0;
  }

  /** Returns the shipping of an offer in minor units; 0 if it is unstated. */
  public long shippingMinor(int offer) {
    return Math.max(offers.shipping[offer], 0);
  }

  /** Returns price and shipping of an offer in minor units. */
  public long landedPriceMinor(int offer) {
    return offers.price[offer] + Math.max(offers.shipping[offer], 0);
  }

  /**
   * Returns a number.
   *
   * @param column of an attribute that is {@link AttributeKind#NUMBER}
   * @param row an offer or a seller, by the attribute's scope
   * @return the finite number, never −0; NaN if it is missing
   */
  public double number(int column, int row) {
    return attributes.numbers[column][row];
  }

  /**
   * Returns the cases that count of a rate.
   *
   * @param column of an attribute that is {@link AttributeKind#COUNTS}
   * @param row an offer or a seller, by the attribute's scope
   * @return 0 to {@link #denominator}; -1 if the counts are absent
   */
  public long numerator(int column, int row) {
    return attributes.numerators[column][row];
  }

  /**
   * Returns all cases of a rate.
   *
   * @param column of an attribute that is {@link AttributeKind#COUNTS}
   * @param row an offer or a seller, by the attribute's scope
   * @return 0 to {@link CatalogLimits#MAX_COUNT}; -1 if the counts are absent
   */
  public long denominator(int column, int row) {
    return attributes.denominators[column][row];
  }

  /**
   * Returns a text as an index of {@link #textValues}.
   *
   * @param column of an attribute that is {@link AttributeKind#TEXT}
   * @param row an offer or a seller, by the attribute's scope
   * @return the index; -1 if the text is missing
   */
  public int textCode(int column, int row) {
    return attributes.codes[column][row];
  }

  /**
   * Returns the texts of a column in code-point order.
   *
   * @param column of an attribute; one of another kind than {@link AttributeKind#TEXT} has none
   */
  public List<String> textValues(int column) {
    return attributes.texts.get(column);
  }

  /**
   * Returns the box of these three texts, -1 if there is none, in time logarithmic in the number of
   * boxes.
   */
  public int findBox(String product, String condition, String segment) {
    return boxes.find(product, condition, segment);
  }

  /**
   * Returns the offer of an id in a box, -1 if there is none, in time at most logarithmic in the
   * number of its offers. May allocate.
   */
  public int findOffer(int box, String offerId) {
    return offers.find(offerId, boxes, box);
  }

  /** Returns the seller of an id, -1 if there is none, in time logarithmic in their number. */
  public int findSeller(String id) {
    return sellers.find(id);
  }

  /**
   * Returns whether boxes, offers and sellers have the same numbers in another catalogue because
   * one was made from the other by a {@link CatalogEdit} that takes nothing away, or both from a
   * third. Constant time; {@code false} for catalogues that were built apart, equal or not.
   */
  public boolean isNumberedAs(Catalog other) {
    return boxes == other.boxes && offers.id == other.offers.id && sellers == other.sellers;
  }

  BoxColumns boxes() {
    return boxes;
  }

  OfferColumns offers() {
    return offers;
  }

  SellerColumns sellers() {
    return sellers;
  }

  AttributeColumns attributes() {
    return attributes;
  }

  /** Returns how much memory this catalogue takes, in time proportional to its texts. */
  public CatalogBytes bytes() {
    return new CatalogBytes(
        boxes.columnBytes() + offers.columnBytes() + sellers.hasRow.length + attributes.bytes(),
        offers.id.bytes(),
        boxes.textBytes() + OfferIds.bytes(sellers.id) + attributes.textBytes());
  }

  @Override
  public String toString() {
    return "Catalog["
        + boxCount()
        + " boxes, "
        + offerCount()
        + " offers, "
        + sellerCount()
        + " sellers, "
        + schema
        + "]";
  }

  /**
   * Takes offers and sellers in any order and builds a catalogue once. Not safe for several
   * threads.
   *
   * <p>A row that is refused by an {@link InvalidDataException} changes nothing, and the builder
   * may go on, with one exception: where the refusal depends on the rows before it (a limit of
   * {@link CatalogLimits}; an attribute that was not declared and has two kinds), {@link #build()}
   * refuses as well, for otherwise the order of rows would decide which of them are in the
   * catalogue.
   *
   * <p>Keeps no {@link Offer}: rows are packed, products, sellers and other texts that repeat are
   * kept once. A million generated offers with four numbers each took 52 bytes a row, their texts
   * included. Rows are let go of while columns are made. Building takes time n log n in the number
   * of rows, whatever the ids are.
   */
  public static final class Builder {
    private @Nullable CatalogRows rows;
    private int threads = 1;
    private boolean idsAsBytes;

    Builder(Limits limits) {
      rows = new CatalogRows(limits);
    }

    /**
     * Declares an attribute, which then has a column even if no row has a value. Its kind is then
     * settled: a row that uses it otherwise is at fault.
     *
     * @return this
     * @throws InvalidDataException if the attribute already has another kind, or there are too many
     */
    public Builder declare(Attribute attribute) {
      open().declare(attribute);
      return this;
    }

    /**
     * Adds an offer; as {@link #add(Offer, long)} without a row number.
     *
     * @return this
     */
    public Builder add(Offer offer) {
      return add(offer, 0);
    }

    /**
     * Adds an offer.
     *
     * @param offer the offer; not kept
     * @param row where it was found, from 1 on, to be told in contradictions; 0 if that is not
     *     known
     * @return this
     * @throws InvalidDataException if one of its attributes has another kind elsewhere, or there
     *     are too many offers, sellers or attributes
     */
    public Builder add(Offer offer, long row) {
      open().add(offer, requireRow(row));
      return this;
    }

    /**
     * Begins an empty batch for rows of that layout, which another thread may fill while this
     * builder goes on. Sellers that were added before cost the least.
     */
    public OfferBatch newBatch(OfferLayout layout) {
      return new OfferBatch(open(), layout);
    }

    /** Begins an empty batch for rows of sellers, as {@link #newBatch(OfferLayout)} for offers. */
    public SellerBatch newBatch(SellerLayout layout) {
      return new SellerBatch(open(), layout);
    }

    /**
     * Adds all rows of a batch, as if they were added one by one, and declares the attributes of
     * its layout. The batch is then empty and can take further rows.
     *
     * @param batch of this builder; nobody fills it meanwhile
     * @param rowsBefore is added to the row numbers of the batch, so that a batch may count from
     *     its own beginning
     * @return this
     * @throws InvalidDataException if one of its attributes has another kind here, or there are too
     *     many offers, sellers or attributes; then no row is added, and the batch keeps them
     * @throws IllegalArgumentException if the batch is another builder's
     */
    public Builder add(OfferBatch batch, long rowsBefore) {
      CatalogRows all = open();
      if (!batch.isOf(all)) {
        throw new IllegalArgumentException("the batch is of another builder");
      }
      all.add(batch, requireRow(rowsBefore));
      return this;
    }

    /**
     * Adds all rows of a batch of sellers, as {@link #add(OfferBatch, long)} does.
     *
     * @param rowsBefore is added to the row numbers of the batch
     * @return this
     * @throws InvalidDataException if one of its attributes has another kind here, or there are too
     *     many sellers or attributes; then no row is added, and the batch keeps them
     * @throws IllegalArgumentException if the batch is another builder's
     */
    public Builder add(SellerBatch batch, long rowsBefore) {
      CatalogRows all = open();
      if (!batch.isOf(all)) {
        throw new IllegalArgumentException("the batch is of another builder");
      }
      all.add(batch, requireRow(rowsBefore));
      return this;
    }

    /**
     * Adds a seller; as {@link #add(Seller, long)} without a row number.
     *
     * @return this
     */
    public Builder add(Seller seller) {
      return add(seller, 0);
    }

    /**
     * Adds a seller.
     *
     * @param seller the seller; not kept
     * @param row where it was found, from 1 on, to be told in contradictions; 0 if that is not
     *     known
     * @return this
     * @throws InvalidDataException if one of its attributes has another kind elsewhere, or there
     *     are too many sellers or attributes
     */
    public Builder add(Seller seller, long row) {
      open().add(seller, requireRow(row));
      return this;
    }

    /**
     * Notes an offer's row that was found wrong and left out: it still counts as a row of its id,
     * so that another row of the same id is contradicted. It is itself not told again. Ids that
     * could not be those of an offer are ignored.
     *
     * @param row where it was found, from 1 on; 0 if that is not known
     * @return this
     * @throws InvalidDataException if there are too many offers
     */
    public Builder reject(
        String product, String condition, String segment, String offer, long row) {
      open().reject(product, condition, segment, offer, requireRow(row));
      return this;
    }

    /**
     * Notes a seller's row that was found wrong and left out: it still counts as a row of its id,
     * so that another row of the same seller is contradicted. It is itself not told again. An id
     * that could not be that of a seller is ignored.
     *
     * @param row where it was found, from 1 on; 0 if that is not known
     * @return this
     * @throws InvalidDataException if there are too many sellers
     */
    public Builder rejectSeller(String seller, long row) {
      open().rejectSeller(seller, requireRow(row));
      return this;
    }

    /**
     * Lets {@link #build} use several threads. The catalogue is the same.
     *
     * @param number from 1, the default
     * @return this
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder threads(int number) {
      if (number < 1) {
        throw new IllegalArgumentException("there is at least 1 thread, not " + number);
      }
      threads = number;
      return this;
    }

    /**
     * Keeps the ids of offers as bytes, in about 8 bytes and their own an offer, and not as texts,
     * in about 50. {@link Catalog#offerId} then makes a text whenever it is called, and so does
     * what sorts by ids, such as the order of barred offers in a ranking. For catalogues of
     * millions of offers.
     *
     * @return this
     */
    public Builder idsAsBytes() {
      idsAsBytes = true;
      return this;
    }

    /**
     * Builds the catalogue if no rows contradict each other. The builder is of no use afterwards,
     * whether this succeeds or not.
     *
     * @throws ContradictionException for the contradiction of the least row, if there is one; among
     *     equal or unknown row numbers offers come first, in the order in which they were added
     * @throws InvalidDataException if a limit was exceeded or an attribute has two kinds
     */
    public Catalog build() {
      LeastRow least = new LeastRow();
      return build(least, least::check);
    }

    /**
     * Builds the catalogue without the rows that contradict each other. First all rows of repeated
     * ids are left out; then whole boxes of two currencies, whole products of two categories, and
     * whole boxes of too many offers, each among the rows that are left. The builder is of no use
     * afterwards, whether this succeeds or not.
     *
     * @param leftOut told of every such row: first of the offers, then of the sellers, in the order
     *     in which they were added
     * @throws InvalidDataException if a limit was exceeded or an attribute has two kinds
     */
    public Catalog build(Consumer<Contradiction> leftOut) {
      return build(Objects.requireNonNull(leftOut, "leftOut"), () -> {});
    }

    private Catalog build(Consumer<Contradiction> leftOut, Runnable check) {
      CatalogRows all = open();
      rows = null;
      all.checkRefusal();
      KeptRows kept = new KeptRows(all, threads, leftOut);
      check.run();
      return new Catalog(all, kept, threads, idsAsBytes);
    }

    private CatalogRows open() {
      if (rows == null) {
        throw new IllegalStateException("this builder has built its catalogue; start another one");
      }
      return rows;
    }

    private static long requireRow(long row) {
      if (row < 0) {
        throw new IllegalArgumentException("a row is numbered from 1 on, or 0 if unknown: " + row);
      }
      return row;
    }
  }
}
