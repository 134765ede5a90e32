package dev.buybox.bench.live;

import dev.buybox.live.RankingView;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Reads boxes and checks each read by itself. For one thread.
 *
 * <ul>
 *   <li>A winner: all that {@link WinnerCheck} says.
 *   <li>A ranking, one read of 64: the same of its first; every price and shipping tells the right
 *       box, offer and seller; scores do not rise from place to place and lie within what the
 *       policy can give; the winner stands first; what each seller's grade adds is the same for all
 *       of its offers, so that no two states of a seller meet; and with the least price and these
 *       grades the scores come out as straightforward code has them.
 *   <li>One ranking of a thousand is derived again from a snapshot: {@link SampledRanking}.
 * </ul>
 */
final class TornReadCheck {
  private static final int RANKING_ONE_OF = 64;
  private static final int DERIVED_ONE_OF = 64_000;
  private static final double FULL_GRADE_POINTS = 500_000_000;
  private static final double UNKNOWN = -1;

  private final HuntedMarket market;
  private final HuntTally tally;
  private final SplittableRandom random;
  private final WinnerReads winners;
  private final WinnerCheck check;
  private final RankingView ranking;
  private final double[] gradePoints = new double[HuntedMarket.SELLERS];

  /**
   * Reads nothing yet.
   *
   * @param reader the number of the reader, of which its choice of boxes depends
   * @param broken whether winners are read without a look at the version
   */
  TornReadCheck(HuntedMarket market, int reader, boolean broken, HuntTally tally) {
    this.market = market;
    this.tally = tally;
    this.random = new SplittableRandom(-1 - reader);
    this.check = new WinnerCheck(market.boxCount(), tally);
    this.winners =
        broken
            ? WinnerReads.broken(market.insides(), check)
            : WinnerReads.of(market.insides(), check);
    this.ranking = market.live().newRankingView();
  }

  /** Reads so often. */
  void read(long count) {
    long rankings = 0;
    for (long i = 0; i < count; i++) {
      int box = random.nextInt(market.boxCount());
      if (i % RANKING_ONE_OF == 0) {
        checkRanking(box);
        rankings++;
      } else {
        winners.read(box);
      }
      if (i % DERIVED_ONE_OF == 0) {
        SampledRanking.check(market, box, tally);
      }
    }
    tally.rankings(rankings);
    tally.winners(count - rankings);
  }

  private void checkRanking(int box) {
    int ranked = ranking.read(box);
    require(ranked == ranking.offerCount(), "offers missing in the ranking", box);
    if (ranked == 0) {
      return;
    }
    checkFirst(box);
    require(ranking.winner() == ranking.offer(0), "winner is not the first", box);
    long least = Long.MAX_VALUE;
    for (int place = 0; place < ranked; place++) {
      least = Math.min(least, ranking.landedPriceMinor(place));
    }
    Arrays.fill(gradePoints, UNKNOWN);
    for (int place = 0; place < ranked; place++) {
      checkPlace(box, place, least);
    }
  }

  private void checkFirst(int box) {
    long price = ranking.priceMinor(0);
    long shipping = ranking.landedPriceMinor(0) - price;
    check.check(box, ranking.sequence(), ranking.winner(), price, shipping, ranking.score(0));
  }

  private void checkPlace(int box, int place, long least) {
    long landed = ranking.landedPriceMinor(place);
    long price = ranking.priceMinor(place);
    int seller = ranking.seller(place);
    require(price % HuntedMarket.MODULUS == box, "ranked price of another box", box);
    long shipping = landed - price;
    require(HuntedMarket.sellerOfShipping(shipping) == seller, "shipping of another seller", box);
    require(
        HuntedMarket.offerOfShipping(shipping) == HuntedMarket.offerOfPrice(price),
        "shipping of another offer",
        box);
    if (place > 0) {
      require(ranking.score(place - 1) >= ranking.score(place), "scores rise", box);
    }
    double grade = ranking.score(place) - HuntScore.ofPrice(landed, least);
    require(
        grade >= -HuntScore.TOLERANCE && grade <= FULL_GRADE_POINTS + HuntScore.TOLERANCE,
        "score beside another least price",
        box);
    double known = gradePoints[seller];
    require(
        known == UNKNOWN || Math.abs(known - grade) <= 2 * HuntScore.TOLERANCE,
        "two states of a seller, or of the least price",
        box);
    gradePoints[seller] = grade;
  }

  private void require(boolean fine, String what, int box) {
    if (!fine) {
      tally.wrong(what + ", box " + box);
    }
  }
}
