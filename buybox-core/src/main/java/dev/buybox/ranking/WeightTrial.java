package dev.buybox.ranking;

import dev.buybox.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Ranks a box as if the criteria of its policy had other weights, by the very rules of {@link
 * Ranker}. Who is eligible, what prices are compared with and how ties end do not depend on
 * weights, so gates are looked at once a box.
 *
 * <p>Before it has turned to a box, nobody has won, and nothing can be weighed.
 *
 * <p>For one thread. Weighing allocates a little for each criterion. Making one costs no pass over
 * the catalogue; it takes about 60 bytes for each offer of the widest box.
 */
public final class WeightTrial {
  private final Ranker ranker;
  private final IdentityHashMap<Policy, Bound> boundByPolicy = new IdentityHashMap<>();
  private Bound bound;
  private boolean prepared;
  private boolean turned;

  /**
   * What is bound once a policy.
   *
   * @param sources of the ranker's box
   * @param full the criteria, each as if it alone counted
   */
  private record Bound(Sources sources, List<BoundCriterion> full) {}

  private WeightTrial(Ranker ranker) {
    this.ranker = ranker;
    this.bound = bound(ranker.policy());
  }

  private Bound bound(Policy policy) {
    return boundByPolicy.computeIfAbsent(policy, this::bind);
  }

  private Bound bind(Policy policy) {
    Sources sources = new Sources(ranker.box(), policy);
    List<BoundCriterion> full = new ArrayList<>();
    for (int i = 0; i < policy.criteria().size(); i++) {
      full.add(new BoundCriterion(i, policy.criteria().get(i), Policy.FULL_SCORE, sources));
    }
    return new Bound(sources, full);
  }

  /** Returns a trial of the same policies, catalogue and incumbents as a ranker's. */
  public static WeightTrial of(Ranker ranker) {
    return new WeightTrial(ranker.forAnotherThread());
  }

  /**
   * Turns to a box and ranks it under the policy's own weights.
   *
   * @param box the catalogue's number of it
   * @throws IndexOutOfBoundsException if there is no such box
   */
  public void about(int box) {
    ranker.rank(box);
    bound = bound(policy());
    prepared = false;
    turned = true;
  }

  private void checkIsTurned() {
    if (!turned) {
      throw new IllegalStateException("no box to weigh in: call about(box) first");
    }
  }

  /**
   * Ranks the box under other weights.
   *
   * @param weights of the criteria of {@link #policy()}, in its order; only their proportion counts
   * @throws IllegalArgumentException if there are more or fewer, one is below 0 or none is above
   * @throws IllegalStateException if it has not turned to a box yet
   */
  public void weights(List<BigDecimal> weights) {
    checkIsTurned();
    if (weights.size() != policy().criteria().size()) {
      throw new IllegalArgumentException(
          "there are %d criteria and %d weights"
              .formatted(policy().criteria().size(), weights.size()));
    }
    ranker.rankWeighed(bound.sources(), Policy.maxPoints(weights));
  }

  /** Returns the policy that decides the box. */
  public Policy policy() {
    return ranker.policy();
  }

  /** Returns the offer that wins as it was ranked last, -1 if nobody does. */
  public int winner() {
    return ranker.winner();
  }

  /** Returns how many offers are eligible, under any weights. */
  public int rankedCount() {
    return ranker.rankedCount();
  }

  /**
   * Returns the offer at a place of the ranking as it was ranked last.
   *
   * @param place from 0
   */
  public int rankedOffer(int place) {
    return ranker.rankedOffer(place);
  }

  /**
   * Returns the score at a place of the ranking as it was ranked last.
   *
   * @param place from 0
   */
  public int rankedScore(int place) {
    return ranker.rankedScore(place);
  }

  /**
   * Returns the points that a criterion would give an eligible offer if it alone counted: its value
   * in parts of {@link Policy#FULL_SCORE}.
   *
   * @param criterion its place in {@link #policy()}
   * @throws IllegalStateException if it has not turned to a box yet
   */
  public int fullPoints(int criterion, int offer) {
    return full(criterion).points(offer);
  }

  /**
   * Returns whether a criterion gives an eligible offer at least as many points as another under
   * every weight; {@code true} is sure. Where their values differ by less than a point of a full
   * score, or one of them is missing on a relative curve, the answer may be {@code false} both
   * ways.
   *
   * @param criterion its place in {@link #policy()}
   * @throws IllegalStateException if it has not turned to a box yet
   */
  public boolean isAtLeastAsGood(int criterion, int offer, int rival) {
    BoundCriterion prepared = full(criterion);
    if (SameValue.areRoundedApart(prepared, offer, rival)) {
      return prepared.points(offer) == Policy.FULL_SCORE || prepared.points(rival) == 0;
    }
    int lead = prepared.points(offer) - prepared.points(rival);
    return lead > 0 || (lead == 0 && SameValue.of(prepared, offer, rival));
  }

  /** Returns whether an offer comes before another where they have the same score. */
  public boolean comesFirstInTies(int offer, int rival) {
    int order = ranker.bound().tieBreakers().compare(offer, rival);
    return order == 0 ? offer < rival : order < 0;
  }

  private BoundCriterion full(int criterion) {
    checkIsTurned();
    if (!prepared) {
      bound.full().forEach(each -> each.prepare(ranker.box()));
      prepared = true;
    }
    return bound.full().get(criterion);
  }
}
