package dev.buybox.gaming;

import static dev.buybox.gaming.GamingDocument.percent;
import static dev.buybox.gaming.GamingDocument.price;
import static dev.buybox.gaming.GamingDocument.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.Trial;
import org.junit.jupiter.api.Test;

/** The holder of a box raises its price, a little at a time. */
class CreepTest {
  private static Market market(long holder, String... cells) {
    return new Market().offer("holder", price(holder), cells).offer("rival", "100.00");
  }

  /** Returns the price up to which a holder gets that asks for a cent more every day. */
  private static long creep(PolicySet policy, String... cells) {
    Ranker ranker = market(10_000, cells).ranker(policy, "holder");
    Trial trial = Trial.of(ranker);
    trial.about(ranker.catalog().findOffer(0, "holder"));
    long price = 10_000;
    while (trial.winsAt(price + 1)) {
      price++;
    }
    return price;
  }

  @Test
  void endsAtTheBand() {
    row("price at which a creep from 100.00 ends", policy -> price(creep(policy)));
    row("above the rival, at most", policy -> percent(highestRatio(policy) - 1));
    for (PolicySet policy : Policies.shipped()) {
      assertThat(creep(Policies.withoutNearTie(policy))).isEqualTo(10_000);
    }
  }

  /** Prices with six more digits show the ratio at which the band ends. */
  private static double highestRatio(PolicySet policy) {
    Market fine = new Market().offer("holder", "100000000.00").offer("rival", "100000000.00");
    return fine.priceToWin(policy, "holder", "holder").highestPriceMinor().orElseThrow() / 1e10;
  }

  @Test
  void lostBoxHasToBeBoughtBack() {
    row(
        "price with which it then takes the box back",
        policy ->
            price(
                market(creep(policy) + 1)
                    .priceToWin(policy, "holder", "rival")
                    .highestPriceMinor()
                    .orElseThrow()));
  }

  @Test
  void betterServiceMayAskForMore() {
    row(
        "the same creep by a holder that delivers a day sooner",
        policy -> price(creep(policy, "delivery_days=2")));
  }

  /** The band lies below the first score: a holder that has crept gets no second one. */
  @Test
  void doesNotAccumulate() {
    for (PolicySet policy : Policies.shipped()) {
      Market crept = market(creep(policy));
      assertThat(crept.winner(policy, "holder")).isEqualTo("holder");
      assertThat(crept.priceToWin(policy, "holder", "holder").highestPriceMinor())
          .hasValue(creep(policy));
      assertThat(market(creep(policy) + 1).winner(policy, "holder")).isEqualTo("rival");
    }
  }
}
