package dev.buybox.catalog;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.function.Consumer;

/** The rows that go into the catalogue. */
final class KeptRows {
  /** The rows of offers, in the catalogue's order. */
  final int[] offers;

  /** Where the offers of each box begin, by box, and at the end how many offers there are. */
  final int[] firstOffers;

  /** The row of each seller, by its code; -1 if it has none. */
  final int[] sellers;

  /** Leaves out what contradicts itself, and tells of each such row. */
  KeptRows(CatalogRows rows, int threads, Consumer<Contradiction> leftOut) {
    BoxOrder order = BoxOrder.of(rows.offers, threads);
    OfferContradictions found =
        new OfferContradictions(rows.offers, order, rows.limits.offersInBox(), threads);
    found.tell(leftOut);
    IntArrayList first = new IntArrayList();
    offers = kept(order, found, first);
    first.add(offers.length);
    firstOffers = first.toIntArray();
    SellerContradictions foundSellers = new SellerContradictions(rows.sellers);
    foundSellers.tell(leftOut);
    sellers = new int[rows.sellers.table.size()];
    Arrays.setAll(sellers, foundSellers::rowOf);
  }

  private static int[] kept(BoxOrder order, OfferContradictions found, IntArrayList first) {
    int[] rows = order.rows;
    int kept = 0;
    boolean freshBox = true;
    for (int i = 0; i < rows.length; i++) {
      freshBox |= order.links[i] == BoxOrder.FIRST_OF_BOX;
      if (found.isKept(rows[i])) {
        if (freshBox) {
          first.add(kept);
        }
        freshBox = false;
        rows[kept++] = rows[i];
      }
    }
    return IntArrays.trim(rows, kept);
  }
}
