package dev.buybox.internal.columns;

import java.util.Arrays;

/**
 * Simple loops that the compiler turns into vectors by itself.
 *
 * <p>It does so where all arrays of a loop are read at the very same index, and where minimum and
 * maximum are written as arithmetic: hence the copies into scratch space, which cost less than they
 * save.
 */
final class PlainKernel implements Kernel {
  /** Far below all scores that matter, and near enough for differences to fit into an int. */
  static final int LEAST = -(1 << 29);

  @Override
  public String description() {
    return "plain Java";
  }

  @Override
  public BlockKernel blocks() {
    return Kernels.PLAIN_BLOCKS;
  }

  @Override
  public void best(WidthGroup group, int[] scores, int firstSlot, LaneScratch scratch) {
    int lanes = group.lanes();
    if (lanes == 1) {
      bestOfOne(scores, firstSlot, group.width(), scratch);
      return;
    }
    start(scratch.best, scratch.place, lanes);
    for (int place = 0; place < group.width(); place++) {
      System.arraycopy(scores, firstSlot + place * lanes, scratch.scores, 0, lanes);
      keepPlace(scratch.scores, scratch.best, scratch.place, place, lanes);
      keepBest(scratch.scores, scratch.best, lanes);
    }
  }

  private static void bestOfOne(int[] scores, int from, int width, LaneScratch scratch) {
    int best = ColumnWindow.BARRED;
    int place = 0;
    for (int i = 0; i < width; i++) {
      if (scores[from + i] > best) {
        best = scores[from + i];
        place = i;
      }
    }
    scratch.best[0] = best;
    scratch.place[0] = place;
  }

  private static void start(int[] best, int[] place, int lanes) {
    for (int i = 0; i < lanes; i++) {
      best[i] = ColumnWindow.BARRED;
      place[i] = 0;
    }
  }

  private static void keepPlace(int[] scores, int[] best, int[] place, int now, int lanes) {
    for (int i = 0; i < lanes; i++) {
      place[i] = place[i] ^ ((place[i] ^ now) & ((best[i] - scores[i]) >> 31));
    }
  }

  private static void keepBest(int[] scores, int[] best, int lanes) {
    for (int i = 0; i < lanes; i++) {
      int lead = best[i] - scores[i];
      best[i] = best[i] - (lead & (lead >> 31));
    }
  }

  @Override
  public void winners(
      ColumnWindow window,
      WidthGroup group,
      int[] scores,
      int firstSlot,
      LaneScratch scratch,
      int[] winners) {
    winners(this, window, group, scores, firstSlot, scratch, winners);
  }

  /** Writes the winners after a kernel has found the best scores. */
  static void winners(
      Kernel kernel,
      ColumnWindow window,
      WidthGroup group,
      int[] scores,
      int firstSlot,
      LaneScratch scratch,
      int[] winners) {
    if (group.width() == 1 && group.lanes() > 1) {
      System.arraycopy(scores, firstSlot, scratch.best, 0, group.lanes());
    } else {
      kernel.best(group, scores, firstSlot, scratch);
    }
    writeFound(window, group, scratch, winners);
  }

  @Override
  public void write(ColumnWindow window, WidthGroup group, LaneScratch scratch, int[] winners) {
    writeFound(window, group, scratch, winners);
  }

  static void writeFound(
      ColumnWindow window, WidthGroup group, LaneScratch scratch, int[] winners) {
    int lanes = group.lanes();
    if (!group.isNarrow() || lanes == 1) {
      writeWide(window, group, scratch, winners);
      return;
    }
    System.arraycopy(window.firstOffers, group.firstLane(), scratch.offers, 0, lanes);
    if (group.width() > 1) {
      System.arraycopy(window.narrow, group.firstLane(), scratch.packed, 0, lanes);
      addLocal(scratch.packed, scratch.place, scratch.offers, lanes);
    }
    orNobody(scratch.best, scratch.offers, lanes);
    write(window.boxes, group.firstLane(), scratch.offers, group.boxes(), winners);
  }

  private static void addLocal(int[] packed, int[] place, int[] offers, int lanes) {
    for (int i = 0; i < lanes; i++) {
      offers[i] += packed[i] >>> (place[i] << 2) & ColumnWindow.PLACE_MASK;
    }
  }

  private static void orNobody(int[] best, int[] offers, int lanes) {
    for (int i = 0; i < lanes; i++) {
      offers[i] = offers[i] | (best[i] >> 31);
    }
  }

  static void write(int[] boxes, int firstLane, int[] offers, int count, int[] winners) {
    for (int i = 0; i < count; i++) {
      winners[boxes[firstLane + i]] = offers[i];
    }
  }

