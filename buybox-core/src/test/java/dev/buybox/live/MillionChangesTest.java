package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BoxStatus;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Ranker;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After very many changes at random, of all kinds, the live state is that of a catalogue built
 * afresh from the same data and the same holders and ranked in bulk, score by score. {@code
 * -Dbuybox.changes=N} sets how many.
 */
@Tag("slow")
class MillionChangesTest {
  private static final int ORDINARY = 100_000;
  private static final long SEED = Long.getLong("buybox.seed", 20_261_122L);

  private static final String POLICIES =
      """
      {"default": {"policy": "p", "version": "1",
        "criteria": [
          {"name": "price", "of": "offer.landed_price", "weight": 30,
           "value": {"relative_to": "best_eligible", "better": "lower",
            "points": [[1, 1], [1.5, 0.5], [3, 0]]}},
          {"name": "on time", "of": "seller.on_time", "weight": 10,
           "estimate": {"prior": 0.9, "strength": 20},
           "value": {"points": [[0.8, 0], [0.95, 0.8], [1, 1]]}},
          {"name": "days", "of": "offer.days", "weight": 10, "missing": "exclude",
           "value": {"best": 1, "half_life": 3}},
          {"name": "rating", "of": "seller.rating", "weight": 4, "missing": 0.5,
           "value": {"points": [[0, 0], [5, 1]]}},
          {"name": "country", "of": "seller.country", "weight": 1,
           "value": {"values": {"DE": 1}, "other": 0.4}},
          {"name": "returns", "of": "offer.returns", "weight": 2,
           "value": {"points": [[0, 1], [0.5, 0]]}},
          {"name": "grade", "of": "offer.grade", "weight": 3,
           "value": {"values": {"good": 1, "fair": 0.5}, "other": 0.1}}],
        "gates": [
          {"of": "offer.days", "at_most": 9},
          {"of": "seller.on_time", "at_least": 0.5, "min_bad": 3, "missing": "pass"},
          {"of": "offer.landed_price", "at_least_times": 0.4, "relative_to": "median_eligible"}],
        "tie_breakers": [{"of": "offer.days", "better": "lower"}],
        "near_tie": {"within": 0.01, "choose": "incumbent"},
        "second_offer": {"cheaper_by": 0.01,
         "faster_by": {"of": "offer.days", "at_least": 2}}},
       "by_category": {
         "quick": {"gates": null},
         "median": {"criteria": [
          {"name": "price", "of": "offer.price", "weight": 1,
           "value": {"relative_to": "median_eligible", "better": "lower",
            "points": [[0.5, 1], [2, 0]]}},
          {"name": "stretched", "of": "offer.days", "weight": 1,
           "value": {"min_max": "lower"}}]},
         "shared": {"near_tie": {"within": 0.05, "choose": "share"}}}}
      """;

  /** The same but for weights, a gate and tie breakers. */
  private static final String OTHER_POLICIES =
      POLICIES
          .replace("\"weight\": 30", "\"weight\": 12")
          .replace("\"at_most\": 9", "\"at_most\": 7")
          .replace("\"better\": \"lower\"}]", "\"better\": \"higher\"}]");

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void endsAsACatalogueBuiltAfresh(boolean numericIds) throws InterruptedException {
    List<PolicySet> policies = List.of(PolicySet.parse(POLICIES), PolicySet.parse(OTHER_POLICIES));
    ChangingMarket market = new ChangingMarket(new SplittableRandom(SEED), policies, numericIds);
    int changes = Integer.getInteger("buybox.changes", ORDINARY);
    for (int i = 0; i < changes; i++) {
      market.change();
    }
    market.endInterventions();
    int compared = compare(market.live, market.catalog());
    System.out.printf(
        "seed %d, ids as %s: %,d changes, %,d offers compared, no difference; %s%n",
        SEED, numericIds ? "numbers" : "texts", changes, compared, market.counts());
  }

  private static int compare(LiveCatalog live, Catalog catalog) throws InterruptedException {
    CompiledPolicies policies = CompiledPolicies.compile(live.policies(), catalog.schema());
    Ranker ranker = Ranker.of(policies, catalog, holders(live, catalog));
    return compare(live, catalog, ranker);
  }

  private static Incumbents holders(LiveCatalog live, Catalog catalog) {
    Incumbents.Builder holders = Incumbents.builder(catalog);
    RankingView view = live.newRankingView();
    for (int box = 0; box < live.boxCount(); box++) {
      view.read(box);
      for (int place = 0; place < view.rankedCount(); place++) {
        if (view.offer(place) == view.winner()) {
          holders.hold(live.product(box), live.condition(box), "", view.offerId(place));
        }
      }
    }
    return holders.build();
  }

  private static int compare(LiveCatalog live, Catalog catalog, Ranker ranker)
      throws InterruptedException {
    int[] order = new int[catalog.offerCount()];
    int[] scores = new int[order.length];
    byte[] status = new byte[order.length];
    BulkRanker.of(ranker).threads(2).rank(order, scores, status);
    assertThat(live.offerCount()).isEqualTo(order.length);
    RankingView view = live.newRankingView();
    for (int box = 0; box < catalog.boxCount(); box++) {
      String product = catalog.product(box);
      int ranked = view.read(live.box(product, catalog.condition(box), ""));
      int first = catalog.firstOffer(box);
      assertThat(view.offerCount()).as(product).isEqualTo(catalog.endOffer(box) - first);
      for (int at = first; at < catalog.endOffer(box); at++) {
        boolean isRanked = at - first < ranked;
        assertThat(status[at] != BoxStatus.EXCLUDED).as(product).isEqualTo(isRanked);
        if (isRanked) {
          assertThat(view.offerId(at - first)).as(product).isEqualTo(catalog.offerId(order[at]));
          assertThat(view.score(at - first)).as(product).isEqualTo(scores[at]);
          boolean wins = view.offer(at - first) == view.winner();
          assertThat(status[at] == BoxStatus.WINNER).as(product).isEqualTo(wins);
          boolean second = view.offer(at - first) == view.second();
          assertThat(status[at] == BoxStatus.SECOND).as(product).isEqualTo(second);
        }
      }
    }
    return order.length;
  }
}
