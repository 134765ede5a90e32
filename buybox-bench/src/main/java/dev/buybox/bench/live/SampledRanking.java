package dev.buybox.bench.live;

import dev.buybox.catalog.Catalog;
import dev.buybox.live.BoxSnapshot;
import dev.buybox.ranking.Decision;
import dev.buybox.ranking.RankedOffer;
import java.util.List;

/**
 * Derives a ranking again: a snapshot's ranker ranks a fresh frozen catalogue, and straightforward
 * code computes the scores from its prices and grades. The winner that was shown must be theirs.
 */
final class SampledRanking {
  private SampledRanking() {}

  static void check(HuntedMarket market, int box, HuntTally tally) {
    BoxSnapshot snapshot = market.live().snapshot(box);
    if (snapshot.isEmpty()) {
      return;
    }
    Decision decision = snapshot.decision();
    List<RankedOffer> ranking = decision.ranking();
    String first = ranking.get(0).offer();
    if (!first.equals(snapshot.winner().orElse(""))) {
      tally.wrong("another winner when derived again, box " + box);
    }
    long least = ranking.stream().mapToLong(RankedOffer::landedPriceMinor).min().orElseThrow();
    Catalog catalog = snapshot.ranker().catalog();
    for (RankedOffer offer : ranking) {
      double expected = HuntScore.of(offer.landedPriceMinor(), least, grade(catalog, offer));
      if (Math.abs(offer.score() - expected) > HuntScore.TOLERANCE) {
        tally.wrong("score " + offer.score() + ", not " + expected + ", box " + box);
      }
    }
    tally.derived();
  }

  private static double grade(Catalog catalog, RankedOffer offer) {
    return catalog.number(
        catalog.schema().column("seller.grade"), catalog.findSeller(offer.seller()));
  }
}
