package dev.buybox.catalog;

import dev.buybox.internal.CodePoints;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.List;

/**
 * Sorts many texts by code points.
 *
 * <p>Most comparisons are of keys: the first eight UTF-8 bytes after what all texts begin with.
 * Comparing a million scattered texts costs a handful of cache misses each, comparing keys one.
 */
final class TextOrder {
  private final List<String> texts;
  private final long[] keys;

  private TextOrder(List<String> texts, int[] codes) {
    this.texts = texts;
    this.keys = new long[texts.size()];
    int common = commonPrefix(codes);
    for (int code : codes) {
      keys[code] = key(texts.get(code), common);
    }
  }

  /** Sorts codes by their texts. */
  static void sort(int[] codes, List<String> texts) {
    IntArrays.mergeSort(codes, new TextOrder(texts, codes)::compare);
  }

  private int compare(int a, int b) {
    int order = Long.compareUnsigned(keys[a], keys[b]);
    return order == 0 ? CodePoints.compare(texts.get(a), texts.get(b)) : order;
  }

  private int commonPrefix(int[] codes) {
    if (codes.length == 0) {
      return 0;
    }
    String first = texts.get(codes[0]);
    int common = first.length();
    for (int code : codes) {
      String text = texts.get(code);
      int same = 0;
      while (same < common && same < text.length() && text.charAt(same) == first.charAt(same)) {
        same++;
      }
      common = same;
    }
    // Never between the two halves of a code point.
    return common > 0 && Character.isHighSurrogate(first.charAt(common - 1)) ? common - 1 : common;
  }

  /** Texts that are a prefix of others are padded with zeros; equal keys decide nothing. */
  private static long key(String text, int from) {
    long key = 0;
    int free = Long.SIZE;
    for (int i = from; i < text.length() && free > 0; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      int bytes = utf8Length(codePoint);
      for (int k = bytes - 1; k >= 0 && free > 0; k--) {
        free -= Byte.SIZE;
        key |= (long) utf8Byte(codePoint, k, bytes) << free;
      }
    }
    return key;
  }

  private static int utf8Length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  /** Returns the byte that holds the {@code k}-th six bits from the right. */
  private static int utf8Byte(int codePoint, int k, int bytes) {
    if (bytes == 1) {
      return codePoint;
    }
    int bits = codePoint >>> (6 * k) & 0x3F;
    int lead = 0xFF << (8 - bytes) & 0xFF;
    return k < bytes - 1 ? 0x80 | bits : lead | bits;
  }
}
