package dev.buybox.catalog;

import dev.buybox.internal.CodePoints;
import java.util.Arrays;
import java.util.BitSet;

/** The frozen columns of sellers, in code-point order of their ids. */
final class SellerColumns {
  final String[] id;
  final boolean[] hasRow;

  /**
   * Takes sellers in order.
   *
   * @param sorted the codes of the sellers, by their ids
   * @param rows the row of each seller, -1 if it has none
   */
  SellerColumns(TextTable table, int[] sorted, int[] rows) {
    id = table.texts(sorted);
    hasRow = new boolean[rows.length];
    for (int seller = 0; seller < rows.length; seller++) {
      hasRow[seller] = rows[seller] >= 0;
    }
  }

  /** Returns the codes of those sellers that have a row or an offer that was kept, by their ids. */
  static int[] sorted(CatalogRows rows, KeptRows kept) {
    BitSet used = new BitSet();
    for (int row : kept.offers) {
      used.set(rows.offers.seller.getInt(row));
    }
    for (int seller = 0; seller < kept.sellers.length; seller++) {
      if (kept.sellers[seller] >= 0) {
        used.set(seller);
      }
    }
    return rows.sellers.table.sorted(used);
  }

  int find(String seller) {
    return Math.max(-1, Arrays.binarySearch(id, seller, CodePoints.ORDER));
  }
}
