package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Attribute;
import dev.buybox.catalog.AttributeKind;
import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.CompiledPolicies;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Incumbents;
import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.Ranker;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After each change of a price among few prices, so that points are often equal, a box is decided
 * as one that is built afresh from the same offers, with who held it before as incumbent.
 */
class PriceChangesTest {
  private static final int MARKETS = 60;
  private static final int CHANGES = 60;
  private static final int[] PRICES = {1_000, 1_020, 1_040, 1_060, 1_300, 2_000, 4_000};
  private static final String[] CURRENCIES = {"EUR", "JPY", "KWD"};
  private static final String[] GRADES = {"good", "fair", "poor"};
  private static final int NOT_PINNED = -1;
  private static final Attribute GRADE = new Attribute(Scope.OFFER, "grade", AttributeKind.TEXT);

  /** Up to 1.05 times the best price nothing is lost. */
  private static final String POLICY =
      """
      {"policy": "p", "version": "1",
       "criteria": [
         {"name": "price", "of": "offer.landed_price", "weight": 8,
          "value": {"relative_to": "best_eligible", "better": "lower",
           "points": [[1, 1], [1.05, 1], [3, 0]]}},
         {"name": "grade", "of": "offer.grade", "weight": 2,
          "value": {"values": {"good": 1, "fair": 0.9}, "other": 0}}]%s}
      """;

