package dev.buybox.bench.catalogue.contender;

import dev.buybox.catalog.Catalog;
import dev.buybox.ranking.Ranker;

/**
 * The engine, box by box. One thread.
 *
 * <p>Measured: a loop of {@link Ranker#rank(int)} over all boxes, and the winners or the orders
 * written down. Not measured: the catalogue, and making the ranker, which sums up what no rival can
 * change.
 */
public final class RankerContender implements Contender {
  private final Ranker ranker;
  private final Catalog catalog;
  private final boolean inFull;
  private final int[] found;

  /**
   * Takes a ranker.
   *
   * @param inFull whether the full ranking is written, or the winners alone
   */
  public RankerContender(Ranker ranker, boolean inFull) {
    this.ranker = ranker;
    this.catalog = ranker.catalog();
    this.inFull = inFull;
    this.found = new int[inFull ? catalog.offerCount() : catalog.boxCount()];
  }

  @Override
  public Description description() {
    return new Description(
        inFull ? "box-by-box-rank" : "box-by-box",
        inFull ? Comparison.FULL_RANKING : Comparison.COMPILED,
        Role.ENGINE,
        1,
        catalog.offerCount(),
        0);
  }

  @Override
  public void prepare() {}

  @Override
  public void pass() {
    int boxes = catalog.boxCount();
    for (int box = 0; box < boxes; box++) {
      ranker.rank(box);
      if (inFull) {
        writeOrder(box);
      } else {
        found[box] = ranker.winner();
      }
    }
  }

  private void writeOrder(int box) {
    int at = catalog.firstOffer(box);
    for (int place = 0; place < ranker.rankedCount(); place++) {
      found[at++] = ranker.rankedOffer(place);
    }
    for (int index = 0; index < ranker.excludedCount(); index++) {
      found[at++] = ranker.excludedOffer(index);
    }
  }

  @Override
  public Answer answer() {
    return inFull ? Answer.order(found, true) : Answer.winners(found, true);
  }
}
