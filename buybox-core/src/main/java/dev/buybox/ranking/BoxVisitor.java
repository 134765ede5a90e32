package dev.buybox.ranking;

/** Is shown box after box of a bulk ranking; by one thread. */
@FunctionalInterface
public interface BoxVisitor {
  /**
   * Called after a box was ranked.
   *
   * @param box the catalogue's number of it
   * @param ranker holds its ranking, until this returns
   */
  void visit(int box, Ranker ranker);
}
