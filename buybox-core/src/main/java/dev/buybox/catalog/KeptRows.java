package dev.buybox.catalog;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.function.Consumer;

/** The rows that go into the catalogue. */
final class KeptRows {
  /** The rows of offers, in the catalogue's order. */
  final int[] offers;

  /** The row of each seller, by its code; -1 if it has none. */
  final int[] sellers;

  /** Leaves out what contradicts itself, and tells of each such row. */
  KeptRows(CatalogRows rows, int threads, Consumer<Contradiction> leftOut) {
    BoxOrder order = BoxOrder.of(rows.offers, threads);
    OfferContradictions found =
        new OfferContradictions(rows.offers, order, rows.limits.offersInBox(), threads);
    found.tell(leftOut);
    offers = kept(order.rows, found);
    SellerContradictions foundSellers = new SellerContradictions(rows.sellers);
    foundSellers.tell(leftOut);
    sellers = new int[rows.sellers.table.size()];
    Arrays.setAll(sellers, foundSellers::rowOf);
  }

  private static int[] kept(int[] order, OfferContradictions found) {
    int kept = 0;
    for (int row : order) {
      if (found.isKept(row)) {
        order[kept++] = row;
      }
    }
    return IntArrays.trim(order, kept);
  }
}
