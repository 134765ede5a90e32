package dev.buybox.catalog;

import java.util.BitSet;

/** The sellers as they came; {@link #table} also has those that only offers name. */
final class SellerRows {
  final TextTable table = new TextTable();
  final LongColumn seller = new LongColumn();
  final LongColumn rowNumber = new LongColumn();

  private final BitSet rejected = new BitSet();

  private KnownTexts known = table.known();

  int size() {
    return seller.size();
  }

  /**
   * Returns the sellers that batches need not look up here: at least four of five so far, for to
   * keep them costs a copy of the table as soon as another one comes.
   */
  KnownTexts known() {
    if (table.size() > known.size() + known.size() / 4) {
      known = table.known();
    }
    return known;
  }

  void add(String id, long row) {
    seller.add(table.code(id));
    rowNumber.add(row);
  }

  void addRejected(String id, long row) {
    rejected.set(size());
    add(id, row);
  }

  /** Adds all rows of a batch. */
  void addAll(SellerBatch batch, long rowsBefore) {
    int[] codes = table.codesOf(batch.ids());
    for (int row = 0; row < codes.length; row++) {
      rejected.set(size(), batch.isRejected(row));
      seller.add(codes[row]);
      rowNumber.add(OfferRows.rowNumber(batch.rowNumber(row), rowsBefore));
    }
  }

  boolean isRejected(int row) {
    return rejected.get(row);
  }
}
