package dev.buybox.bench;

import dev.buybox.bench.market.Marketplace;
import dev.buybox.bench.objects.BoxRecord;
import dev.buybox.bench.objects.OfferRecord;
import dev.buybox.policy.NearTie;
import dev.buybox.policy.Policy;
import dev.buybox.ranking.Ranker;
import java.util.Locale;
import java.util.Optional;

/**
 * That all contenders name the same winner: what must hold before any of them is timed.
 *
 * <p>A box is left out where points in dispute could decide it: where the first two scores, or the
 * incumbent's and the lower end of the band, lie within the 10,000 points that the scoring rules
 * allow a relative criterion to differ from its formula (rule 7).
 *
 * @param compared boxes in which all named the same winner, or all of them nobody
 * @param withinTolerance boxes that were left out
 */
record Agreement(int compared, int withinTolerance) {
  private static final int TOLERANCE = 10_000;

  /**
   * Compares all boxes of a marketplace.
   *
   * @throws IllegalStateException at the first box in which two contenders differ
   */
  static Agreement check(Marketplace market, Contenders contenders) {
    int compared = 0;
    int boxCount = market.catalog().boxCount();
    for (int box = 0; box < boxCount; box++) {
      BoxRecord record = market.boxes().get(box);
      contenders.ranker().rank(box);
      if (!isWithinTolerance(contenders.ranker(), market.incumbents().of(box))) {
        String expected = winner(market, contenders.ranker());
        require(market, box, expected, "prepared", contenders.prepared().winner(box));
        require(market, box, expected, "objects", contenders.objects().winner(record));
        require(market, box, expected, "streams", contenders.streams().winner(record));
        compared++;
      }
    }
    return new Agreement(compared, boxCount - compared);
  }

  private static String winner(Marketplace market, Ranker ranker) {
    return ranker.winner() < 0 ? "nobody" : market.catalog().offerId(ranker.winner());
  }

  private static void require(
      Marketplace market, int box, String expected, String contender, Optional<OfferRecord> found) {
    String winner = found.map(OfferRecord::id).orElse("nobody");
    if (!winner.equals(expected)) {
      throw new IllegalStateException(
          "box %s: ranker names %s, %s names %s; nothing may be timed before they agree"
              .formatted(market.catalog().product(box), expected, contender, winner));
    }
  }

  private static boolean isWithinTolerance(Ranker ranker, int incumbent) {
    int count = ranker.rankedCount();
    if (count < 2) {
      return false;
    }
    return ranker.rankedScore(0) - ranker.rankedScore(1) <= TOLERANCE
        || isAtEndOfBand(ranker, incumbent);
  }

  private static boolean isAtEndOfBand(Ranker ranker, int incumbent) {
    double within = ranker.policy().nearTie().map(NearTie::within).orElse(0.0);
    double end = ranker.rankedScore(0) - within * Policy.FULL_SCORE;
    for (int place = 1; place < ranker.rankedCount(); place++) {
      if (ranker.rankedOffer(place) == incumbent) {
        return Math.abs(ranker.rankedScore(place) - end) <= TOLERANCE;
      }
    }
    return false;
  }

  /** Returns both numbers in a sentence. */
  String sentence() {
    return String.format(
        Locale.ROOT,
        "same winner in all %,d boxes compared, %,d left out as within tolerance",
        compared,
        withinTolerance);
  }
}
