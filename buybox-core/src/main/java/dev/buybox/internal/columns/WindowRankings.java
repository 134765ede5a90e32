package dev.buybox.internal.columns;

import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * Writes the full rankings of a window's boxes. A score and the complement of its place are packed
 * into one number, so that sorting these sorts by score and ends ties by place. For one thread.
 */
public final class WindowRankings {
  private static final int PLACE_BITS = 16;
  private static final int MOST_PLACE = (1 << PLACE_BITS) - 1;

  private final Kernel kernel;
  private final LaneScratch scratch;

  /** Sorts by a kernel, in the scratch space of this thread. */
  public WindowRankings(Kernel kernel, LaneScratch scratch) {
    this.kernel = kernel;
    this.scratch = scratch;
  }

  /**
   * Writes the ranking of each box of a window at the places of its offers: the offers, their
   * scores, 0 of barred ones, and their {@link OfferStatus}, in which nobody is second.
   */
  public void write(ColumnWindow window, int[] order, int[] scores, byte[] status) {
    for (int i = 0; i < window.groups.size(); i++) {
      WidthGroup group = window.groups.get(i);
      if (group.lanes() == 1 || group.width() > LaneScratch.MOST_SORTED_TOGETHER) {
        writeOneByOne(window, group, order, scores, status);
      } else {
        writeTogether(window, group, order, scores, status);
      }
    }
  }

  private void writeTogether(
      ColumnWindow window, WidthGroup group, int[] order, int[] scores, byte[] status) {
    int[] network = scratch.networks.of(group.width());
    long[] keys = scratch.keys;
    for (int first = 0; first < group.boxes(); first += Kernel.LANES) {
      pack(window.scores, group, first, keys);
      kernel.sort(keys, network);
      int count = Math.min(Kernel.LANES, group.boxes() - first);
      for (int i = 0; i < count; i++) {
        write(window, group, first + i, keys, i, Kernel.LANES, order, scores, status);
      }
    }
  }

  private static void pack(int[] scores, WidthGroup group, int firstLane, long[] keys) {
    for (int place = 0; place < group.width(); place++) {
      int from = group.firstSlot() + place * group.lanes() + firstLane;
      int to = place * Kernel.LANES;
      for (int i = 0; i < Kernel.LANES; i++) {
        keys[to + i] = key(scores[from + i], place);
      }
    }
  }

  private static long key(int score, int place) {
    return (long) score << PLACE_BITS | MOST_PLACE - place;
  }

  private void writeOneByOne(
      ColumnWindow window, WidthGroup group, int[] order, int[] scores, byte[] status) {
    int width = group.width();
    long[] keys = scratch.wideKeys(width);
    long[] support = scratch.wideSupport(width);
    for (int lane = 0; lane < group.boxes(); lane++) {
      for (int place = 0; place < width; place++) {
        // The greatest comes last in what is sorted, so the smallest complement comes first.
        keys[place] = ~key(window.scores[group.firstSlot() + place * group.lanes() + lane], place);
        support[place] = keys[place];
      }
      LongArrays.mergeSort(keys, 0, width, support);
      for (int place = 0; place < width; place++) {
        keys[place] = ~keys[place];
      }
      write(window, group, lane, keys, 0, 1, order, scores, status);
    }
  }

  private static void write(
      ColumnWindow window,
      WidthGroup group,
      int lane,
      long[] keys,
      int from,
      int step,
      int[] order,
      int[] scores,
      byte[] status) {
    int best = (int) (keys[from] >> PLACE_BITS);
    int winner = winnersPlace(window, group, lane, keys[from]);
    int at = window.firstOffers[group.firstLane() + lane];
    for (int rank = 0; rank < group.width(); rank++) {
      long key = keys[from + rank * step];
      int score = (int) (key >> PLACE_BITS);
      int place = place(key);
      order[at + rank] = window.offer(group, lane, place);
      scores[at + rank] = Math.max(score, 0);
      status[at + rank] =
          score < 0
              ? OfferStatus.EXCLUDED
              : place == winner && best >= 0 ? OfferStatus.WINNER : OfferStatus.RANKED;
    }
  }

  private static int winnersPlace(ColumnWindow window, WidthGroup group, int lane, long bestKey) {
    int first = place(bestKey);
    return group.held()
        ? WindowWinners.holderOr(
            window,
            group,
            window.scores,
            group.firstSlot(),
            lane,
            (int) (bestKey >> PLACE_BITS),
            first)
        : first;
  }

  private static int place(long key) {
    return MOST_PLACE - (int) (key & MOST_PLACE);
  }
}
