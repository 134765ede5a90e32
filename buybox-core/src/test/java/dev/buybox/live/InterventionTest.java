package dev.buybox.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.buybox.catalog.Scope;
import dev.buybox.catalog.Seller;
import dev.buybox.ranking.DecidedBy;
import dev.buybox.ranking.Intervention;
import dev.buybox.ranking.Intervention.Kind;
import dev.buybox.ranking.OfferIntervention;
import org.junit.jupiter.api.Test;

/** People suspend offers and sellers and pin offers, and all of it is visible and ends. */
class InterventionTest {
  private static final Intervention SUSPEND = Intervention.suspend("trust desk", "counterfeit");
  private static final Intervention PIN = Intervention.pin("category desk", "launch");

  private final SmallMarket market =
      new SmallMarket("").with("a", "100.00").with("b", "110.00").with("c", "120.00");

  private static OfferIntervention ofOffer(String offer, Intervention intervention) {
    return new OfferIntervention(offer, Scope.OFFER, intervention);
  }

  @Test
  void aSuspendedOfferIsNotRanked() {
    assertThat(market.live.intervene(market.handle("a"), SUSPEND)).isEqualTo(Effect.WINNER_CHANGED);
    assertThat(market.winner()).isEqualTo("b");
    BoxSnapshot snapshot = market.live.snapshot(0);
    assertThat(snapshot.interventions()).containsExactly(ofOffer("a", SUSPEND));
    assertThat(snapshot.decision().ranking()).hasSize(2);
    assertThat(market.read().score()).isEqualTo(snapshot.decision().ranking().get(0).score());
  }

  @Test
  void aSuspensionStaysWhenTheOfferIsPutAgain() {
    market.live.intervene(market.handle("a"), SUSPEND);
    market.with("a", "90.00");
    assertThat(market.winner()).isEqualTo("b");
    assertThat(market.live.endIntervention(market.handle("a"), Kind.SUSPEND))
        .isEqualTo(Effect.WINNER_CHANGED);
    assertThat(market.winner()).isEqualTo("a");
    assertThat(market.live.endIntervention(market.handle("a"), Kind.SUSPEND))
        .isEqualTo(Effect.NOTHING);
  }

  @Test
  void aSuspendedSellerHasNoOfferRankedNowOrLater() {
    int seller = market.live.seller("s-a");
    assertThat(market.live.suspendSeller(seller, SUSPEND)).isEqualTo(1);
    assertThat(market.winner()).isEqualTo("b");
    market.live.put(
        dev.buybox.catalog.Offer.builder("p", "a2", "s-a").price("1.00", "EUR").build());
    assertThat(market.winner()).isEqualTo("b");
    assertThat(market.live.snapshot(0).interventions())
        .containsExactly(
            new OfferIntervention("a", Scope.SELLER, SUSPEND),
            new OfferIntervention("a2", Scope.SELLER, SUSPEND));
    assertThat(market.live.resumeSeller(seller)).isEqualTo(1);
    assertThat(market.winner()).isEqualTo("a2");
  }

  @Test
  void aPinnedOfferWinsWhileItIsRanked() {
    assertThat(market.live.intervene(market.handle("c"), PIN)).isEqualTo(Effect.WINNER_CHANGED);
    assertThat(market.read().decidedBy()).isEqualTo(DecidedBy.PINNED);
    assertThat(market.live.price(market.handle("a"), 1)).isEqualTo(Effect.SAME_WINNER);
    BoxSnapshot snapshot = market.live.snapshot(0);
    assertThat(snapshot.winner()).contains("c");
    assertThat(snapshot.interventions()).containsExactly(ofOffer("c", PIN));
    assertThat(snapshot.decision().winner().orElseThrow().offer()).isEqualTo("c");
    int stock = market.live.column("offer.stock");
    assertThat(market.live.newWriter().number(market.handle("c"), stock, 0))
        .isEqualTo(Effect.WINNER_CHANGED);
    assertThat(market.winner()).isEqualTo("a");
  }

