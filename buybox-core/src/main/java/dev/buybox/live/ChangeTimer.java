package dev.buybox.live;

/** Times one of many changes of a writer, so that timing costs next to nothing. */
final class ChangeTimer {
  private final ChangeTimes times;
  private int untilNext = ChangeTimes.ONE_OF;

  ChangeTimer(ChangeTimes times) {
    this.times = times;
  }

  /** Returns when the change began, 0 if it is not timed. */
  long begin() {
    if (--untilNext > 0) {
      return 0;
    }
    untilNext = ChangeTimes.ONE_OF;
    return System.nanoTime();
  }

  void end(long began) {
    if (began != 0) {
      times.add(System.nanoTime() - began);
    }
  }
}
