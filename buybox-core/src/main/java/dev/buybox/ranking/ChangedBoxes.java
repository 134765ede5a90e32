package dev.buybox.ranking;

/**
 * Lists boxes that changed hands, window by window, each at its own place of the list; in the end
 * moves them together. Windows may be listed by any threads.
 */
final class ChangedBoxes {
  private final int[] before;
  private final int[] changed;
  private final int[] countByWindow;

  ChangedBoxes(int[] before, int[] changed, int windows) {
    this.before = before;
    this.changed = changed;
    this.countByWindow = new int[windows];
  }

  void list(WeightColumns columns, int window, int[] after) {
    countByWindow[window] =
        list(before, after, columns.firstBox(window), columns.endBox(window), changed);
  }

  /** Lists those from one box to before another, from the place of the first on. */
  static int list(int[] before, int[] after, int from, int to, int[] changed) {
    int at = from;
    for (int box = from; box < to; box++) {
      changed[at] = box;
      at += before[box] == after[box] ? 0 : 1;
    }
    return at - from;
  }

  /** Moves all together and returns how many there are. */
  int close(WeightColumns columns) {
    int at = 0;
    for (int window = 0; window < countByWindow.length; window++) {
      System.arraycopy(changed, columns.firstBox(window), changed, at, countByWindow[window]);
      at += countByWindow[window];
    }
    return at;
  }
}
