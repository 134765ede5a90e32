package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Cuts a catalogue into windows of neighbouring boxes. A window is what a thread takes at a time;
 * what is written for its boxes should stay in a core's own caches, and most widths should occur
 * often enough in it to fill vectors.
 */
final class WindowBounds {
  private static final int MOST_BOXES = 1 << 16;
  private static final int MOST_OFFERS = 1 << 19;

  private WindowBounds() {}

  /** Returns the first box of each window, and at the end the number of boxes. */
  static int[] of(Catalog catalog) {
    IntArrayList bounds = new IntArrayList();
    for (int box = 0; box < catalog.boxCount(); box = end(catalog, box)) {
      bounds.add(box);
    }
    bounds.add(catalog.boxCount());
    return bounds.toIntArray();
  }

  /** At least one box, whatever its width. */
  private static int end(Catalog catalog, int from) {
    int to = from + 1;
    int most = (int) Math.min(catalog.boxCount(), (long) from + MOST_BOXES);
    long firstOffer = catalog.firstOffer(from);
    while (to < most && catalog.endOffer(to) - firstOffer <= MOST_OFFERS) {
      to++;
    }
    return to;
  }
}