  private final long seed = Long.getLong("buybox.seed", 20_261_123L);
  private final SplittableRandom random = new SplittableRandom(seed);
  private final long[] pricesMinor = new long[8];
  private final long[] shippingsMinor = new long[pricesMinor.length];
  private final String[] grades = new String[pricesMinor.length];
  private String currency = CURRENCIES[0];
  private int offers;
  private int pinned;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ", \"near_tie\": {\"within\": 0.02, \"choose\": \"incumbent\"}",
        ", \"near_tie\": {\"within\": 0.02, \"choose\": \"share\"}",
        ", \"second_offer\": {\"cheaper_by\": 0.01}",
        ", \"gates\": [{\"of\": \"offer.price\", \"at_most\": 13}]",
        """
        , "gates": [{"of": "offer.landed_price", "at_most_times": 1.5,
                     "relative_to": "best_eligible"}]"""
      })
  void eachDecidesAsAfreshBoxDoes(String more) {
    PolicySet policies = PolicySet.parse(POLICY.formatted(more));
    for (int market = 0; market < MARKETS; market++) {
      LiveCatalog live = LiveCatalog.builder(policies).declare(GRADE).build();
      draw(live);
      for (int change = 0; change < CHANGES; change++) {
        change(live, policies);
      }
    }
  }

  @Test
  void theOnlyOfferMayTakeAnotherCurrency() {
    PolicySet policies =
        PolicySet.parse(
            POLICY.formatted(", \"gates\": [{\"of\": \"offer.price\", \"at_most\": 13}]"));
    LiveCatalog live = LiveCatalog.builder(policies).declare(GRADE).build();
    offers = 1;
    pinned = NOT_PINNED;
    pricesMinor[0] = 1_250;
    grades[0] = "fair";
    Optional<String> holder = Optional.empty();
    for (String each : new String[] {"EUR", "JPY", "USD", "KWD", "JPY", "KWD"}) {
      currency = each;
      live.put(offer(0));
      assertSame(live, expected(policies, holder));
      holder = live.snapshot(0).winner();
      assertThat(holder.isPresent()).as(each).isEqualTo(!each.equals("JPY"));
    }
  }

  private void draw(LiveCatalog live) {
    currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
    offers = 1 + random.nextInt(pricesMinor.length);
    pinned = NOT_PINNED;
    for (int offer = 0; offer < offers; offer++) {
      pricesMinor[offer] = PRICES[random.nextInt(PRICES.length)];
      shippingsMinor[offer] = (random.nextInt(20) == 0 ? 9_000_000 : 0) + offer * 10L;
      grades[offer] = GRADES[random.nextInt(GRADES.length)];
      live.put(offer(offer));
    }
    live.put(elsewhere());
  }

  /** Returns the only offer of a box in a currency that need not be the same. */
  private Offer elsewhere() {
    return Offer.builder("q", "o", "s")
        .priceMinor(1_000 + random.nextInt(1_000), CURRENCIES[random.nextInt(CURRENCIES.length)])
        .text("grade", "good")
        .build();
  }

  private Offer offer(int offer) {
    return Offer.builder("p", "o" + offer, "s" + offer % 3)
        .priceMinor(pricesMinor[offer], currency)
        .shippingMinor(shippingsMinor[offer])
        .text("grade", grades[offer])
        .build();
  }

  private void change(LiveCatalog live, PolicySet policies) {
    int box = live.box("p");
    Optional<String> holder = live.snapshot(box).winner();
    int changed = random.nextInt(offers);
    long handle = live.offer(box, "o" + changed);
    if (random.nextInt(20) == 0) {
      pin(live, handle, changed);
    } else {
      pricesMinor[changed] = PRICES[random.nextInt(PRICES.length)];
      live.price(live.offer(live.box("q"), "o"), 1_000 + random.nextInt(1_000));
      live.price(handle, pricesMinor[changed]);
    }
    assertSame(live, expected(policies, holder));
  }

  private void pin(LiveCatalog live, long handle, int changed) {
    if (pinned == NOT_PINNED) {
      pinned = changed;
      live.intervene(handle, Intervention.pin("a person", "a reason"));
    } else {
      live.endIntervention(live.offer(0, "o" + pinned), Intervention.Kind.PIN);
      pinned = NOT_PINNED;
    }
  }

  private Ranker expected(PolicySet policies, Optional<String> holder) {
    Catalog.Builder builder = Catalog.builder().declare(GRADE);
    for (int offer = 0; offer < offers; offer++) {
      builder.add(offer(offer));
    }
    Catalog catalog = builder.build();
    Incumbents.Builder incumbents = Incumbents.builder(catalog);
    holder.ifPresent(offer -> incumbents.hold("p", "", "", offer));
    Ranker ranker =
        Ranker.of(
            CompiledPolicies.compile(policies, catalog.schema()), catalog, incumbents.build());
    ranker.rank(0);
    return ranker;
  }

  private void assertSame(LiveCatalog live, Ranker expected) {
    Catalog catalog = expected.catalog();
    RankingView view = live.newRankingView();
    WinnerView winner = live.newWinnerView();
    view.read(0);
    winner.read(0);
    String told = "seed " + seed + ", offers " + offers + ", pinned " + pinned;
    assertThat(view.rankedCount()).as(told).isEqualTo(expected.rankedCount());
    @Nullable Integer pinnedScore = null;
    for (int place = 0; place < expected.rankedCount(); place++) {
      String id = catalog.offerId(expected.rankedOffer(place));
      assertThat(view.offerId(place)).as(told).isEqualTo(id);
      assertThat(view.score(place)).as(told).isEqualTo(expected.rankedScore(place));
      assertThat(view.landedPriceMinor(place))
          .as(told)
          .isEqualTo(catalog.landedPriceMinor(expected.rankedOffer(place)));
      if (view.offer(place) == winner.winner()) {
        assertThat(winner.score()).as(told).isEqualTo(view.score(place));
      }
      pinnedScore = id.equals("o" + pinned) ? (Integer) view.score(place) : pinnedScore;
    }
    if (pinnedScore != null) {
      assertThat(winner.decidedBy()).as(told).isEqualTo(DecidedBy.PINNED);
      assertThat(winner.winner()).as(told).isEqualTo(live.offer(0, "o" + pinned));
      assertThat(winner.score()).as(told).isEqualTo(pinnedScore);
    } else {
      assertSameWinner(live, winner, expected, told);
    }
  }

  private static void assertSameWinner(
      LiveCatalog live, WinnerView winner, Ranker expected, String told) {
    assertThat(winner.hasWinner()).as(told).isEqualTo(expected.winner() >= 0);
    if (winner.hasWinner()) {
      Catalog catalog = expected.catalog();
      String wins = catalog.offerId(expected.winner());
      assertThat(winner.winner()).as(told).isEqualTo(live.offer(0, wins));
      assertThat(Optional.of(winner.decidedBy())).as(told).isEqualTo(expected.decidedBy());
      assertThat(winner.priceMinor()).as(told).isEqualTo(catalog.priceMinor(expected.winner()));
      assertThat(winner.second())
          .as(told)
          .isEqualTo(
              expected.second() < 0
                  ? LiveOffers.NONE
                  : live.offer(0, catalog.offerId(expected.second())));
    }
  }
}
