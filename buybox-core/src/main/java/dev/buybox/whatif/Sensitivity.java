package dev.buybox.whatif;

import dev.buybox.policy.CriterionInfluence;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.Influence;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.RankingProgress;
import dev.buybox.ranking.Reweigher;
import dev.buybox.ranking.WeightTrial;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of an outcome hangs on each weight. A weight is told as its share of the sum of all
 * weights of its policy; when it changes, the others keep their proportion.
 *
 * <p>Every answer is one of the rankers, under exact weights: full points say where to look, {@link
 * WeightTrial} and {@link Reweigher} decide. No visitor is known, so under {@code share} the first
 * contender wins. For one thread.
 */
public final class Sensitivity {
  /** Shares are whole numbers of one part in so many. */
  public static final int STEPS = 1_000_000;

  private final Situation situation;
  private final Ranker ranker;
  private final WeightTrial trial;
  private final int threads;
  private @Nullable Catalogue catalogue;

  /** What questions about the whole catalogue share. */
  private static final class Catalogue {
    final Reweigher reweigher;

    /** By box, under the policies as they are. */
    final int[] winners;

    Catalogue(Reweigher reweigher, int[] winners) {
      this.reweigher = reweigher;
      this.winners = winners;
    }
  }

  private Sensitivity(Situation situation, Ranker ranker, int threads) {
    this.situation = situation;
    this.ranker = ranker;
    this.trial = WeightTrial.of(ranker);
    this.threads = threads;
  }

  /** Returns the sensitivity of a situation; makes a {@link Ranker}. */
  public static Sensitivity of(Situation situation) {
    return new Sensitivity(situation, situation.ranker(), 1);
  }

  /**
   * Returns the same that uses several threads for the catalogue, the caller's among them.
   *
   * @throws IllegalArgumentException if it is not from 1 to {@link BulkRanker#MAX_THREADS}
   */
  public Sensitivity threads(int count) {
    ComparisonOptions.standard().threads(count);
    return new Sensitivity(situation, ranker, count);
  }

  /**
   * Returns, for each criterion of the policy that decides a box, between which shares its winner
   * stays; nothing if nobody wins. For each end it ranks the box at every step whose winner points
   * cannot tell, at most {@value ShareSearch#MAX_RANKED_STEPS} times.
   *
   * @throws IndexOutOfBoundsException if there is no such box
   */
  public List<ShareInterval> ofBox(int box) {
    trial.about(box);
    if (trial.winner() < 0) {
      return List.of();
    }
    RequiredLeads leads = RequiredLeads.of(trial, situation.incumbents().of(box));
    List<ShareInterval> intervals = new ArrayList<>();
    for (int criterion = 0; criterion < trial.policy().criteria().size(); criterion++) {
      intervals.add(new ShareSearch(trial, leads, criterion).find());
    }
    return List.copyOf(intervals);
  }

  /**
   * Returns the least change of a single share that gives a box to another offer; nothing if none
   * does. Among equal changes the first.
   *
   * @param intervals from {@link #ofBox(int)}
   */
  public static Optional<Flip> leastFlip(List<ShareInterval> intervals) {
    return intervals.stream()
        .flatMap(each -> Stream.of(each.below(), each.above()))
        .flatMap(Optional::stream)
        .min(Comparator.comparing(Flip::change));
  }

  /**
   * Returns shares from 0 to 1 in equal parts, rounded to steps.
   *
   * @param parts from 1 to {@link #STEPS}
   * @throws IllegalArgumentException if it is not
   */
  public static List<BigDecimal> evenShares(int parts) {
    if (parts < 1 || parts > STEPS) {
      throw new IllegalArgumentException("parts must be from 1 to " + STEPS + ", were " + parts);
    }
    List<BigDecimal> shares = new ArrayList<>();
    for (int part = 0; part <= parts; part++) {
      shares.add(
          BigDecimal.valueOf(part).divide(BigDecimal.valueOf(parts), 6, RoundingMode.HALF_EVEN));
    }
    return List.copyOf(shares);
  }

  /**
   * Returns in how many boxes of the catalogue the winner changes when a criterion has other
   * shares. Its share is set in every policy that has the criterion; where no other criterion has a
   * weight, it stays.
   *
   * <p>The first call lays out columns; each share then costs one pass, see {@link Reweigher}.
   *
   * @param shares each from 0 to 1, with at most 6 decimals
   * @throws IllegalArgumentException if no policy has the criterion, or a share is no such number
   * @throws InterruptedException if the calling thread is interrupted
   */
  public ShareCurve curve(String criterion, List<BigDecimal> shares) throws InterruptedException {
    PolicySet policies = situation.policies().policies();
    Shares.check(policies, criterion);
    List<Integer> steps = shares.stream().map(Sensitivity::steps).toList();
    Catalogue all = catalogue();
    int[] after = new int[situation.catalog().boxCount()];
    int[] changed = new int[after.length];
    List<ShareCurve.Point> points = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      PolicySet weighed = Shares.withShare(policies, criterion, steps.get(i));
      int count = all.reweigher.changes(weighed, all.winners, after, changed);
      points.add(new ShareCurve.Point(shares.get(i), count));
    }
    return new ShareCurve(criterion, points);
  }

  private static int steps(BigDecimal share) {
    BigDecimal steps = share.multiply(BigDecimal.valueOf(STEPS)).stripTrailingZeros();
    boolean inRange = share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
    if (!inRange || steps.scale() > 0) {
      throw new IllegalArgumentException(
          "a share must be from 0 to 1 with at most 6 decimals, was " + share);
    }
    return steps.intValueExact();
  }

  private Catalogue catalogue() throws InterruptedException {
    Catalogue known = catalogue;
    if (known == null) {
      int[] winners = new int[situation.catalog().boxCount()];
      BulkRanker.of(ranker).threads(threads).winners(winners);
      known = new Catalogue(Reweigher.of(ranker).threads(threads), winners);
      catalogue = known;
    }
    return known;
  }

  /**
   * Returns in how many boxes each criterion decides who wins, the most first; those that cannot be
   * taken out last. See {@link Influence}.
   *
   * @param progress told how far it is
   */
  public List<CriterionInfluence> byInfluence(RankingProgress progress) {
    Comparator<CriterionInfluence> most =
        Comparator.comparingLong(each -> -each.otherWinner().orElse(-1));
    return Influence.measure(
            situation.policies(), situation.catalog(), situation.incumbents(), progress)
        .stream()
        .sorted(most)
        .toList();
  }
}
