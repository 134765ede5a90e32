package dev.buybox.ranking;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes values of what a ranker found. */
final class Decisions {
  private final Ranker ranker;
  private final Catalog catalog;

  private Decisions(Ranker ranker, Catalog catalog) {
    this.ranker = ranker;
    this.catalog = catalog;
  }

  static Decision of(Ranker ranker, Catalog catalog, int box) {
    return new Decisions(ranker, catalog).of(box);
  }

  static Decision noOffers(String product, String condition, String segment, Policy policy) {
    return new Decision(
        product,
        condition,
        segment,
        "",
        Outcome.NO_OFFERS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        PolicyIdentity.of(policy));
  }

  private Decision of(int box) {
    List<RankedOffer> ranking = ranking();
    return new Decision(
        catalog.product(box),
        catalog.condition(box),
        catalog.segment(box),
        catalog.currency(box),
        ranker.outcome(),
        ranked(ranking, ranker.winner()),
        ranked(ranking, ranker.second()),
        ranker.decidedBy(),
        ranking,
        excluded(),
        ranker.overrides().all(),
        ranker.bound().identity());
  }

  private List<RankedOffer> ranking() {
    List<RankedOffer> ranking = new ArrayList<>();
    for (int place = 0; place < ranker.rankedCount(); place++) {
      int offer = ranker.rankedOffer(place);
      ranking.add(
          new RankedOffer(
              place + 1,
              catalog.offerId(offer),
              catalog.sellerId(catalog.seller(offer)),
              ranker.rankedScore(place),
              catalog.landedPriceMinor(offer)));
    }
    return ranking;
  }

  private Optional<RankedOffer> ranked(List<RankedOffer> ranking, int offer) {
    for (int place = 0; place < ranking.size(); place++) {
      if (ranker.rankedOffer(place) == offer) {
        return Optional.of(ranking.get(place));
      }
    }
    return Optional.empty();
  }

  private List<ExcludedOffer> excluded() {
    List<ExcludedOffer> excluded = new ArrayList<>();
    for (int index = 0; index < ranker.excludedCount(); index++) {
      int offer = ranker.excludedOffer(index);
      excluded.add(
          new ExcludedOffer(
              catalog.offerId(offer),
              catalog.sellerId(catalog.seller(offer)),
              ranker.failures(offer)));
    }
    return excluded;
  }
}
