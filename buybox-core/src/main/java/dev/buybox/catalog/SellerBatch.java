package dev.buybox.catalog;

import java.util.BitSet;

/**
 * Rows of sellers on their way from text into the {@link Catalog.Builder} that {@linkplain
 * Catalog.Builder#newBatch(SellerLayout) made} it: what {@link OfferBatch} is for offers, and used
 * in the same way. Not safe for several threads at a time.
 */
public final class SellerBatch {
  private final CatalogRows owner;
  private final SellerLayout layout;
  private final BatchAttributes attributes;
  private final ByteTexts ids = new ByteTexts();
  private final LongColumn rowNumbers = new LongColumn();
  private final BitSet rejected = new BitSet();

  SellerBatch(CatalogRows owner, SellerLayout layout) {
    this.owner = owner;
    this.layout = layout;
    this.attributes = new BatchAttributes(layout.attributes(), Scope.SELLER);
  }

  /**
   * Adds a row of cells if all are plainly right, as {@link OfferBatch#addPlain} says. Such a row
   * is what {@link Seller} would make of the same texts. Otherwise nothing changes.
   *
   * @param utf8 the array that holds all cells; not kept
   * @param from where each cell begins, by the layout's numbers
   * @param to where each cell ends
   * @param row where it was found, from 1 on; 0 if that is not known
   * @return whether the row was added
   * @throws IndexOutOfBoundsException if a cell of the layout is not there
   */
  public boolean addPlain(byte[] utf8, int[] from, int[] to, long row) {
    int id = layout.seller();
    if (!PlainText.isId(utf8, from[id], to[id]) || !attributes.read(utf8, from, to)) {
      return false;
    }
    attributes.commit(size());
    ids.add(utf8, from[id], to[id] - from[id]);
    rowNumbers.add(row);
    return true;
  }

  /**
   * Adds a seller.
   *
   * @param seller with no other attributes than the layout's; not kept
   * @param row where it was found, from 1 on; 0 if that is not known
   * @throws InvalidDataException if one of its attributes is of another kind than in the layout
   * @throws IllegalArgumentException if the layout does not have one of its attributes
   */
  public void add(Seller seller, long row) {
    attributes.set(size(), seller.values());
    ids.add(seller.seller());
    rowNumbers.add(row);
  }

  /**
   * Notes a row that was found wrong and left out, as {@link Catalog.Builder#rejectSeller} does.
   *
   * @param row where it was found, from 1 on; 0 if that is not known
   */
  public void reject(String seller, long row) {
    if (Checks.isId(seller)) {
      rejected.set(size());
      ids.add(seller);
      rowNumbers.add(row);
    }
  }

  /** Returns how many rows were added, noted ones included. */
  public int size() {
    return ids.size();
  }

  boolean isOf(CatalogRows builder) {
    return owner == builder;
  }

  ByteTexts ids() {
    return ids;
  }

  long rowNumber(int row) {
    return rowNumbers.get(row);
  }

  boolean isRejected(int row) {
    return rejected.get(row);
  }

  BatchAttributes attributes() {
    return attributes;
  }

  /** Forgets all rows, as the builder has them now. */
  void restart() {
    ids.restart();
    rowNumbers.restart();
    rejected.clear();
    attributes.values().restart();
  }

  @Override
  public String toString() {
    return "SellerBatch[" + size() + " rows, " + layout + "]";
  }
}
