package dev.buybox.whatif;

import dev.buybox.policy.Criterion;
import dev.buybox.policy.NearTie;
import dev.buybox.policy.Policy;
import dev.buybox.ranking.WeightTrial;
import java.util.Optional;

/**
 * What the winner of a box needs to stay it, rival by rival: a lead in points, which may be below
 * 0. Near ties, who holds the box and how ties end say how much; none of it depends on weights.
 * Each offer's value by each criterion is told in parts of a full score.
 */
final class RequiredLeads {
  /**
   * How many points a criterion can be off a share of its full points, for two offers: 5 a relative
   * curve may be off its formula at a full score and as much at its own, 1 that is cut off its most
   * points, all twice, and some to spare.
   */
  static final int SLACK_BY_CRITERION = 24;

  private final WeightTrial trial;
  private final Policy policy;
  private final int winner;
  private final int winnerPlace;
  private final int[] offers;
  private final long[] leads;
  private final int[][] fullPoints;

  private RequiredLeads(WeightTrial trial, int holder) {
    this.trial = trial;
    this.policy = trial.policy();
    this.winner = trial.winner();
    this.offers = new int[trial.rankedCount()];
    this.leads = new long[offers.length];
    for (int i = 0; i < offers.length; i++) {
      offers[i] = trial.rankedOffer(i);
    }
    this.winnerPlace = place(winner);
    boolean isHeld = place(holder) >= 0;
    for (int i = 0; i < offers.length; i++) {
      leads[i] = lead(offers[i], isHeld ? holder : -1);
    }
    this.fullPoints = new int[policy.criteria().size()][offers.length];
  }

  /**
   * Looks at the box that a trial has turned to, where somebody wins.
   *
   * @param holder the incumbent, -1 if there is none
   */
  static RequiredLeads of(WeightTrial trial, int holder) {
    RequiredLeads leads = new RequiredLeads(trial, holder);
    for (int c = 0; c < leads.fullPoints.length; c++) {
      for (int i = 0; i < leads.offers.length; i++) {
        leads.fullPoints[c][i] = trial.fullPoints(c, leads.offers[i]);
      }
    }
    return leads;
  }

  /** Returns the place of an offer among the eligible ones, -1 if it is not eligible. */
  private int place(int offer) {
    for (int i = 0; i < offers.length; i++) {
      if (offers[i] == offer) {
        return i;
      }
    }
    return -1;
  }

  private long lead(int rival, int holder) {
    Optional<NearTie> keeping =
        policy.nearTie().filter(rule -> rule.choose() == NearTie.Choose.INCUMBENT);
    long band = keeping.map(NearTie::within).map(RequiredLeads::points).orElse(0L);
    if (keeping.isPresent() && winner == holder) {
      return -band;
    } else if (keeping.isPresent() && rival == holder) {
      return band + 1;
    }
    return trial.comesFirstInTies(winner, rival) ? 0 : 1;
  }

  /** Scoring rule 9. */
  private static long points(double within) {
    return (long) Math.floor(within * Policy.FULL_SCORE + 0.5);
  }

  /** Returns the winner. */
  int winner() {
    return winner;
  }

  /** Returns how many eligible offers there are, the winner among them. */
  int count() {
    return offers.length;
  }

  /** Returns one of the eligible offers. */
  int offer(int index) {
    return offers[index];
  }

  /** Returns the lead that the winner needs over an offer, in points. */
  long lead(int index) {
    return leads[index];
  }

  /** Returns by how many full points the winner is ahead of an offer by a criterion. */
  int ahead(int criterion, int index) {
    return fullPoints[criterion][winnerPlace] - fullPoints[criterion][index];
  }

  /** Returns how far scores can be off what full points say, for two offers. */
  long slack() {
    return (long) SLACK_BY_CRITERION * policy.criteria().size();
  }

  /**
   * Returns whether an offer never gets more points than the winner, whatever the weights of the
   * criteria that have one are, and that of one more.
   *
   * @param besides a criterion that is weighed though it may have no weight, -1: none
   */
  boolean isDominated(int index, int besides) {
    for (int c = 0; c < fullPoints.length; c++) {
      Criterion criterion = policy.criteria().get(c);
      boolean weighed = criterion.weight().signum() > 0 || c == besides;
      if (weighed && !trial.isAtLeastAsGood(c, winner, offers[index])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether the winner stays under all weights of the criteria that have one; {@code true}
   * is sure. A lead is least where one criterion alone counts, for it is linear in the shares.
   */
  boolean staysUnderAnyWeights() {
    for (int i = 0; i < offers.length; i++) {
      if (offers[i] != winner && !stays(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean stays(int index) {
    long least = Long.MAX_VALUE;
    for (int c = 0; c < fullPoints.length; c++) {
      if (policy.criteria().get(c).weight().signum() > 0) {
        least = Math.min(least, ahead(c, index));
      }
    }
    return least >= leads[index] + slack()
        || (leads[index] <= 0 && least >= 0 && isDominated(index, -1));
  }
}
