package dev.buybox.catalog;

/**
 * Rows of offers on their way from text into the {@link Catalog.Builder} that {@linkplain
 * Catalog.Builder#newBatch(OfferLayout) made} it. Several threads can fill batches side by side,
 * each its own; {@link Catalog.Builder#add(OfferBatch, long)} then takes them one after the other,
 * which costs little, and leaves them empty for further rows.
 *
 * <p>{@link #addPlain} takes a row of cells as a file holds them, in UTF-8, without making objects
 * of it, if nothing is unusual about any cell. A row that it does not take is not always wrong:
 * build an {@link Offer} from its texts, which tells what is wrong, or goes into {@link #add(Offer,
 * long)}. A row takes about as much memory as in the builder. Not safe for several threads at a
 * time.
 *
 * <pre>{@code
 * if (!batch.addPlain(utf8, from, to, line)) {
 *   try {
 *     batch.add(offerOfTheSameCells(), line);
 *   } catch (InvalidDataException wrong) {
 *     batch.reject(product, condition, segment, offer, line);
 *   }
 * }
 * }</pre>
 */
public final class OfferBatch {
  private final CatalogRows owner;
  private final OfferLayout layout;
  private final OfferRows rows = new OfferRows();
  private final BatchSellers sellers;
  private final BatchAttributes attributes;
  private final TextCell[] texts;
  private final CurrencyDigits currencies = new CurrencyDigits();

  OfferBatch(CatalogRows owner, OfferLayout layout) {
    this.owner = owner;
    this.sellers = new BatchSellers(rows.seller, owner.sellers.known());
    this.layout = layout;
    this.attributes = new BatchAttributes(layout.attributes(), Scope.OFFER);
    this.texts =
        new TextCell[] {
          new TextCell(layout.product(), rows.products, rows.product),
          new TextCell(layout.condition(), rows.conditions, rows.condition),
          new TextCell(layout.segment(), rows.segments, rows.segment),
          new TextCell(layout.category(), rows.categories, rows.category),
          new TextCell(layout.currency(), rows.currencies, rows.currency)
        };
  }

  /**
   * Adds a row of cells if all are plainly right: ids and texts of valid UTF-8 and at most 1,000
   * bytes, numbers of at most 15 digits without exponent, amounts without surplus zeros. Such a row
   * is what {@link Offer} would make of the same texts. Otherwise nothing changes.
   *
   * @param utf8 the array that holds all cells; not kept
   * @param from where each cell begins, by the layout's numbers
   * @param to where each cell ends
   * @param row where it was found, from 1 on; 0 if that is not known
   * @return whether the row was added
   * @throws IndexOutOfBoundsException if a cell of the layout is not there
   */
  public boolean addPlain(byte[] utf8, int[] from, int[] to, long row) {
    if (!textsArePlain(utf8, from, to)) {
      return false;
    }
    int digits = digits(utf8, from, to);
    if (digits < 0) {
      return false;
    }
    long price = PlainText.minor(utf8, from[layout.price()], to[layout.price()], digits);
    long shipping = shipping(utf8, from, to, digits);
    if (price < 1 || shipping == PlainText.NOT_PLAIN - 1 || !attributes.read(utf8, from, to)) {
      return false;
    }
    commit(utf8, from, to, price, shipping, row);
    return true;
  }

  private boolean textsArePlain(byte[] utf8, int[] from, int[] to) {
    for (TextCell each : texts) {
      if (!each.isPlain(utf8, from, to)) {
        return false;
      }
    }
    int product = layout.product();
    return from[product] < to[product]
        && isId(layout.offer(), utf8, from, to)
        && isId(layout.seller(), utf8, from, to);
  }

  private static boolean isId(int cell, byte[] utf8, int[] from, int[] to) {
    return PlainText.isId(utf8, from[cell], to[cell]);
  }

  private int digits(byte[] utf8, int[] from, int[] to) {
    int cell = layout.currency();
    return cell == OfferLayout.NONE
        ? currencies.of(utf8, 0, 0)
        : currencies.of(utf8, from[cell], to[cell]);
  }

  /** Returns the shipping, -1 if it is unstated, -2 if it is not plain. */
  private long shipping(byte[] utf8, int[] from, int[] to, int digits) {
    int cell = layout.shipping();
    if (cell == OfferLayout.NONE || from[cell] == to[cell]) {
      return OfferRows.UNSTATED;
    }
    long minor = PlainText.minor(utf8, from[cell], to[cell], digits);
    return minor == PlainText.NOT_PLAIN ? PlainText.NOT_PLAIN - 1 : minor;
  }

  private void commit(byte[] utf8, int[] from, int[] to, long price, long shipping, long row) {
    attributes.commit(rows.size());
    for (TextCell each : texts) {
      each.commit(utf8, from, to);
    }
    int id = layout.offer();
    rows.id.add(utf8, from[id], to[id] - from[id]);
    sellers.add(utf8, from[layout.seller()], to[layout.seller()]);
    rows.price.add(price);
    rows.shipping.add(shipping);
    rows.rowNumber.add(row);
  }

  /**
   * Adds an offer.
   *
   * @param offer with no other attributes than the layout's; not kept
   * @param row where it was found, from 1 on; 0 if that is not known
   * @throws InvalidDataException if one of its attributes is of another kind than in the layout
   * @throws IllegalArgumentException if the layout does not have one of its attributes
   */
  public void add(Offer offer, long row) {
    attributes.set(rows.size(), offer.values());
    rows.add(offer, sellers.code(offer.seller()), row);
  }

  /**
   * Notes a row that was found wrong and left out, as {@link Catalog.Builder#reject} does.
   *
   * @param row where it was found, from 1 on; 0 if that is not known
   */
  public void reject(String product, String condition, String segment, String offer, long row) {
    if (CatalogRows.couldRepeat(product, condition, segment, offer)) {
      sellers.flush();
      rows.addRejected(product, condition, segment, offer, row);
    }
  }

  /** Returns how many rows were added, noted ones included. */
  public int size() {
    return rows.size();
  }

  boolean isOf(CatalogRows builder) {
    return owner == builder;
  }

  /** Forgets all rows, as the builder has them now. */
  void restart() {
    rows.restart();
    attributes.values().restart();
    sellers.restart(owner.sellers.known());
  }

  /** Returns the rows, which all have their codes now. */
  OfferRows rows() {
    sellers.flush();
    return rows;
  }

  BatchSellers sellers() {
    return sellers;
  }

  BatchAttributes attributes() {
    return attributes;
  }

  @Override
  public String toString() {
    return "OfferBatch[" + size() + " rows, " + layout + "]";
  }
}
