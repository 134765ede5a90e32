package dev.buybox.catalog;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.BitSet;

/** The sellers as they came; {@link #table} also has those that only offers name. */
final class SellerRows {
  final TextTable table = new TextTable();
  final IntArrayList seller = new IntArrayList();
  final LongArrayList rowNumber = new LongArrayList();

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
