package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.buybox.advice.Advisor;
import dev.buybox.advice.PriceOutcome;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Scope;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Decision;
import dev.buybox.ranking.ExcludedOffer;
import dev.buybox.ranking.Explanation;
import dev.buybox.ranking.GateFailure;
import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.OfferIntervention;
import dev.buybox.ranking.Outcome;
import dev.buybox.ranking.RankedOffer;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.Reweigher;
import dev.buybox.ranking.Standing;
import dev.buybox.ranking.Trial;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Decisions, explanations and advice of a snapshot tell what people decided. */
class InterventionsShownTest {
  private static final Intervention SUSPEND =
      Intervention.suspend("trust desk", "counterfeit").until(1_000);

  private static final Intervention PIN = Intervention.pin("category desk", "launch");

  private final SmallMarket market = market("");

  private static SmallMarket market(String more) {
    return new SmallMarket(more).with("a", "100.00").with("b", "110.00").with("c", "120.00");
  }

  private static Decision decision(SmallMarket of) {
    return of.live.snapshot(0).decision();
  }

  private Explanation explain(String offer) {
    Ranker ranker = market.live.snapshot(0).ranker();
    return ranker.explain(ranker.catalog().findOffer(0, offer));
  }

  private static List<String> ids(Decision decision) {
    return decision.ranking().stream().map(RankedOffer::offer).toList();
  }

  @Test
  void aPinnedOfferWinsWithTheRankAndScoreThatItHas() {
    Decision before = decision(market);
    market.live.intervene(market.handle("c"), PIN);
    Decision after = decision(market);
    assertThat(after.winner()).contains(before.ranking().get(2));
    assertThat(after.winner().orElseThrow().rank()).isEqualTo(3);
    assertThat(after.decidedBy()).contains(DecidedBy.PINNED);
    assertThat(after.ranking()).isEqualTo(before.ranking());
    assertThat(after.interventions()).containsExactly(new OfferIntervention("c", Scope.OFFER, PIN));
    assertThat(before.interventions()).isEmpty();
  }

  @Test
  void theSecondOfferStandsBesideThePinnedOne() {
    SmallMarket other = market(", \"second_offer\": {\"cheaper_by\": 0.1}");
    assertThat(decision(other).second()).isEmpty();
    other.live.intervene(other.handle("c"), PIN);
    assertThat(decision(other).second().map(RankedOffer::offer)).contains("a");
  }

  @Test
  void aSuspendedOfferIsExcludedAndSaysWhy() {
    market.live.intervene(market.handle("a"), SUSPEND);
    Decision decision = decision(market);
    assertThat(ids(decision)).containsExactly("b", "c");
    ExcludedOffer excluded = decision.excluded().get(0);
    assertThat(excluded.offer()).isEqualTo("a");
    GateFailure failure = excluded.failures().get(0);
    assertThat(failure.code()).isEqualTo("suspended");
    assertThat(failure.of()).isEqualTo("offer");
    assertThat(failure.reason()).contains("counterfeit, until 1970-01-01T00:00:01Z");
    assertThat(decision.winner().orElseThrow().score()).isEqualTo(market.read().score());
    Ranker ranker = market.live.snapshot(0).ranker();
    ranker.rank(0);
    assertThat(ranker.excludedReasons(0)).isEqualTo("suspended");
  }

  @Test
  void allThatConcernsAnOfferIsToldTheSellerToo() {
    market.live.intervene(market.handle("a"), PIN);
    market.live.suspendSeller(market.live.seller("s-a"), SUSPEND);
    market.live.intervene(market.handle("a"), SUSPEND.until(2_000));
    Decision decision = decision(market);
    assertThat(decision.interventions())
        .containsExactly(
            new OfferIntervention("a", Scope.OFFER, SUSPEND.until(2_000)),
            new OfferIntervention("a", Scope.SELLER, SUSPEND),
            new OfferIntervention("a", Scope.OFFER, PIN))
        .isEqualTo(market.live.snapshot(0).interventions());
    assertThat(decision.excluded().get(0).failures())
        .extracting(GateFailure::of)
        .containsExactly("offer", "seller");
    assertThat(decision.winner().orElseThrow().offer()).isEqualTo("b");
    assertThat(decision.decidedBy()).contains(DecidedBy.SCORE);
  }

