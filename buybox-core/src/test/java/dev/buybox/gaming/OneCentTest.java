package dev.buybox.gaming;

import static dev.buybox.gaming.GamingDocument.points;
import static dev.buybox.gaming.GamingDocument.price;
import static dev.buybox.gaming.GamingDocument.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import org.junit.jupiter.api.Test;

/** A cut by one cent, all day. */
class OneCentTest {
  private static Market two(String holder, String challenger) {
    return new Market().offer("holder", holder).offer("challenger", challenger);
  }

  @Test
  void centGainsAlmostNothing() {
    row("points for a cent below 10.00", policy -> points(gain(policy, "10.00", "9.99")));
    row("points for a cent below 100.00", policy -> points(gain(policy, "100.00", "99.99")));
  }

  private static int gain(PolicySet policy, String from, String to) {
    Market market = two(from, to);
    return market.score(policy, "challenger") - market.score(policy, "holder");
  }

  @Test
  void bandAsksForMore() {
    row(
        "highest price that takes the box from its holder at 10.00",
        policy -> price(highest(policy, "10.00")));
    row(
        "highest price that takes the box from its holder at 100.00",
        policy -> price(highest(policy, "100.00")));
  }

  private static long highest(PolicySet policy, String holder) {
    return two(holder, holder)
        .priceToWin(policy, "challenger", "holder")
        .highestPriceMinor()
        .orElseThrow();
  }

  @Test
  void withoutAHolderOrABandACentWins() {
    for (PolicySet policy : Policies.shipped()) {
      Market market = two("100.00", "99.99");
      assertThat(market.winner(policy, "holder")).isEqualTo("holder");
      assertThat(market.winner(policy)).isEqualTo("challenger");
      assertThat(market.winner(Policies.withoutNearTie(policy), "holder")).isEqualTo("challenger");
    }
  }

  @Test
  void priceWarTakesFewSteps() {
    row("changes of hands from 100.00 down to 90.00", policy -> "" + changesUntil(policy, 9000));
  }

  /** Two equal sellers who each ask for the highest price that takes the box. */
  private static int changesUntil(PolicySet policy, long end) {
    long held = 10_000;
    int changes = 0;
    while (held > end) {
      held = highest(policy, price(held));
      changes++;
    }
    return changes;
  }
}
