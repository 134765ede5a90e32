package dev.buybox.catalog;

import it.unimi.dsi.fastutil.ints.IntArrays;

/**
 * Sorts many texts by code points, which is the order of their UTF-8 bytes, in time proportional to
 * their number and lengths, whatever they are.
 *
 * <p>Eight bytes at a time: texts are sorted by a key of eight bytes, then those whose keys are
 * equal by the next eight. Comparing a million scattered texts costs a handful of cache misses
 * each, keys that lie together next to none.
 */
final class TextOrder {
  private static final int FEW = 64;
  private static final int DIGITS = 256;

  private final ByteTexts texts;
  private final int[] codes;
  private final int[] otherCodes;
  private final long[] keys;
  private final long[] otherKeys;

  private TextOrder(int[] codes, ByteTexts texts) {
    this.texts = texts;
    this.codes = codes;
    this.otherCodes = new int[codes.length];
    this.keys = new long[codes.length];
    this.otherKeys = new long[codes.length];
  }

  /** Sorts codes by their texts. */
  static void sort(int[] codes, ByteTexts texts) {
    if (codes.length <= FEW) {
      IntArrays.mergeSort(codes, texts::compare);
    } else {
      new TextOrder(codes, texts).sort(0, codes.length, 0);
    }
  }

  /** Sorts a range of texts whose first {@code depth} bytes are the same. */
  private void sort(int from, int to, int depth) {
    int sortedBytes = depth;
    // A loop where all go on alike, so that long common beginnings do not nest.
    while (to - from > 1) {
      if (!fillKeys(from, to, sortedBytes)) {
        return;
      }
      if (keys[from] != keys[to - 1] || !allKeysEqual(from, to)) {
        sortByKeys(from, to);
        sortEqualKeys(from, to, sortedBytes + Long.BYTES);
        return;
      }
      sortedBytes += Long.BYTES;
    }
  }

  /** Reads the next keys; returns false if the texts are over, and sorts by their lengths then. */
  private boolean fillKeys(int from, int to, int depth) {
    boolean more = false;
    for (int i = from; i < to; i++) {
      keys[i] = texts.key(codes[i], depth);
      more |= texts.length(codes[i]) > depth;
    }
    if (!more) {
      System.arraycopy(codes, from, otherCodes, from, to - from);
      IntArrays.mergeSort(codes, from, to, texts::compare, otherCodes);
    }
    return more;
  }

  private boolean allKeysEqual(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (keys[i] != keys[from]) {
        return false;
      }
    }
    return true;
  }

  private void sortEqualKeys(int from, int to, int depth) {
    for (int first = from, end; first < to; first = end) {
      end = first + 1;
      while (end < to && keys[end] == keys[first]) {
        end++;
      }
      if (end - first > 1) {
        sort(first, end, depth);
      }
    }
  }

  private void sortByKeys(int from, int to) {
    if (to - from <= FEW) {
      insertByKeys(from, to);
    } else {
      sortByDigits(from, to);
    }
  }

  private void insertByKeys(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      int code = codes[i];
      int at = i;
      for (; at > from && Long.compareUnsigned(keys[at - 1], key) > 0; at--) {
        keys[at] = keys[at - 1];
        codes[at] = codes[at - 1];
      }
      keys[at] = key;
      codes[at] = code;
    }
  }

  /** Radix sort, the last byte first; bytes that are the same everywhere are passed over. */
  private void sortByDigits(int from, int to) {
    long differs = 0;
    for (int i = from + 1; i < to; i++) {
      differs |= keys[i] ^ keys[from];
    }
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      if ((differs >>> shift & 0xFF) != 0) {
        sortByDigit(from, to, shift);
      }
    }
  }

  private void sortByDigit(int from, int to, int shift) {
    int[] ends = new int[DIGITS + 1];
    for (int i = from; i < to; i++) {
      ends[(int) (keys[i] >>> shift & 0xFF) + 1]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      ends[digit + 1] += ends[digit];
    }
    for (int i = from; i < to; i++) {
      int at = from + ends[(int) (keys[i] >>> shift & 0xFF)]++;
      otherKeys[at] = keys[i];
      otherCodes[at] = codes[i];
    }
    System.arraycopy(otherKeys, from, keys, from, to - from);
    System.arraycopy(otherCodes, from, codes, from, to - from);
  }
}