  @Test
  void aSuspendedOfferAlsoTellsItsGates() {
    market.live.newWriter().number(market.handle("a"), market.live.column("offer.stock"), 0);
    market.live.intervene(market.handle("a"), SUSPEND);
    assertThat(decision(market).excluded().get(0).reasons())
        .containsExactly("suspended", "offer.stock");
  }

  @Test
  void aSuspensionIsNotTakenForMissingShipping() {
    SmallMarket other = market(", \"missing_shipping\": \"exclude\"");
    other.live.put(Offer.builder("p", "d", "s-d").price("99.00", "EUR").shippingMinor(0).build());
    other.live.intervene(other.handle("a"), SUSPEND);
    other.live.intervene(other.handle("d"), SUSPEND);
    List<ExcludedOffer> excluded = decision(other).excluded();
    assertThat(excluded.get(0).reasons()).containsExactly("suspended", "missing:offer.shipping");
    assertThat(excluded.get(1).reasons()).containsExactly("missing:offer.shipping");
    assertThat(excluded.get(3).reasons()).containsExactly("suspended");
  }

  @Test
  void whereAllAreSuspendedNobodyIsEligible() {
    for (String offer : List.of("a", "b", "c")) {
      market.live.intervene(market.handle(offer), SUSPEND);
    }
    assertThat(decision(market).outcome()).isEqualTo(Outcome.NO_ELIGIBLE_OFFER);
    assertThat(decision(market).excluded()).hasSize(3);
    assertThat(market.live.snapshot(0).isEmpty()).isFalse();
    for (String offer : List.of("a", "b", "c")) {
      market.live.remove(market.handle(offer));
    }
    assertThat(market.live.snapshot(0).isEmpty()).isTrue();
    assertThat(decision(market).outcome()).isEqualTo(Outcome.NO_OFFERS);
  }

  @Test
  void aSuspendedOfferCanBeExplained() {
    market.live.intervene(market.handle("a"), SUSPEND);
    Explanation explanation = explain("a");
    assertThat(explanation.standing()).isEqualTo(Standing.EXCLUDED);
    assertThat(explanation.failures()).hasSize(1);
    assertThat(explanation.text())
        .contains("It is barred by: suspended (counterfeit, until 1970-01-01T00:00:01Z).")
        .contains("It is suspended by trust desk until 1970-01-01T00:00:01Z: counterfeit");
    assertThat(explanation.json())
        .contains("\"who\" : \"trust desk\"")
        .contains("\"scope\" : \"offer\"")
        .contains("\"kind\" : \"suspend\"")
        .contains("\"until_millis\" : 1000");
  }

  @Test
  void anExplanationTellsWhoPinnedTheWinner() {
    market.live.intervene(market.handle("c"), PIN);
    assertThat(explain("c").text())
        .contains("People pinned the winner.")
        .contains("It is pinned by category desk: launch");
    assertThat(explain("a").text())
        .contains("It does not win. It has")
        .contains("People pinned the winner.")
        .contains("Offer c is pinned by category desk: launch");
    assertThat(explain("a").json()).contains("\"until_millis\" : null");
  }

  @Test
  void aPinThatIsNotInForceIsNotTheWinners() {
    market.live.intervene(market.handle("c"), PIN);
    market.live.suspendSeller(market.live.seller("s-c"), SUSPEND);
    assertThat(explain("a").interventions()).isEmpty();
    assertThat(explain("c").interventions()).hasSize(2);
    assertThat(explain("c").text()).contains("Its seller is suspended by trust desk");
  }

  @Test
  void aSellerIsToldWhyAndUntilWhenAndNotWho() {
    market.live.intervene(market.handle("a"), SUSPEND);
    market.live.intervene(market.handle("c"), PIN);
    Explanation explanation = explain("a").forSeller();
    assertThat(explanation.interventions()).isEmpty();
    assertThat(explanation.text())
        .contains("suspended (counterfeit, until 1970-01-01T00:00:01Z)")
        .doesNotContain("desk")
        .doesNotContain("launch");
    assertThat(explanation.json()).doesNotContain("desk").doesNotContain("interventions");
  }

