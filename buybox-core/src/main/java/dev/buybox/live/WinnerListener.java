package dev.buybox.live;

/**
 * Is told of winners that change, on a thread of its own. What it throws is counted and logged
 * ({@link Listening}), and the next event follows; an interrupt that it leaves is dropped.
 */
public interface WinnerListener {
  /** Is told that a winner changed. */
  void changed(WinnerEvent event);

  /**
   * Is told that it was too slow: so many events were lost between the one that it was told last
   * and the one that it is told next.
   *
   * @param events at least 1
   */
  default void missed(long events) {}
}
