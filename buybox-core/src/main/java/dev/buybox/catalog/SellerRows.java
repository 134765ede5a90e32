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
   * Returns the sellers that batches need not look up here: nearly all so far, for to keep them
   * costs a copy of the table as soon as another one comes.
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

  boolean isRejected(int row) {
    return rejected.get(row);
  }
}
