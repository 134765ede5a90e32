package dev.buybox.gaming;

import static dev.buybox.gaming.GamingDocument.points;
import static dev.buybox.gaming.GamingDocument.price;
import static dev.buybox.gaming.GamingDocument.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A part of the price moved into shipping. */
class ShippingTest {
  private static Market two(String price, String... shipping) {
    return new Market().offer("free", "100.00", "shipping=0.00").offer("x", price, shipping);
  }

  private static int gain(PolicySet policy, Market market) {
    return market.score(policy, "x") - market.score(policy, "free");
  }

  @Test
  void landedPriceCounts() {
    row(
        "points for 60.00 and 40.00 shipping, beside 100.00 with none",
        policy -> points(gain(policy, two("60.00", "shipping=40.00"))));
  }

  @Test
  void policyOnThePriceAloneIsFooled() {
    row(
        "the same if the policy looked at `offer.price`",
        policy -> points(gain(Policies.shippingIgnored(policy), two("60.00", "shipping=40.00"))));
    for (PolicySet policy : Policies.shipped()) {
      Market dearer = two("60.00", "shipping=100.00");
      assertThat(dearer.winner(Policies.shippingIgnored(policy))).isEqualTo("x");
      assertThat(dearer.winner(policy)).isEqualTo("free");
    }
  }

  @Test
  void unstatedShippingIsFree() {
    row(
        "points for 90.00 with shipping left out, beside 100.00",
        policy -> points(gain(policy, two("90.00"))));
    for (PolicySet policy : Policies.shipped()) {
      assertThat(two("90.00").barred(Policies.unstatedShippingBars(policy)))
          .isEqualTo(Map.of("x", List.of("missing:offer.shipping")));
      assertThat(two("90.00", "shipping=0.00").winner(Policies.unstatedShippingBars(policy)))
          .isEqualTo("x");
    }
  }

  @Test
  void priceOfThatIsTheLandedOne() {
    row(
        "highest price that wins against 100.00, with 10.00 shipping",
        policy -> price(two("95.00", "shipping=10.00").highestThatWins(policy, "x")));
  }
}
