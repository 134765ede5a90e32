package dev.buybox.bench;

import dev.buybox.bench.market.Marketplace;
import dev.buybox.bench.market.TenCriteria;
import dev.buybox.bench.objects.ListRanking;
import dev.buybox.bench.objects.ObjectRules;
import dev.buybox.bench.objects.PreparedRanking;
import dev.buybox.bench.objects.StreamRanking;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Ranker;

/** The engine and the straightforward programs, by the same rules; for one thread. */
record Contenders(
    Ranker ranker, PreparedRanking prepared, ListRanking objects, StreamRanking streams) {
  static final String CRITERIA = "criteria";
  static final String GATED = "gated";

  /**
   * Sets all of them up.
   *
   * @param policy {@link #CRITERIA} without gates, {@link #GATED} with them
   */
  static Contenders of(Marketplace market, String policy) {
    boolean gated = policy.equals(GATED);
    if (!gated && !policy.equals(CRITERIA)) {
      throw new IllegalArgumentException("policy must be criteria or gated, was " + policy);
    }
    CompiledPolicies policies =
        CompiledPolicies.compile(TenCriteria.policies(gated), market.catalog().schema());
    ObjectRules rules = ObjectRules.of(gated);
    return new Contenders(
        Ranker.of(policies, market.catalog(), market.incumbents()),
        new PreparedRanking(rules, market.boxes()),
        new ListRanking(rules),
        new StreamRanking(rules));
  }
}
