package dev.buybox.bench.catalogue.contender;

import dev.buybox.bench.catalogue.data.EngineMarket;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.Reweigher;

/**
 * The engine, given other weights for a catalogue in memory: all winners, and the boxes whose
 * winner changed. Each pass goes to the other one of two weightings, so that boxes do change.
 *
 * <p>Measured: everything from the new policy to the winners and the list of changed boxes. Not
 * measured: the catalogue, the columns, and the winners by the weights before.
 */
public final class ReweighContender implements Contender {
  private final EngineMarket market;
  private final int threads;
  private final Ranker ranker;
  private final Reweigher reweigher;
  private final PolicySet usual;
  private final PolicySet other;
  private final int[] changedBoxes;
  private int[] before;
  private int[] after;
  private int changed;
  private boolean isUsual;

  /** Takes a market. */
  public ReweighContender(EngineMarket market, int threads) {
    this.market = market;
    this.threads = threads;
    this.ranker = market.ranker();
    this.reweigher = reweigher(ranker, threads);
    this.usual = market.policies();
    this.other = PolicySet.of(withMoreForThePrice(usual.byDefault()));
    int boxes = market.catalog().boxCount();
    this.changedBoxes = new int[boxes];
    this.before = new int[boxes];
    this.after = new int[boxes];
  }

  private static Reweigher reweigher(Ranker ranker, int threads) {
    try {
      return Reweigher.of(ranker).threads(threads);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static Policy withMoreForThePrice(Policy policy) {
    String json = policy.toJson();
    return Policy.parse(json.replaceFirst("\"weight\" *: *\\d+", "\"weight\": 45"));
  }

  @Override
  public Description description() {
    int offers = market.catalog().offerCount();
    return new Description("reweigher", Comparison.NEW_WEIGHTS, Role.ENGINE, threads, offers, 0);
  }

  @Override
  public void prepare() throws InterruptedException {
    reweigher.winners(other, after);
    isUsual = false;
  }

  @Override
  public long keptBytes() {
    return reweigher.columnBytes() + ranker.preparedBytes();
  }

  @Override
  public void pass() throws InterruptedException {
    int[] oldest = before;
    before = after;
    after = oldest;
    isUsual = !isUsual;
    changed = reweigher.changes(isUsual ? usual : other, before, after, changedBoxes);
  }

  /** Returns how many boxes the last pass changed. */
  public int changed() {
    return changed;
  }

  /** Returns the winners by the usual weights, whichever of the two the last pass went to. */
  @Override
  public Answer answer() {
    return Answer.winners(isUsual ? after : before, true);
  }
}
