package dev.buybox.catalog;

import dev.buybox.internal.CodePoints;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;

/**
 * Sorts the rows of offers: by product, condition and segment in code-point order, then by the tie
 * hash as unsigned, then by id in code-point order. Only repeated ids are equal in that.
 */
final class BoxOrder {
  private final OfferRows rows;
  private final int[] conditionRanks;
  private final int[] segmentRanks;
  private final long[] hashes;

  private BoxOrder(OfferRows rows) {
    this.rows = rows;
    this.conditionRanks = rows.conditions.ranks();
    this.segmentRanks = rows.segments.ranks();
    this.hashes = new long[rows.size()];
    for (int row = 0; row < hashes.length; row++) {
      hashes[row] = rows.tieHash(row);
    }
  }

  static int[] of(OfferRows rows) {
    int[] ranks = rows.products.ranks();
    int[] ends = new int[ranks.length];
    int[] order = byProduct(rows, ranks, ends);
    int[] support = order.clone();
    IntComparator comparator = new BoxOrder(rows)::compare;
    int from = 0;
    for (int end : ends) {
      IntArrays.mergeSort(order, from, end, comparator, support);
      from = end;
    }
    return order;
  }

  /** Counting sort: puts the rows in order of product ranks, and the end of each into ends. */
  private static int[] byProduct(OfferRows rows, int[] ranks, int[] ends) {
    for (int row = 0; row < rows.size(); row++) {
      ends[ranks[rows.product.getInt(row)]]++;
    }
    int start = 0;
    for (int rank = 0; rank < ends.length; rank++) {
      int count = ends[rank];
      ends[rank] = start;
      start += count;
    }
    int[] order = new int[rows.size()];
    for (int row = 0; row < order.length; row++) {
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
    return order == 0 ? CodePoints.compare(rows.id.get(a), rows.id.get(b)) : order;
  }

  private int conditionRank(int row) {
    return conditionRanks[rows.condition.getInt(row)];
  }

  private int segmentRank(int row) {
    return segmentRanks[rows.segment.getInt(row)];
  }
}
