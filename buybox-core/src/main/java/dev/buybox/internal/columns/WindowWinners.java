package dev.buybox.internal.columns;

/** Writes the winners of a window's boxes. For one thread. */
public final class WindowWinners {
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
      if (group.held()) {
        writeHeld(window, group, winners);
      } else {
        kernel.winners(window, group, scratch, winners);
      }
    }
  }

  private void writeHeld(ColumnWindow window, WidthGroup group, int[] winners) {
    kernel.best(window, group, scratch);
    for (int lane = 0; lane < group.boxes(); lane++) {
      int place = holderOr(window, group, lane, scratch.best[lane], scratch.place[lane]);
      int box = window.boxes[group.firstLane() + lane];
      winners[box] = scratch.best[lane] < 0 ? -1 : window.offer(group, lane, place);
    }
  }

  /** Returns the place of the holder if it is close enough to the best, else that of the best. */
  static int holderOr(ColumnWindow window, WidthGroup group, int lane, int best, int place) {
    char holder = window.holders[group.firstLane() + lane];
    if (holder == ColumnWindow.NOBODY) {
      return place;
    }
    int score = window.scores[group.firstSlot() + holder * group.lanes() + lane];
    return score >= 0 && score >= best - group.band() ? holder : place;
  }
}
