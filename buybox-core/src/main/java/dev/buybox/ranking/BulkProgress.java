package dev.buybox.ranking;

/** Is told how far a {@link BulkRanker} has come. */
@FunctionalInterface
public interface BulkProgress {
  /**
   * Called now and then, always by the thread that called the ranker, and once at the end.
   *
   * @param boxes decided so far, never fewer than before
   * @param of all boxes
   */
  void boxesDecided(int boxes, int of);
}
