package dev.buybox.ranking;

/** Is told how far a long piece of work is; always by the thread that asked for it. */
@FunctionalInterface
public interface RankingProgress {
  /**
   * Called now and then.
   *
   * @param done boxes decided so far, one that is decided several times as often as that; never
   *     fewer than before
   * @param total how many it will be
   */
  void at(long done, long total);
}
