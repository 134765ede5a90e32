package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.Criterion;
import dev.buybox.policy.CriterionInfluence;
import dev.buybox.policy.Policy;
import dev.buybox.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Measures in how many boxes of a catalogue each criterion decides who wins.
 *
 * <p>Every box is decided under the policies as they are, and once more without each criterion,
 * which is then as if no policy had it: what its {@code "missing": "exclude"} keeps out is let in,
 * and the other criteria keep the proportion of their weights. A criterion of several policies of a
 * set is taken out of all of them. One that leaves some policy without a weight above 0 cannot be
 * taken out.
 *
 * <p>Who holds each box is taken as given, for every decision. No visitor is known, so under {@code
 * share} the first contender wins.
 */
public final class Influence {
  private static final int BOXES_BETWEEN_REPORTS = 256;

  private final CompiledPolicies compiled;
  private final Catalog catalog;
  private final Incumbents incumbents;
  private final RankingProgress progress;
  private long total;
  private long done;

  private Influence(
      CompiledPolicies compiled, Catalog catalog, Incumbents incumbents, RankingProgress progress) {
    this.compiled = compiled;
    this.catalog = catalog;
    this.incumbents = incumbents;
    this.progress = progress;
  }

  /**
   * Returns the influence of each criterion, in the order in which the policies name them, the
   * default first.
   *
   * <p>Takes the time of ranking the catalogue once, and once more for each criterion; 4 bytes a
   * box beside what a {@link Ranker} takes.
   *
   * @throws IllegalArgumentException if the policies were compiled against another schema, or the
   *     incumbents built for another catalogue
   */
  public static List<CriterionInfluence> measure(
      CompiledPolicies policies, Catalog catalog, Incumbents incumbents) {
    return measure(policies, catalog, incumbents, (done, total) -> {});
  }

  /** Returns the influence of each criterion, telling how far the measurement is. */
  public static List<CriterionInfluence> measure(
      CompiledPolicies policies, Catalog catalog, Incumbents incumbents, RankingProgress progress) {
    return new Influence(policies, catalog, incumbents, progress).measure();
  }

  private List<CriterionInfluence> measure() {
    List<String> names = names(compiled.policies());
    long possible =
        names.stream().filter(name -> without(compiled.policies(), name).isPresent()).count();
    total = catalog.boxCount() * (1 + possible);
    int[] winners = winners();
    List<CriterionInfluence> influences = new ArrayList<>();
    for (String name : names) {
      influences.add(new CriterionInfluence(name, catalog.boxCount(), otherWinners(name, winners)));
    }
    return List.copyOf(influences);
  }

  private static List<String> names(PolicySet policies) {
    return policies.policies().stream()
        .flatMap(policy -> policy.criteria().stream())
        .map(Criterion::name)
        .distinct()
        .toList();
  }

  private int[] winners() {
    Ranker ranker = Ranker.of(compiled, catalog, incumbents);
    int[] winners = new int[catalog.boxCount()];
    for (int box = 0; box < winners.length; box++) {
      winners[box] = winner(ranker, box);
    }
    return winners;
  }

  private int winner(Ranker ranker, int box) {
    ranker.rank(box);
    done++;
    if (done % BOXES_BETWEEN_REPORTS == 0) {
      progress.at(done, total);
    }
    return ranker.winner();
  }

  private OptionalLong otherWinners(String criterion, int[] winners) {
    return without(compiled.policies(), criterion)
        .map(policies -> OptionalLong.of(otherWinners(policies, winners)))
        .orElse(OptionalLong.empty());
  }

  private long otherWinners(PolicySet policies, int[] winners) {
    CompiledPolicies fewer =
        CompiledPolicies.compile(policies, catalog.schema(), UnknownAttributes.TAKE_AS_MISSING);
    Ranker ranker = Ranker.of(fewer, catalog, incumbents);
    long others = 0;
    for (int box = 0; box < winners.length; box++) {
      if (winner(ranker, box) != winners[box]) {
        others++;
      }
    }
    return others;
  }

  /** Returns the set without a criterion, unless some policy would then have no weight. */
  private static Optional<PolicySet> without(PolicySet policies, String criterion) {
    if (policies.policies().stream().anyMatch(policy -> isLast(policy, criterion))) {
      return Optional.empty();
    }
    PolicySet.Builder fewer = PolicySet.builder(without(policies.byDefault(), criterion));
    policies
        .byCategory()
        .forEach((category, policy) -> fewer.variant(category, without(policy, criterion)));
    return Optional.of(fewer.build());
  }

  private static boolean isLast(Policy policy, String criterion) {
    return policy.criteria().stream()
        .filter(each -> !each.name().equals(criterion))
        .allMatch(each -> each.weight().signum() == 0);
  }

  private static Policy without(Policy policy, String criterion) {
    boolean has = policy.criteria().stream().anyMatch(each -> each.name().equals(criterion));
    return has ? policy.toBuilder().without(criterion).build() : policy;
  }
}
