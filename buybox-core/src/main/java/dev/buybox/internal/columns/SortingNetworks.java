package dev.buybox.internal.columns;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Which places to compare and exchange, in which order, so that any box of a width is sorted: K. E.
 * Batcher's merge exchange (D. E. Knuth, The Art of Computer Programming, volume 3, algorithm
 * 5.2.2M). For one thread; each network is made when it is first asked for.
 */
final class SortingNetworks {
  private final int[][] byWidth = new int[LaneScratch.MOST_SORTED_TOGETHER + 1][];

  /** Returns pairs of places, the lower first; afterwards the greater of both is at the lower. */
  int[] of(int width) {
    int[] known = byWidth[width];
    if (known != null) {
      return known;
    }
    int[] made = make(width);
    byWidth[width] = made;
    return made;
  }

  private static int[] make(int width) {
    IntArrayList pairs = new IntArrayList();
    int half = Integer.highestOneBit(Math.max(1, width - 1));
    for (int p = width < 2 ? 0 : half; p > 0; p /= 2) {
      int distance = p;
      int r = 0;
      for (int q = half; ; q /= 2) {
        addPairs(pairs, width, p, r, distance);
        if (q == p) {
          break;
        }
        distance = q - p;
        r = p;
      }
    }
    return pairs.toIntArray();
  }

  private static void addPairs(IntArrayList pairs, int width, int p, int r, int distance) {
    for (int i = 0; i + distance < width; i++) {
      if ((i & p) == r) {
        pairs.add(i);
        pairs.add(i + distance);
      }
    }
  }
}
