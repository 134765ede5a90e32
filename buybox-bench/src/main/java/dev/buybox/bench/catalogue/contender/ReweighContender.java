package dev.buybox.bench.catalogue.contender;

import dev.buybox.bench.catalogue.data.EngineMarket;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;

/**
 * The engine, given other weights for a catalogue in memory: all winners, and the boxes whose
 * winner changed. Each pass goes to the other one of two weightings, so that boxes do change.
 *
 * <p>Measured: everything from the new policy to the winners and the list of changed boxes. Not
 * measured: the catalogue, and the winners by the weights before.
 */
public final class ReweighContender implements Contender {
  private final EngineMarket market;
  private final int threads;
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
    this.usual = market.policies();
    this.other = PolicySet.of(withMoreForThePrice(usual.byDefault()));
    int boxes = market.catalog().boxCount();
    this.changedBoxes = new int[boxes];
    this.before = new int[boxes];
    this.after = new int[boxes];
  }

  private static Policy withMoreForThePrice(Policy policy) {
    String json = policy.toJson();
    return Policy.parse(json.replaceFirst("\"weight\" *: *\\d+", "\"weight\": 45"));
  }

  @Override
  public Description description() {
    int offers = market.catalog().offerCount();
    return new Description(
        "bulk-recompiled", Comparison.NEW_WEIGHTS, Role.ENGINE, threads, offers, 0);
  }

  @Override
  public void prepare() throws InterruptedException {
    winners(other, after);
    isUsual = false;
  }

  @Override
  public void pass() throws InterruptedException {
    int[] oldest = before;
    before = after;
    after = oldest;
    isUsual = !isUsual;
    winners(isUsual ? usual : other, after);
    listChanges();
  }

  private void winners(PolicySet policies, int[] winners) throws InterruptedException {
    CompiledPolicies compiled = CompiledPolicies.compile(policies, market.catalog().schema());
    Ranker ranker = Ranker.of(compiled, market.catalog(), Incumbents.none());
    BulkRanker.of(ranker).threads(threads).winners(winners);
  }

  private void listChanges() {
    changed = 0;
    for (int box = 0; box < after.length; box++) {
      if (before[box] != after[box]) {
        changedBoxes[changed++] = box;
      }
    }
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
