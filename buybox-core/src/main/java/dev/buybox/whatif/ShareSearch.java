package dev.buybox.whatif;

import dev.buybox.policy.Policy;
import dev.buybox.ranking.WeightTrial;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Finds the shares of one criterion at which the winner of a box stays. A lead is linear in the
 * share, so full points tell at once how far it surely stays; from there on step after step is
 * ranked until another wins.
 */
final class ShareSearch {
  /** Steps in a row that are ranked before giving up. */
  static final int MAX_RANKED_STEPS = 10_000;

  private static final int DECIMALS = 12;
  private static final int STEP_DECIMALS = 6;

  private final WeightTrial trial;
  private final RequiredLeads leads;
  private final int criterion;
  private final Policy policy;
  private final BigDecimal others;
  private final BigDecimal exactShare;
  private final BigDecimal share;
  private boolean exact = true;

  ShareSearch(WeightTrial trial, RequiredLeads leads, int criterion) {
    this.trial = trial;
    this.leads = leads;
    this.criterion = criterion;
    this.policy = trial.policy();
    this.others = Shares.others(policy, criterion);
    BigDecimal own = policy.criteria().get(criterion).weight();
    this.exactShare = own.divide(own.add(others), MathContext.DECIMAL128);
    this.share = exactShare.setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  ShareInterval find() {
    if (others.signum() == 0) {
      return interval(share, share, Optional.empty(), Optional.empty());
    }
    BigDecimal steps = exactShare.movePointRight(STEP_DECIMALS);
    int floor = steps.setScale(0, RoundingMode.FLOOR).intValueExact();
    int ceiling = steps.setScale(0, RoundingMode.CEILING).intValueExact();
    // Both at once where the share is a whole number of steps, which is ranked as it is already.
    int lowest = floor == ceiling ? floor - 1 : floor;
    int highest = floor == ceiling ? floor + 1 : ceiling;
    End low = search(lowest, -1);
    End high = search(highest, 1);
    return interval(
        low.isBeside(lowest) ? share : step(low.last()),
        high.isBeside(highest) ? share : step(high.last()),
        low.flip(),
        high.flip());
  }

  /**
   * Where a search ended.
   *
   * @param last the last step at which the winner stays; one before the first if there is none
   * @param direction 1 or -1
   */
  private record End(int last, int direction, Optional<Flip> flip) {
    boolean isBeside(int first) {
      return last == first - direction;
    }
  }

  private ShareInterval interval(
      BigDecimal from, BigDecimal to, Optional<Flip> below, Optional<Flip> above) {
    String name = policy.criteria().get(criterion).name();
    return new ShareInterval(name, share, from, to, below, above, exact);
  }

  private static BigDecimal step(int step) {
    return BigDecimal.valueOf(step, STEP_DECIMALS);
  }

  /** Goes from the first step beside the share as it is in a direction. */
  private End search(int first, int direction) {
    int end = direction > 0 ? Sensitivity.STEPS : 0;
    int at = sureFrom(first, direction);
    int ranked = 0;
    while ((end - at) * direction >= 0) {
      if (ranked++ == MAX_RANKED_STEPS) {
        exact = false;
        return new End(at - direction, direction, Optional.empty());
      }
      trial.weights(Shares.weights(policy, criterion, at));
      if (trial.winner() != leads.winner()) {
        return new End(at - direction, direction, Optional.of(flip(at)));
      }
      at += direction;
    }
    return new End(end, direction, Optional.empty());
  }

  private Flip flip(int at) {
    String name = policy.criteria().get(criterion).name();
    return new Flip(name, share, step(at), leads.winner(), trial.winner());
  }

  /** Returns the first step at which full points are not enough to tell that the winner stays. */
  private int sureFrom(int first, int direction) {
    double own = exactShare.doubleValue();
    double end = direction > 0 ? 1 : 0;
    double sure = end;
    for (int i = 0; i < leads.count(); i++) {
      if (leads.offer(i) != leads.winner() && !isSafe(i)) {
        double reach = reach(i, own, end);
        sure = direction > 0 ? Math.min(sure, reach) : Math.max(sure, reach);
      }
    }
    double steps = sure * Sensitivity.STEPS;
    // One step less than the doubles say, which makes up for their rounding.
    int at = direction > 0 ? (int) Math.floor(steps) : (int) Math.ceil(steps);
    return direction > 0 ? Math.max(first, at) : Math.min(first, at);
  }

  private boolean isSafe(int rival) {
    return leads.lead(rival) <= 0 && leads.isDominated(rival, criterion);
  }

  /** Returns how far from its own share to an end the lead over a rival is surely enough. */
  private double reach(int rival, double own, double end) {
    double enough = leads.lead(rival) + leads.slack();
    double here = lead(rival, own);
    double there = lead(rival, end);
    if (here < enough) {
      return own;
    } else if (there >= enough) {
      return end;
    }
    return own + (here - enough) / (here - there) * (end - own);
  }

  private double lead(int rival, double atShare) {
    double rest = 0;
    for (int c = 0; c < policy.criteria().size(); c++) {
      if (c != criterion) {
        rest += policy.criteria().get(c).weight().doubleValue() * leads.ahead(c, rival);
      }
    }
    rest /= others.doubleValue();
    return atShare * leads.ahead(criterion, rival) + (1 - atShare) * rest;
  }
}