  /** Looks the offers of wide boxes up one by one: such boxes are few beside their offers. */
  static void writeWide(ColumnWindow window, WidthGroup group, LaneScratch scratch, int[] winners) {
    for (int lane = 0; lane < group.boxes(); lane++) {
      int offer = scratch.best[lane] < 0 ? -1 : window.offer(group, lane, scratch.place[lane]);
      winners[window.boxes[group.firstLane() + lane]] = offer;
    }
  }

  @Override
  public int likely(
      WeightWindow window,
      WidthGroup group,
      WeightedPoints points,
      int margin,
      LaneScratch scratch) {
    int lanes = group.lanes();
    Arrays.fill(scratch.best, 0, lanes, LEAST);
    Arrays.fill(scratch.second, 0, lanes, LEAST);
    Arrays.fill(scratch.place, 0, lanes, 0);
    for (int place = 0; place < group.width(); place++) {
      int from = group.firstSlot() + place * lanes;
      own(window.packed, from, lanes, points, scratch.scores, 0);
      loseParts(window.parts, from, points, scratch.scores, lanes);
      keepSecond(scratch.scores, scratch.best, scratch.second, lanes);
      keepPlace(scratch.scores, scratch.best, scratch.place, place, lanes);
      keepBest(scratch.scores, scratch.best, lanes);
    }
    int doubtful = 0;
    for (int lane = 0; lane < lanes; lane++) {
      scratch.doubtful[doubtful] = lane;
      doubtful += isDoubtful(scratch.best[lane], scratch.second[lane], margin) ? 1 : 0;
    }
    return doubtful;
  }

  private static boolean isDoubtful(int best, int second, int margin) {
    return best >= LEAST_LIKELY && best - Math.max(second, 0) <= margin;
  }

  private static void loseParts(
      char[] parts, int from, WeightedPoints points, int[] scores, int lanes) {
    int factor = points.partFactor;
    int shift = points.partShift;
    for (int i = 0; i < lanes; i++) {
      scores[i] = Math.max(LEAST, scores[i] - ((parts[from + i] * factor) >>> shift));
    }
  }

  private static void keepSecond(int[] scores, int[] best, int[] second, int lanes) {
    for (int i = 0; i < lanes; i++) {
      int lead = best[i] - scores[i];
      int lesser = scores[i] + (lead & (lead >> 31));
      int behind = second[i] - lesser;
      second[i] = second[i] - (behind & (behind >> 31));
    }
  }

  @Override
  public void score(
      WeightWindow window,
      WidthGroup group,
      WeightedPoints points,
      LaneScratch scratch,
      int[] scores) {
    double[] starts = scratch.references;
    leastLogs(window.logs, group, starts);
    points.scale(starts, group.lanes());
    for (int place = 0; place < group.width(); place++) {
      int from = group.firstSlot() + place * group.lanes();
      int to = place * group.lanes();
      own(window.packed, from, group.lanes(), points, scores, to);
      for (int lane = 0; lane < group.lanes(); lane++) {
        int score = scores[to + lane] - points.lost(window.logs[from + lane], starts[lane]);
        scores[to + lane] = Math.max(score, ColumnWindow.BARRED);
      }
    }
  }

  /** Looks up what sellers and values are worth. */
  static void own(int[] packed, int from, int lanes, WeightedPoints points, int[] scores, int to) {
    int[] ofSellers = points.ofSellers;
    int[] ofValues = points.ofValues;
    int bits = points.valueBits;
    int mask = points.valueMask;
    for (int lane = 0; lane < lanes; lane++) {
      int both = packed[from + lane];
      scores[to + lane] = ofSellers[both >>> bits] + ofValues[both & mask];
    }
  }

  private static void leastLogs(double[] logs, WidthGroup group, double[] least) {
    int lanes = group.lanes();
    System.arraycopy(logs, group.firstSlot(), least, 0, lanes);
    for (int place = 1; place < group.width(); place++) {
      int from = group.firstSlot() + place * lanes;
      for (int lane = 0; lane < lanes; lane++) {
        least[lane] = Math.min(least[lane], logs[from + lane]);
      }
    }
  }

  @Override
  public void sort(long[] keys, int[] network) {
    for (int pair = 0; pair < network.length; pair += 2) {
      exchange(keys, network[pair] * LANES, network[pair + 1] * LANES);
    }
  }

  private static void exchange(long[] keys, int upper, int lower) {
    for (int i = 0; i < LANES; i++) {
      long a = keys[upper + i];
      long b = keys[lower + i];
      keys[upper + i] = Math.max(a, b);
      keys[lower + i] = Math.min(a, b);
    }
  }
}
