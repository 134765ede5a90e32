package dev.buybox.bench.catalogue.contender;

import dev.buybox.bench.catalogue.data.EngineMarket;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.Ranker;
import java.util.function.Supplier;

/**
 * The engine's bulk ranker.
 *
 * <p>Measured: {@link Form} says it. Not measured: the catalogue.
 */
public final class BulkContender implements Contender {
  /** What a pass does. */
  public enum Form {
    /** {@link BulkRanker#winners(int[])} alone; the columns are laid out before. */
    WINNERS("bulk", Comparison.COMPILED),
    /** The policy compiled, the ranker and the bulk ranker made, and then the winners. */
    RAW("bulk-raw", Comparison.RAW),
    /** {@link BulkRanker#rank(int[], int[], byte[])} alone; the columns are laid out before. */
    FULL_RANKING("bulk-rank", Comparison.FULL_RANKING),
    /** {@link BulkRanker#order(int[])} alone; the columns are laid out before. */
    ORDER("bulk-order", Comparison.FULL_RANKING);

    private final String label;
    private final Comparison comparison;

    Form(String label, Comparison comparison) {
      this.label = label;
      this.comparison = comparison;
    }

    /** Returns what the contender is called. */
    public String label() {
      return label;
    }
  }

  private final EngineMarket market;
  private final Supplier<Ranker> ranker;
  private final Form form;
  private final int threads;
  private final int[] winners;
  private final int[] order;
  private final int[] scores;
  private final byte[] status;
  private BulkRanker bulk;

  /**
   * Takes a market.
   *
   * @param ranker makes the ranker, or gives the one that is there
   */
  public BulkContender(EngineMarket market, Supplier<Ranker> ranker, Form form, int threads) {
    this.market = market;
    this.ranker = ranker;
    this.form = form;
    this.threads = threads;
    int offers = market.catalog().offerCount();
    boolean ranks = form.comparison == Comparison.FULL_RANKING;
    winners = new int[ranks ? 0 : market.catalog().boxCount()];
    order = new int[ranks ? offers : 0];
    scores = new int[form == Form.FULL_RANKING ? offers : 0];
    status = new byte[scores.length];
    bulk = BulkRanker.of(ranker.get());
  }

  @Override
  public Description description() {
    int offers = market.catalog().offerCount();
    return new Description(form.label, form.comparison, Role.ENGINE, threads, offers, 0);
  }

  @Override
  public void prepare() throws InterruptedException {
    bulk = BulkRanker.of(ranker.get()).threads(threads);
    if (form != Form.RAW) {
      bulk.prepare();
    }
  }

  @Override
  public long keptBytes() throws InterruptedException {
    return form == Form.RAW ? 0 : bulk.columnBytes() + ranker.get().preparedBytes();
  }

  @Override
  public void pass() throws InterruptedException {
    switch (form) {
      case WINNERS -> bulk.winners(winners);
      case RAW -> market.bulkRanker().threads(threads).winners(winners);
      case FULL_RANKING -> bulk.rank(order, scores, status);
      case ORDER -> bulk.order(order);
    }
  }

  @Override
  public Answer answer() {
    return form.comparison == Comparison.FULL_RANKING
        ? Answer.order(order, true)
        : Answer.winners(winners, true);
  }
}
