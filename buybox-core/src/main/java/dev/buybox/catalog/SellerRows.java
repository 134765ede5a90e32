package dev.buybox.catalog;

import java.util.BitSet;

/** The sellers as they came; {@link #table} also has those that only offers name. */
final class SellerRows {
  final TextTable table = new TextTable();
  final LongColumn seller = new LongColumn();
  final LongColumn rowNumber = new LongColumn();

  private final BitSet rejected = new BitSet();

  int size() {
    return seller.size();
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
