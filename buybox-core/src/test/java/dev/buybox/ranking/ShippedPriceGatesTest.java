package dev.buybox.ranking;

import static dev.buybox.ranking.SmallBox.offer;
import static dev.buybox.ranking.SmallBox.winner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Offer;
import dev.buybox.policy.PolicySet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of prices that must be wrong under the policies that ship. */
class ShippedPriceGatesTest {
  static List<String> policies() {
    return PolicySet.shippedNames();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void dearOfferInABoxOfTwoWinsNothingByBarringItsRival(String policy) {
    assertThat(winner(decide(policy, stocked("honest", "10.00"), stocked("dear", "56.66"))))
        .isEqualTo("honest");

    Decision decision = decide(policy, stocked("honest", "10.00"), stocked("dear", "56.67"));

    assertThat(decision.outcome()).isEqualTo(Outcome.NO_ELIGIBLE_OFFER);
    assertThat(codes(decision)).isEqualTo(Map.of("honest", "price-error", "dear", "far-above"));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void withoutTheUpperGateItWouldWin(String policy) {
    PolicySet shipped = PolicySet.shipped(policy);
    String open =
        shipped.toJson().replace("\"at_most_times\" : 1.7", "\"at_most_times\" : 1000000");
    assertThat(PolicySet.parse(open)).isNotEqualTo(shipped);

    Decision decision = SmallBox.decide(open, stocked("honest", "10.00"), stocked("dear", "56.67"));

    assertThat(winner(decision)).isEqualTo("dear");
  }

  @ParameterizedTest
  @MethodSource("policies")
  void aReferencePriceTellsWhoIsWrong(String policy) {
    Decision dear = decide(policy, referred("honest", "10.00"), referred("dear", "60.00"));
    Decision bait = decide(policy, referred("honest", "10.00"), referred("bait", "1.00"));

    assertThat(winner(dear)).isEqualTo("honest");
    assertThat(codes(dear)).isEqualTo(Map.of("dear", "price-cap;far-above"));
    assertThat(winner(bait)).isEqualTo("honest");
    assertThat(codes(bait)).isEqualTo(Map.of("bait", "below-reference;price-error"));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void oneBaitBarsNobodyElse(String policy) {
    Decision decision =
        decide(policy, stocked("a", "10.00"), stocked("b", "10.50"), stocked("bait", "0.10"));

    assertThat(winner(decision)).isEqualTo("a");
    assertThat(codes(decision)).isEqualTo(Map.of("bait", "price-error"));
  }

  @Test
  void batteryThatHoldsTooLittleBars() {
    String policy = "refurbished-electronics";

    Decision decision =
        decide(
            policy,
            stocked("worn", "10.00").number("battery_health", 79),
            stocked("fine", "10.00").number("battery_health", 80),
            stocked("untold", "10.00"));

    assertThat(codes(decision)).isEqualTo(Map.of("worn", "battery"));
  }

  private static Decision decide(String policy, Offer.Builder... offers) {
    return SmallBox.decide(PolicySet.shipped(policy).toJson(), offers);
  }

  private static Offer.Builder stocked(String id, String price) {
    return offer(id, price).number("stock", 5);
  }

  private static Offer.Builder referred(String id, String price) {
    return stocked(id, price).number("reference_price", 11);
  }

  private static Map<String, String> codes(Decision decision) {
    return decision.excluded().stream()
        .collect(
            Collectors.toMap(
                ExcludedOffer::offer, excluded -> String.join(";", excluded.reasons())));
  }
}
