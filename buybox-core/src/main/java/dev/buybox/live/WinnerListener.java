package dev.buybox.live;

/** Is told of winners that change, on a thread of its own. */
public interface WinnerListener {
  /** Is told that a winner changed. */
  void changed(WinnerEvent event);

  /**
   * Is told that it was too slow: so many events were lost before the next one.
   *
   * @param events at least 1
   */
  default void missed(long events) {}
}