  @Test
  void whereNobodyIntervenedNothingIsSaidOfIt() {
    assertThat(explain("a").interventions()).isEmpty();
    assertThat(explain("a").json()).doesNotContain("interventions");
    assertThat(explain("a").text()).doesNotContain("pinned").doesNotContain("suspended");
  }

  @Test
  void noPriceWinsAgainstAPinOrASuspension() {
    market.live.intervene(market.handle("c"), PIN);
    market.live.intervene(market.handle("b"), SUSPEND);
    Ranker ranker = market.live.snapshot(0).ranker();
    Advisor advisor = Advisor.of(ranker);
    advisor.searchPrice(ranker.catalog().findOffer(0, "a"));
    assertThat(advisor.priceOutcome()).isEqualTo(PriceOutcome.UNREACHABLE);
    advisor.searchPrice(ranker.catalog().findOffer(0, "c"));
    assertThat(advisor.priceOutcome()).isEqualTo(PriceOutcome.WINNING);
    assertThat(advisor.everyPriceWins()).isTrue();
    var suspended = advisor.priceToWin(ranker.catalog().findOffer(0, "b"));
    assertThat(suspended.outcome()).isEqualTo(PriceOutcome.NOT_ELIGIBLE);
    assertThat(suspended.gates()).extracting(GateFailure::code).containsExactly("suspended");
  }

  @Test
  void aPinWinsAtEveryPriceWhereCriteriaOnThePricePullBothWaysToo() {
    PolicySet bothWays =
        PolicySet.parse(
            """
            {"policy": "p", "version": "1", "criteria": [
              {"name": "cheap", "of": "offer.landed_price", "weight": 5,
               "value": {"points": [[50, 1], [150, 0]]}},
              {"name": "dear", "of": "offer.price", "weight": 1,
               "value": {"points": [[100, 0], [200, 1]]}}]}
            """);
    SmallMarket other =
        new SmallMarket(LiveCatalog.builder(bothWays).build())
            .with("a", "100.00")
            .with("c", "120.00");
    other.live.intervene(other.handle("c"), PIN);
    Ranker ranker = other.live.snapshot(0).ranker();
    Advisor advisor = Advisor.of(ranker);
    advisor.searchPrice(ranker.catalog().findOffer(0, "c"));
    assertThat(advisor.everyPriceWins()).isTrue();
    advisor.searchPrice(ranker.catalog().findOffer(0, "a"));
    assertThat(advisor.priceOutcome()).isEqualTo(PriceOutcome.UNREACHABLE);
    Trial trial = Trial.of(ranker);
    trial.about(ranker.catalog().findOffer(0, "c"));
    assertThat(trial.mayWin(150_00, 160_00)).isTrue();
    trial.about(ranker.catalog().findOffer(0, "a"));
    assertThat(trial.mayWin(50_00, 60_00)).isFalse();
  }

  @Test
  void everyVisitorIsGivenThePinnedOffer() {
    SmallMarket shared = market(", \"near_tie\": {\"within\": 0.2, \"choose\": \"share\"}");
    shared.live.intervene(shared.handle("b"), PIN);
    Ranker ranker = shared.live.snapshot(0).ranker();
    for (int visitor = 0; visitor < 50; visitor++) {
      Decision decision = ranker.decide(0, Ranker.visitorHash("v" + visitor));
      assertThat(decision.winner().map(RankedOffer::offer)).contains("b");
      assertThat(decision.decidedBy()).contains(DecidedBy.PINNED);
    }
    Advisor advisor = Advisor.of(ranker);
    advisor.searchPrice(ranker.catalog().findOffer(0, "a"));
    assertThat(advisor.priceOutcome()).isEqualTo(PriceOutcome.UNREACHABLE);
  }

  @Test
  void bulkRankingRefusesABoxInWhichPeopleIntervened() {
    market.live.intervene(market.handle("c"), PIN);
    Ranker ranker = market.live.snapshot(0).ranker();
    assertThatIllegalArgumentException().isThrownBy(() -> BulkRanker.of(ranker));
    assertThatIllegalArgumentException().isThrownBy(() -> Reweigher.of(ranker));
    Ranker another = ranker.forAnotherThread();
    another.rank(0);
    assertThat(another.catalog().offerId(another.winner())).isEqualTo("c");
  }
}
