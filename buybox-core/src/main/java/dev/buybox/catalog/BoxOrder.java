package dev.buybox.catalog;

import dev.buybox.internal.Work;

/**
 * Sorts the rows of offers: by product, condition and segment in code-point order, then by the tie
 * hash as unsigned, then by id in code-point order. Only repeated ids are equal in that.
 */
final class BoxOrder {
  /** A row that is the first of its box. */
  static final byte FIRST_OF_BOX = 0;

  /** A row of the same box as the one before. */
  static final byte SAME_BOX = 1;

  /** A row of the same box and the same hash as the one before, whose id it may repeat. */
  static final byte SAME_HASH = 2;

  /** More pieces than threads, so that no thread waits long for the others. */
  private static final int MAX_PIECES = 256;

  /** The rows in their order. */
  final int[] rows;

  /** How each row stands to the one before it in its product. */
  final byte[] links;

  /** Where the rows of each product end, by its rank. */
  final int[] ends;

  private BoxOrder(OfferRows offers) {
    int[] ranks = offers.products.ranks();
    this.ends = new int[ranks.length];
    this.rows = byProduct(offers, ranks, ends);
    this.links = new byte[rows.length];
  }

  static BoxOrder of(OfferRows offers, int threads) {
    BoxOrder order = new BoxOrder(offers);
    int[] conditionRanks = offers.conditions.ranks();
    int[] segmentRanks = offers.segments.ranks();
    int pieces = order.pieces();
    Work.forEach(
        threads,
        pieces,
        piece -> {
          ProductSort sort = new ProductSort(offers, conditionRanks, segmentRanks);
          int end = order.firstProduct(piece + 1, pieces);
          for (int product = order.firstProduct(piece, pieces); product < end; product++) {
            sort.sort(order.rows, order.links, order.start(product), order.ends[product]);
          }
        });
    return order;
  }

  /** Returns into how many pieces the products may be parted. */
  int pieces() {
    return Math.min(MAX_PIECES, ends.length);
  }

  /** Returns the rank of the first product of a piece, or after the last product. */
  int firstProduct(int piece, int pieces) {
    return (int) ((long) ends.length * piece / pieces);
  }

  /** Returns where the rows of a product begin. */
  int start(int product) {
    return product == 0 ? 0 : ends[product - 1];
  }

  /** Counting sort: puts the rows in order of product ranks, and the end of each into ends. */
  private static int[] byProduct(OfferRows rows, int[] ranks, int[] ends) {
    int count = rows.size();
    for (int row = 0; row < count; row++) {
      ends[ranks[rows.product.getInt(row)]]++;
    }
    int start = 0;
    for (int rank = 0; rank < ends.length; rank++) {
      int products = ends[rank];
      ends[rank] = start;
      start += products;
    }
    int[] order = new int[count];
    for (int row = 0; row < count; row++) {
      order[ends[ranks[rows.product.getInt(row)]]++] = row;
    }
    return order;
  }
}
