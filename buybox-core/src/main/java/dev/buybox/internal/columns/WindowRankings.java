package dev.buybox.internal.columns;

import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * Writes the full rankings of a window's boxes. A score and the complement of its place are packed
 * into one number, so that sorting these sorts by score and ends ties by place. For one thread.
 */
public final class WindowRankings {
  private static final int PLACE_BITS = 16;
  private static final int MOST_PLACE = (1 << PLACE_BITS) - 1;

  private static final int[] NO_SCORES = new int[0];
  private static final byte[] NO_STATUS = new byte[0];

  private final Kernel kernel;
  private final LaneScratch scratch;

  /** Sorts by a kernel, in the scratch space of this thread. */
  public WindowRankings(Kernel kernel, LaneScratch scratch) {
    this.kernel = kernel;
    this.scratch = scratch;
  }

  /** Writes the offers of each box of a window at its places, the best first, barred ones last. */
  public void write(ColumnWindow window, int[] order) {
    write(window, order, NO_SCORES, NO_STATUS);
  }

  /**
   * Writes the ranking of each box of a window at the places of its offers: the offers, their
   * scores, 0 of barred ones, and their {@link OfferStatus}, in which nobody is second.
   *
   * @param scores with {@code status}, may be empty; then nothing is written there
   */
  public void write(ColumnWindow window, int[] order, int[] scores, byte[] status) {
    for (int i = 0; i < window.groups.size(); i++) {
      WidthGroup group = window.groups.get(i);
      if (group.width() == 1) {
        writeAlone(window, group, order, scores, status);
      } else if (group.lanes() == 1 || group.width() > LaneScratch.MOST_SORTED_TOGETHER) {
        writeOneByOne(window, group, order, scores, status);
      } else {
        writeTogether(window, group, order, scores, status);
      }
    }
  }

  /** Boxes of one offer need no sorting. */
  private static void writeAlone(
      ColumnWindow window, WidthGroup group, int[] order, int[] scores, byte[] status) {
    for (int lane = 0; lane < group.boxes(); lane++) {
      int offer = window.firstOffers[group.firstLane() + lane];
      order[offer] = offer;
      if (scores.length == 0) {
        continue;
      }
      int score = window.scores[group.firstSlot() + lane];
      scores[offer] = Math.max(score, 0);
      status[offer] = score < 0 ? OfferStatus.EXCLUDED : OfferStatus.WINNER;
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

  /** Writes one box, whose sorted keys stand {@code step} apart. */
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
    int at = window.firstOffers[group.firstLane() + lane];
    int end = at + group.width();
    if (group.isNarrow()) {
      int packed = window.narrow[group.firstLane() + lane];
      for (int to = at, key = from; to < end; to++, key += step) {
        int shift = place(keys[key]) * ColumnWindow.BITS_A_PLACE;
        order[to] = at + (packed >>> shift & ColumnWindow.PLACE_MASK);
      }
    } else {
      int locals = group.firstWide() + lane * group.width();
      for (int to = at, key = from; to < end; to++, key += step) {
        order[to] = at + window.wide[locals + place(keys[key])];
      }
    }
    if (scores.length > 0) {
      writeScores(keys, from, step, at, end, scores, status);
      markWinner(window, group, lane, keys, from, step, status);
    }
  }

  private static void writeScores(
      long[] keys, int from, int step, int at, int end, int[] scores, byte[] status) {
    for (int to = at, key = from; to < end; to++, key += step) {
      int score = score(keys[key]);
      scores[to] = Math.max(score, 0);
      status[to] = score < 0 ? OfferStatus.EXCLUDED : OfferStatus.RANKED;
    }
  }

  private static void markWinner(
      ColumnWindow window,
      WidthGroup group,
      int lane,
      long[] keys,
      int from,
      int step,
      byte[] status) {
    int best = score(keys[from]);
    if (best < 0) {
      return;
    }
    int at = window.firstOffers[group.firstLane() + lane];
    int rank = 0;
    if (group.held()) {
      int first = place(keys[from]);
      int winner =
          WindowWinners.holderOr(
              window, group, window.scores, group.firstSlot(), lane, best, first);
      while (place(keys[from + rank * step]) != winner) {
        rank++;
      }
    }
    status[at + rank] = OfferStatus.WINNER;
  }

  private static int score(long key) {
    return (int) (key >> PLACE_BITS);
  }

  private static int place(long key) {
    return MOST_PLACE - (int) (key & MOST_PLACE);
  }
}
