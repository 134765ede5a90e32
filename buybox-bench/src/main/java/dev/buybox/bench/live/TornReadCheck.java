package dev.buybox.bench.live;

import dev.buybox.live.LiveOffers;
import dev.buybox.live.RankingView;
import dev.buybox.live.WinnerView;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Reads boxes and checks each read by itself. For one thread.
 *
 * <ul>
 *   <li>A winner: its price tells the right box, its handle the same, its sequence number does not
 *       go back.
 *   <li>A ranking, one read of 64: every price tells the right box, every shipping its seller;
 *       scores do not rise from place to place and lie within what the policy can give; the winner
 *       stands first; what each seller's grade adds is the same for all of its offers, so that no
 *       two states of a seller meet; and with the least price and these grades the scores come out
 *       as straightforward code has them.
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
  private final WinnerView winner;
  private final RankingView ranking;
  private final long[] sequences;
  private final double[] gradePoints = new double[HuntedMarket.SELLERS];

  TornReadCheck(HuntedMarket market, int reader, HuntTally tally) {
    this.market = market;
    this.tally = tally;
    this.random = new SplittableRandom(-1 - reader);
    this.winner = market.live().newWinnerView();
    this.ranking = market.live().newRankingView();
    this.sequences = new long[market.boxCount()];
  }

  /** Reads so often. */
  void read(long count) {
    long rankings = 0;
    for (long i = 0; i < count; i++) {
      int box = random.nextInt(sequences.length);
      if (i % RANKING_ONE_OF == 0) {
        checkRanking(box);
        rankings++;
      } else {
        checkWinner(box);
      }
      if (i % DERIVED_ONE_OF == 0) {
        SampledRanking.check(market, box, tally);
      }
    }
    tally.rankings(rankings);
    tally.winners(count - rankings);
  }

  private void checkWinner(int box) {
    if (!winner.read(box)) {
      return;
    }
    long shipping = winner.shippingMinor();
    require(winner.priceMinor() % HuntedMarket.MODULUS == box, "price of another box", box);
    require(shipping >= 100 && shipping < 100 + HuntedMarket.SELLERS, "shipping", box);
    require(LiveOffers.box(winner.winner()) == box, "winner of another box", box);
    require(winner.score() >= 0 && winner.score() <= 1_000_000_000, "score", box);
    require(winner.sequence() >= sequences[box], "sequence went back", box);
    sequences[box] = winner.sequence();
  }

  private void checkRanking(int box) {
    int ranked = ranking.read(box);
    require(ranked == ranking.offerCount(), "offers missing in the ranking", box);
    require(ranking.sequence() >= sequences[box], "sequence went back", box);
    sequences[box] = ranking.sequence();
    if (ranked == 0) {
      return;
    }
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

  private void checkPlace(int box, int place, long least) {
    long landed = ranking.landedPriceMinor(place);
    long price = ranking.priceMinor(place);
    int seller = ranking.seller(place);
    require(price % HuntedMarket.MODULUS == box, "ranked price of another box", box);
    require(landed - price == HuntedMarket.shipping(seller), "shipping of another seller", box);
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
