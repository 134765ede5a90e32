package dev.buybox.internal.columns;

/** Writes the winners of a window's boxes. For one thread. */
public final class WindowWinners {
  /** With more, likely scores would no longer tell who is barred. */
  private static final double MOST_DOUBT = -Kernel.LEAST_LIKELY / 4.0;

  private final Kernel kernel;
  private final LaneScratch scratch;

  /** Chooses by a kernel, in the scratch space of this thread. */
  public WindowWinners(Kernel kernel, LaneScratch scratch) {
    this.kernel = kernel;
    this.scratch = scratch;
  }

  /**
   * Writes the offer that wins each box of a window, -1 where nobody does.
   *
   * @param winners by box
   */
  public void write(ColumnWindow window, int[] winners) {
    for (int i = 0; i < window.groups.size(); i++) {
      WidthGroup group = window.groups.get(i);
      write(window, group, window.scores, group.firstSlot(), winners);
    }
  }

  /**
   * Scores the offers of a window by weights, and writes the offer that wins each box, -1 where
   * nobody does.
   *
   * @param winners by box
   */
  public void write(WeightWindow window, WeightedPoints points, int[] winners) {
    double doubt = window.doubt(points);
    for (int i = 0; i < window.lanes.groups.size(); i++) {
      WidthGroup group = window.lanes.groups.get(i);
      if (group.held() || group.lanes() == 1 || doubt > MOST_DOUBT) {
        int[] scores = scratch.groupScores(group.slots());
        kernel.score(window, group, points, scratch, scores);
        write(window.lanes, group, scores, 0, winners);
      } else {
        writeLikely(window, group, points, (int) Math.ceil(2 * doubt), winners);
      }
    }
  }

  /** Asks for exact scores only where likely ones lie close together. */
  private void writeLikely(
      WeightWindow window, WidthGroup group, WeightedPoints points, int margin, int[] winners) {
    int doubtful = kernel.likely(window, group, points, margin, scratch);
    for (int i = 0; i < doubtful; i++) {
      findBest(window, group, points, scratch.doubtful[i]);
    }
    kernel.write(window.lanes, group, scratch, winners);
  }

  private void findBest(WeightWindow window, WidthGroup group, WeightedPoints points, int lane) {
    int first = group.firstSlot() + lane;
    int end = first + group.slots();
    double least = window.logs[first];
    for (int slot = first; slot < end; slot += group.lanes()) {
      least = Math.min(least, window.logs[slot]);
    }
    double start = points.start(least);
    scratch.best[lane] = ColumnWindow.BARRED;
    for (int slot = first, place = 0; slot < end; slot += group.lanes(), place++) {
      int score = points.own(window.packed[slot]) - points.lost(window.logs[slot], start);
      if (score > scratch.best[lane]) {
        scratch.best[lane] = score;
        scratch.place[lane] = place;
      }
    }
  }

  private void write(
      ColumnWindow window, WidthGroup group, int[] scores, int firstSlot, int[] winners) {
    if (group.held()) {
      writeHeld(window, group, scores, firstSlot, winners);
    } else {
      kernel.winners(window, group, scores, firstSlot, scratch, winners);
    }
  }

  private void writeHeld(
      ColumnWindow window, WidthGroup group, int[] scores, int firstSlot, int[] winners) {
    kernel.best(group, scores, firstSlot, scratch);
    for (int lane = 0; lane < group.boxes(); lane++) {
      int best = scratch.best[lane];
      int place = holderOr(window, group, scores, firstSlot, lane, best, scratch.place[lane]);
      int box = window.boxes[group.firstLane() + lane];
      winners[box] = best < 0 ? -1 : window.offer(group, lane, place);
    }
  }

  /**
   * Returns the place of the holder if no gate bars it and it is close enough to the best, else
   * that of the best.
   */
  static int holderOr(
      ColumnWindow window,
      WidthGroup group,
      int[] scores,
      int firstSlot,
      int lane,
      int best,
      int place) {
    char holder = window.holders[group.firstLane() + lane];
    int score = scores[firstSlot + holder * group.lanes() + lane];
    return score >= 0 && score >= best - group.band() ? holder : place;
  }
}
