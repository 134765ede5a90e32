package dev.buybox.gaming;

import static dev.buybox.gaming.GamingDocument.least;
import static dev.buybox.gaming.GamingDocument.points;
import static dev.buybox.gaming.GamingDocument.price;
import static dev.buybox.gaming.GamingDocument.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.RankedOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A bait: an offer at an absurdly low price, for what it does to the others. */
class BaitTest {
  private static final String NOT_BARRED = "30.90";
  private static final String ALL_ON_THE_CURVE = "36.67";

  /** Five sellers; the dearest delivers a day sooner, which is worth less than its price costs. */
  private static Market honest(String... cells) {
    Market market = new Market();
    market.offer("a", "100.00", cells).offer("b", "102.00", cells).offer("c", "104.00", cells);
    List<String> faster = new ArrayList<>(List.of(cells));
    faster.add("delivery_days=2");
    return market.offer("d", "107.00", cells).offer("e", "110.00", faster);
  }

  /** Adds a bait that cannot win, for its seller's record is ruined. */
  private static Market baited(String price, String... cells) {
    List<String> all = new ArrayList<>(Market.RUINED);
    all.addAll(List.of(cells));
    return honest(cells).offer("bait", price, all);
  }

  private static boolean isBarred(PolicySet policy, long cents) {
    return baited(price(cents)).barred(policy).containsKey("bait");
  }

  private static long leastNotBarred(PolicySet policy) {
    return least(1, 10_000, cents -> !isBarred(policy, cents));
  }

  @Test
  void barredBaitTakesNothing() {
    row("lowest bait that is not barred", policy -> price(leastNotBarred(policy)));
    for (PolicySet policy : Policies.shipped()) {
      Market market = baited("30.89");
      assertThat(market.barred(policy)).isEqualTo(Map.of("bait", List.of("price-error")));
      assertThat(market.decide(policy).ranking()).isEqualTo(honest().decide(policy).ranking());
    }
  }

  @Test
  void baitThatIsNotBarredTakesThePointsForPrice() {
    row(
        "points that the offer at 100.00 loses to a bait at 36.67",
        policy -> points(lost(policy, ALL_ON_THE_CURVE)));
    row(
        "points that the offer at 100.00 loses to a bait at 30.90",
        policy -> points(lost(policy, NOT_BARRED)));
  }

  private static int lost(PolicySet policy, String bait) {
    return honest().pricePoints(policy, "a") - baited(bait).pricePoints(policy, "a");
  }

  @Test
  void beyondTheEndOfTheCurveItTurnsOthersRound() {
    row("highest bait that puts the fast seller ahead of the others", this::highestThatTurns);
    for (PolicySet policy : Policies.shipped()) {
      assertThat(honest().orderWithout(policy, "bait").get(0)).isEqualTo("a");
      assertThat(baited(ALL_ON_THE_CURVE).orderWithout(policy, "bait"))
          .isEqualTo(honest().orderWithout(policy, "bait"));
    }
  }

  private String highestThatTurns(PolicySet policy) {
    return price(
        least(
                3090,
                3667,
                cents -> baited(price(cents)).orderWithout(policy, "bait").get(0).equals("a"))
            - 1);
  }

  @Test
  void ruinedBaitNeverHasToSell() {
    row("score of the bait", policy -> points(baited(NOT_BARRED).score(policy, "bait")));
    row(
        "highest price with which the fast seller wins, no bait",
        policy -> price(honest().highestThatWins(policy, "e")));
    row(
        "the same with a bait at 30.90",
        policy -> price(baited(NOT_BARRED).highestThatWins(policy, "e")));
    for (PolicySet policy : Policies.shipped()) {
      assertThat(baited(NOT_BARRED).winner(policy)).isEqualTo("e");
    }
  }

  @Test
  void holderNeedsNoBetterService() {
    row("an equal holder's highest price, no bait", p -> price(holdersHighest(p, alike())));
    row(
        "an equal holder's highest price with a bait at 30.90",
        policy -> price(holdersHighest(policy, alike().offer("bait", NOT_BARRED, Market.RUINED))));
  }

  private static Market alike() {
    return new Market()
        .offer("a", "100.00")
        .offer("b", "102.00")
        .offer("c", "104.00")
        .offer("d", "107.00")
        .offer("e", "110.00");
  }

  private static long holdersHighest(PolicySet policy, Market market) {
    return market.priceToWin(policy, "d", "d").highestPriceMinor().orElseThrow();
  }

  @Test
  void referencePriceBoundsThePriceNotTheTrick() {
    row(
        "the same with a bait at 31.20 and reference prices of 104.00",
        policy -> price(baited("31.20", "reference_price=104").highestThatWins(policy, "e")));
  }

  @Test
  void narrowerBoundsKeepEverybodyOnTheCurve() {
    row(
        "bounds of 0.5 and 1.5: lowest bait that is not barred",
        policy -> price(leastNotBarred(narrower(policy))));
    row(
        "bounds of 0.5 and 1.5: its highest price with that bait",
        policy -> price(baited("51.50").highestThatWins(narrower(policy), "e")));
    for (PolicySet policy : Policies.shipped()) {
      assertThat(baited("51.50").orderWithout(narrower(policy), "bait"))
          .isEqualTo(honest().orderWithout(policy, "bait"));
    }
  }

  @Test
  void curveThatEndsLaterDoesSoToo() {
    row(
        "curve to 6: its highest price, no bait",
        policy -> price(honest().highestThatWins(Policies.curveTo(policy, 6), "e")));
    row(
        "curve to 6: its highest price with a bait at 30.90",
        policy -> price(baited(NOT_BARRED).highestThatWins(Policies.curveTo(policy, 6), "e")));
  }

  private static PolicySet narrower(PolicySet policy) {
    return Policies.medianBounds(policy, 0.5, 1.5);
  }

  @Test
  void withoutTheGateACentIsEnough() {
    for (PolicySet policy : Policies.shipped()) {
      PolicySet open = Policies.withoutGates(policy, "price-error");
      assertThat(honest().offer("slip", "1.00").winner(open)).isEqualTo("slip");
      assertThat(honest().offer("slip", "1.00").winner(policy)).isEqualTo("a");
      assertThat(baited("0.01").winner(open)).isEqualTo("e");
    }
    row(
        "without the gate: its highest price with a bait at 0.01",
        policy ->
            price(
                baited("0.01").highestThatWins(Policies.withoutGates(policy, "price-error"), "e")));
  }

  @Test
  void ordinaryBaitWinsAndHasToSell() {
    for (PolicySet policy : Policies.shipped()) {
      Market market = honest().offer("bait", NOT_BARRED);
      assertThat(market.decide(policy).winner().map(RankedOffer::landedPriceMinor)).contains(3090L);
    }
  }
}
