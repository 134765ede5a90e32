package dev.buybox.whatif;

import dev.buybox.catalog.Catalog;
import dev.buybox.internal.Excerpt;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.RankingProgress;
import dev.buybox.ranking.WeightTrial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each offer wins when weights are only roughly known: they are drawn again and again,
 * uniformly from a {@link WeightRange}, and the rankers decide under each draw (acceptability
 * shares of R. Lahdelma, J. Hokkanen, P. Salminen, SMAA, European Journal of Operational Research
 * 106, 1998).
 *
 * <p>Every policy of a set has draws of its own; the same seed makes the same draws on every
 * machine, for single boxes and for the catalogue. Weights are drawn in billionths. No visitor is
 * known, so under {@code share} the first contender wins. For one thread.
 */
public final class Robustness {
  /** The most draws. */
  public static final int MAX_DRAWS = 1_000_000;

  private final Situation situation;
  private final Ranker ranker;
  private final WeightTrial trial;
  private final PolicySetDraws drawn;
  private final int draws;
  private final int threads;

  private Robustness(
      Situation situation, Ranker ranker, PolicySetDraws drawn, int draws, int threads) {
    this.situation = situation;
    this.ranker = ranker;
    this.trial = WeightTrial.of(ranker);
    this.drawn = drawn;
    this.draws = draws;
    this.threads = threads;
  }

  /**
   * Prepares draws for all policies of a situation; makes a {@link Ranker}. Nothing drawn is kept:
   * it is drawn once here, and again for every question.
   *
   * @param draws how many, from 1 to {@link #MAX_DRAWS}
   * @param seed of the random numbers
   * @throws IllegalArgumentException if draws are out of range, the range has an interval of a
   *     criterion that no policy has, or none with a weight, or no weights of a policy are in the
   *     range, or too few for drawing
   */
  public static Robustness of(Situation situation, WeightRange range, int draws, long seed) {
    if (draws < 1 || draws > MAX_DRAWS) {
      throw new IllegalArgumentException(
          "draws must be from 1 to " + MAX_DRAWS + ", were " + draws);
    }
    PolicySet policies = situation.policies().policies();
    range.intervals().keySet().forEach(name -> checkIsWeighed(policies, name));
    PolicySetDraws drawn = PolicySetDraws.of(policies, range, draws, seed);
    return new Robustness(situation, situation.ranker(), drawn, draws, 1);
  }

  private static void checkIsWeighed(PolicySet policies, String criterion) {
    Shares.check(policies, criterion);
    boolean weighed =
        policies.policies().stream()
            .flatMap(policy -> policy.criteria().stream())
            .anyMatch(each -> each.name().equals(criterion) && each.weight().signum() > 0);
    if (!weighed) {
      throw new IllegalArgumentException(
          "criterion %s has weight 0 and stays without one; give it a weight to draw others"
              .formatted(Excerpt.quoted(criterion)));
    }
  }

  /**
   * Returns the same draws with several threads for the catalogue, the caller's among them.
   *
   * @throws IllegalArgumentException if it is not from 1 to {@link BulkRanker#MAX_THREADS}
   */
  public Robustness threads(int count) {
    ComparisonOptions.standard().threads(count);
    return new Robustness(situation, ranker, drawn, draws, count);
  }

  /**
   * Returns who wins a box how often; ranks it once a draw.
   *
   * @throws IndexOutOfBoundsException if there is no such box
   */
  public BoxRobustness ofBox(int box) {
    trial.about(box);
    int[] offers = new int[trial.rankedCount()];
    Map<Integer, Integer> placeOf = new HashMap<>();
    for (int place = 0; place < offers.length; place++) {
      offers[place] = trial.rankedOffer(place);
      placeOf.put(offers[place], place);
    }
    boolean certain = offers.length > 0 && isCertain(trial, situation, box);
    long[] wins = new long[offers.length];
    WeightDraws.Pass pass = drawn.pass(trial.policy());
    for (int draw = 0; draw < draws && offers.length > 0; draw++) {
      trial.weights(pass.weights());
      wins[placeOf.getOrDefault(trial.winner(), 0)]++;
    }
    return new BoxRobustness(box, draws, acceptabilities(offers, wins), certain);
  }

  private List<Acceptability> acceptabilities(int[] offers, long[] wins) {
    Catalog catalog = situation.catalog();
    List<Acceptability> all = new ArrayList<>();
    for (int place = 0; place < offers.length; place++) {
      double share = (double) wins[place] / draws;
      all.add(
          new Acceptability(
              offers[place],
              catalog.offerId(offers[place]),
              catalog.sellerId(catalog.seller(offers[place])),
              wins[place],
              share,
              Acceptability.standardError(share, draws)));
    }
    all.sort(
        Comparator.comparingLong((Acceptability each) -> -each.wins())
            .thenComparingInt(Acceptability::offer));
    return all;
  }

  /** Returns whether any weights give the box that a trial has turned to to its winner. */
  static boolean isCertain(WeightTrial trial, Situation situation, int box) {
    return RequiredLeads.of(trial, situation.incumbents().of(box)).staysUnderAnyWeights();
  }

  /**
   * Returns how often each offer of the catalogue wins its box. Each draw costs one pass over
   * columns where the policies allow that ({@link dev.buybox.ranking.Reweigher}), otherwise a
   * ranking of the catalogue; finding the boxes that are certain costs about two rankings.
   *
   * @param progress told how many boxes were decided under how many draws
   * @throws InterruptedException if the calling thread is interrupted
   */
  public CatalogRobustness ofCatalog(RankingProgress progress) throws InterruptedException {
    return new CatalogDraws(situation, ranker, draws, threads, progress).run(drawn.pass());
  }
}
