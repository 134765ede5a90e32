package dev.buybox.live;

import dev.buybox.internal.box.BoxScorer;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.CompiledPolicies;
import java.util.Arrays;
import java.util.List;

/** The policies from one replacement to the next. Immutable but for what it remembers. */
final class Edition {
  final int number;
  final CompiledPolicies compiled;
  final List<Policy> policies;
  private volatile int[] policyByCategory = new int[0];

  Edition(int number, CompiledPolicies compiled) {
    this.number = number;
    this.compiled = compiled;
    this.policies = compiled.policies().policies();
  }

  PolicySet set() {
    return compiled.policies();
  }

  /** Returns the number of the policy of a category, by its code. */
  int policyOf(int category, BoxScorer scorer, TextCodes categories) {
    int[] known = policyByCategory;
    return category < known.length ? known[category] : learn(category, scorer, categories);
  }

  private int learn(int category, BoxScorer scorer, TextCodes categories) {
    int[] known = new int[categories.size()];
    Arrays.setAll(known, code -> scorer.policyFor(categories.text(code)));
    policyByCategory = known;
    return known[category];
  }
}
