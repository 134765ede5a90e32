package dev.buybox.catalog;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * Sorts the rows of a product: by condition and segment in code-point order, then by the tie hash
 * as unsigned, then by id in code-point order. Only repeated ids are equal in that; they keep their
 * order. Reuses its memory; for one thread.
 *
 * <p>What rows are sorted by lies in arrays of its own, so that no comparison goes back to the
 * rows: most products have a few offers, and looking them up took longer than sorting.
 */
final class ProductSort {
  private static final int FEW = 40;
  private static final int FIRST = 64;

  private final OfferRows offers;
  private final int[] conditionRanks;
  private final int[] segmentRanks;
  private final TieHash hash = new TieHash();
  private int[] sorted = new int[FIRST];
  private int[] places = new int[FIRST];
  private long[] boxes = new long[FIRST];
  private long[] arranged = new long[FIRST];

  /** With the first bit turned, so that signed numbers have the order of unsigned ones. */
  private long[] hashes = new long[FIRST];

  /**
   * Prepares for rows of any product.
   *
   * @param conditionRanks the place of each condition, by its code
   * @param segmentRanks the place of each segment, by its code
   */
  ProductSort(OfferRows offers, int[] conditionRanks, int[] segmentRanks) {
    this.offers = offers;
    this.conditionRanks = conditionRanks;
    this.segmentRanks = segmentRanks;
  }

  /**
   * Sorts a range of rows, which are all rows of one product.
   *
   * @param links takes how each row stands to the one before it
   */
  void sort(int[] rows, byte[] links, int from, int to) {
    int count = to - from;
    if (count < 2) {
      Arrays.fill(links, from, to, BoxOrder.FIRST_OF_BOX);
      return;
    }
    makeRoom(count);
    readKeys(rows, from, count);
    if (count <= FEW) {
      insert(rows, from, count);
    } else {
      sortMany(rows, from, count);
    }
    link(links, from, count);
  }

  private void makeRoom(int count) {
    if (count > sorted.length) {
      int room = Math.max(count, 2 * sorted.length);
      sorted = new int[room];
      places = new int[room];
      boxes = new long[room];
      arranged = new long[room];
      hashes = new long[room];
    }
  }

  private void readKeys(int[] rows, int from, int count) {
    int product = offers.product.getInt(rows[from]);
    long hashed = -1;
    for (int i = 0; i < count; i++) {
      int row = rows[from + i];
      int condition = offers.condition.getInt(row);
      int segment = offers.segment.getInt(row);
      boxes[i] = (long) conditionRanks[condition] << Integer.SIZE | segmentRanks[segment];
      if (boxes[i] != hashed) {
        offers.hashBox(hash, product, condition, segment);
        hashed = boxes[i];
      }
      hashes[i] = hash.ofOffer(offers.id, row) ^ Long.MIN_VALUE;
    }
  }

  private void insert(int[] rows, int from, int count) {
    for (int i = 1; i < count; i++) {
      int row = rows[from + i];
      long box = boxes[i];
      long rowHash = hashes[i];
      int at = i;
      for (; at > 0 && isAfter(at - 1, rows[from + at - 1], box, rowHash, row); at--) {
        boxes[at] = boxes[at - 1];
        hashes[at] = hashes[at - 1];
        rows[from + at] = rows[from + at - 1];
      }
      boxes[at] = box;
      hashes[at] = rowHash;
      rows[from + at] = row;
    }
  }

  private boolean isAfter(int place, int rowThere, long box, long rowHash, int row) {
    if (boxes[place] != box) {
      return boxes[place] > box;
    }
    if (hashes[place] != rowHash) {
      return hashes[place] > rowHash;
    }
    return offers.id.compare(rowThere, row) > 0;
  }

  private void sortMany(int[] rows, int from, int count) {
    for (int i = 0; i < count; i++) {
      places[i] = i;
    }
    LongArrays.radixSortIndirect(places, boxes, hashes, 0, count, true);
    for (int i = 0; i < count; i++) {
      sorted[i] = rows[from + places[i]];
    }
    System.arraycopy(sorted, 0, rows, from, count);
    arrange(boxes, count);
    arrange(hashes, count);
    sortEqual(rows, from, count);
  }

  private void arrange(long[] keys, int count) {
    for (int i = 0; i < count; i++) {
      arranged[i] = keys[places[i]];
    }
    System.arraycopy(arranged, 0, keys, 0, count);
  }

  /** Sorts rows of one box and one hash by their ids. */
  private void sortEqual(int[] rows, int from, int count) {
    for (int first = 0, end; first < count; first = end) {
      end = first + 1;
      while (end < count && boxes[first] == boxes[end] && hashes[first] == hashes[end]) {
        end++;
      }
      if (end - first > 1) {
        IntArrays.mergeSort(rows, from + first, from + end, offers.id::compare);
      }
    }
  }

  private void link(byte[] links, int from, int count) {
    links[from] = BoxOrder.FIRST_OF_BOX;
    for (int i = 1; i < count; i++) {
      boolean sameBox = boxes[i] == boxes[i - 1];
      boolean sameHash = hashes[i] == hashes[i - 1];
      byte inBox = sameHash ? BoxOrder.SAME_HASH : BoxOrder.SAME_BOX;
      links[from + i] = sameBox ? inBox : BoxOrder.FIRST_OF_BOX;
    }
  }
}
