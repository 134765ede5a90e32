package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.oracle.EngineAdapter;
import dev.buybox.oracle.NeutralCase;
import dev.buybox.oracle.SeededCases;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Ranker;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * After each of many random changes, a live catalogue decides as one that is built afresh from the
 * same rows, with those who held the boxes before as incumbents.
 */
@Tag("slow")
class LiveEqualsBulkTest {
  private static final int STEPS = 20;

  @Test
  void everyStepDecidesAsAfreshCatalogueDoes() {
    SeededCases.run(500, LiveEqualsBulkTest::changesAsRowsDo);
  }

  private static void changesAsRowsDo(long seed, NeutralCase neutral) {
    SplittableRandom random = new SplittableRandom(seed);
    LiveModel model = new LiveModel(neutral);
    assertSame(model, "loaded");
    for (int step = 0; step < STEPS; step++) {
      model.hold();
      String change = model.change(random);
      assertSame(model, change);
    }
  }

  private static void assertSame(LiveModel model, String change) {
    EngineAdapter engine = EngineAdapter.of(model.rows);
    Catalog catalog = engine.catalog();
    RankingView view = model.live.newRankingView();
    WinnerView winner = model.live.newWinnerView();
    int offers = 0;
    for (int box = 0; box < catalog.boxCount(); box++) {
      int there =
          model.live.box(catalog.product(box), catalog.condition(box), catalog.segment(box));
      assertThat(there).as(change).isNotNegative();
      engine.ranker().rank(box);
      view.read(there);
      winner.read(there);
      assertSame(engine.ranker(), view, winner, change);
      assertThat(view.offerCount())
          .as(change)
          .isEqualTo(catalog.endOffer(box) - catalog.firstOffer(box));
      offers += view.offerCount();
    }
    assertThat(model.live.offerCount()).isEqualTo(offers).isEqualTo(catalog.offerCount());
  }

  private static void assertSame(
      Ranker ranker, RankingView view, WinnerView winner, String change) {
    assertThat(view.rankedCount()).as(change).isEqualTo(ranker.rankedCount());
    Catalog catalog = ranker.catalog();
    for (int place = 0; place < ranker.rankedCount(); place++) {
      int offer = ranker.rankedOffer(place);
      assertThat(view.offerId(place)).as(change).isEqualTo(catalog.offerId(offer));
      assertThat(view.score(place)).as(change).isEqualTo(ranker.rankedScore(place));
      assertThat(view.landedPriceMinor(place)).isEqualTo(catalog.landedPriceMinor(offer));
    }
    int wins = ranker.winner();
    assertThat(winner.hasWinner()).as(change).isEqualTo(wins >= 0);
    assertThat(winner.winner()).isEqualTo(view.winner());
    assertThat(winner.second()).isEqualTo(view.second());
    assertThat(winner.sequence()).isEqualTo(view.sequence());
    assertThat(id(view, view.winner())).as(change).isEqualTo(id(catalog, wins));
    assertThat(id(view, view.second())).as(change).isEqualTo(id(catalog, ranker.second()));
    if (wins >= 0) {
      assertThat(Optional.of(winner.decidedBy())).as(change).isEqualTo(ranker.decidedBy());
      assertThat(winner.policy()).isEqualTo(ranker.policy());
      assertThat(winner.priceMinor()).isEqualTo(catalog.priceMinor(wins));
      assertThat(winner.landedPriceMinor()).isEqualTo(catalog.landedPriceMinor(wins));
      assertThat(winner.shippingStated()).isEqualTo(catalog.shippingStated(wins));
      assertThat(winner.decidedBy()).isNotEqualTo(DecidedBy.PINNED);
    }
  }

  private static String id(Catalog catalog, int offer) {
    return offer < 0 ? "" : catalog.offerId(offer);
  }

  private static String id(RankingView view, long offer) {
    for (int place = 0; place < view.rankedCount(); place++) {
      if (view.offer(place) == offer) {
        return view.offerId(place);
      }
    }
    return offer == LiveOffers.NONE ? "" : "not ranked";
  }
}