  @Test
  void theLatestPinOfABoxCounts() {
    market.live.intervene(market.handle("c"), PIN);
    market.live.intervene(market.handle("b"), PIN);
    assertThat(market.winner()).isEqualTo("b");
    assertThat(market.live.endIntervention(market.handle("c"), Kind.PIN)).isEqualTo(Effect.NOTHING);
    assertThat(market.live.remove(market.handle("b"))).isEqualTo(Effect.WINNER_CHANGED);
    assertThat(market.winner()).isEqualTo("a");
    assertThat(market.live.snapshot(0).interventions()).isEmpty();
  }

  @Test
  void theCallersClockEndsThem() {
    market.live.intervene(market.handle("a"), SUSPEND.until(1_000));
    market.live.intervene(market.handle("c"), PIN.until(2_000));
    market.live.suspendSeller(market.live.seller("s-b"), SUSPEND.until(3_000));
    assertThat(market.live.endInterventions(999)).isZero();
    assertThat(market.winner()).isEqualTo("c");
    assertThat(market.live.endInterventions(1_000)).isEqualTo(1);
    assertThat(market.winner()).isEqualTo("c");
    assertThat(market.live.endInterventions(5_000)).isEqualTo(2);
    assertThat(market.winner()).isEqualTo("a");
    assertThat(market.live.snapshot(0).interventions()).isEmpty();
  }

  @Test
  void allThatIsInForceIsListed() {
    int seller = market.live.seller("s-b");
    market.live.suspendSeller(seller, SUSPEND.until(3_000));
    market.live.intervene(market.handle("b"), PIN);
    market.live.intervene(market.handle("c"), PIN);
    market.live.intervene(market.handle("c"), SUSPEND);
    assertThat(market.live.interventions())
        .containsExactly(
            inForce("c", SUSPEND),
            inForce("c", PIN),
            new InterventionInForce(LiveOffers.NONE, "", seller, "s-b", SUSPEND.until(3_000)));
    market.live.endInterventions(3_000);
    market.live.endIntervention(market.handle("c"), Kind.PIN);
    assertThat(market.live.interventions()).containsExactly(inForce("c", SUSPEND));
    market.live.remove(market.handle("c"));
    assertThat(market.live.interventions()).isEmpty();
  }

  private InterventionInForce inForce(String offer, Intervention intervention) {
    String seller = "s-" + offer;
    return new InterventionInForce(
        market.handle(offer), offer, market.live.seller(seller), seller, intervention);
  }

  @Test
  void whoSuspendsAgainReplacesTheReason() {
    market.live.intervene(market.handle("a"), SUSPEND);
    Intervention recall = Intervention.suspend("legal", "recall");
    market.live.intervene(market.handle("a"), recall);
    assertThat(market.live.interventions()).containsExactly(inForce("a", recall));
    assertThat(market.live.snapshot(0).interventions()).containsExactly(ofOffer("a", recall));
  }

  @Test
  void aSellerThatIsPutAgainStaysSuspendedForTheSameReason() {
    market.live.suspendSeller(market.live.seller("s-a"), SUSPEND);
    market.live.put(Seller.builder("s-a").counts("on_time", 9, 10).build());
    assertThat(market.winner()).isEqualTo("b");
    assertThat(market.live.snapshot(0).interventions())
        .containsExactly(new OfferIntervention("a", Scope.SELLER, SUSPEND));
  }

  @Test
  void anInterventionSaysWhoAndWhy() {
    assertThatIllegalArgumentException().isThrownBy(() -> Intervention.suspend(" ", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> Intervention.pin("x", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> market.live.suspendSeller(0, PIN));
    assertThat(market.live.intervene(12_345, PIN)).isEqualTo(Effect.NO_SUCH_OFFER);
    assertThat(market.live.endIntervention(12_345, Kind.PIN)).isEqualTo(Effect.NO_SUCH_OFFER);
    assertThat(market.live.interventions()).isEmpty();
  }
}
