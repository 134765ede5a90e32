package dev.buybox.catalog;

import dev.buybox.internal.Work;
import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * Sorts the rows of offers: by product, condition and segment in code-point order, then by the tie
 * hash as unsigned, then by id in code-point order. Only repeated ids are equal in that.
 */
final class BoxOrder {
  /** More pieces than threads, so that no thread waits long for the others. */
  private static final int MAX_PIECES = 256;

  /** The rows in their order. */
  final int[] rows;

  /** Where the rows of each product end, by its rank. */
  final int[] ends;

  private final OfferRows offers;
  private final int[] conditionRanks;
  private final int[] segmentRanks;
  private final long[] hashes;
  private final int[] support;

  private BoxOrder(OfferRows offers) {
    this.offers = offers;
    this.conditionRanks = offers.conditions.ranks();
    this.segmentRanks = offers.segments.ranks();
    int[] ranks = offers.products.ranks();
    this.ends = new int[ranks.length];
    this.rows = byProduct(offers, ranks, ends);
    this.support = rows.clone();
    this.hashes = new long[rows.length];
  }

  static BoxOrder of(OfferRows offers, int threads) {
    BoxOrder order = new BoxOrder(offers);
    int pieces = order.pieces();
    Work.forEach(threads, pieces, piece -> order.sort(order.firstProduct(piece, pieces), piece));
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

  private void sort(int firstProduct, int piece) {
    TieHash hash = new TieHash();
    int end = firstProduct(piece + 1, pieces());
    for (int product = firstProduct; product < end; product++) {
      int from = start(product);
      int to = ends[product];
      if (to - from > 1) {
        for (int i = from; i < to; i++) {
          hashes[rows[i]] = offers.tieHash(hash, rows[i]);
        }
        IntArrays.mergeSort(rows, from, to, this::compare, support);
      }
    }
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

  private int compare(int a, int b) {
    int order = Integer.compare(conditionRank(a), conditionRank(b));
    if (order == 0) {
      order = Integer.compare(segmentRank(a), segmentRank(b));
    }
    if (order == 0) {
      order = Long.compareUnsigned(hashes[a], hashes[b]);
    }
    return order == 0 ? offers.id.compare(a, b) : order;
  }

  private int conditionRank(int row) {
    return conditionRanks[offers.condition.getInt(row)];
  }

  private int segmentRank(int row) {
    return segmentRanks[offers.segment.getInt(row)];
  }
}
