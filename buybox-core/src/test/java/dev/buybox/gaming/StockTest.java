package dev.buybox.gaming;

import static dev.buybox.gaming.GamingDocument.least;
import static dev.buybox.gaming.GamingDocument.points;
import static dev.buybox.gaming.GamingDocument.price;
import static dev.buybox.gaming.GamingDocument.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A stock that is told as just enough, whatever there is. */
class StockTest {
  private static Market stocked(String cell) {
    return new Market().offer("honest", "100.00").offer("x", "100.00", cell);
  }

  @Test
  void gateAsksForOne() {
    for (PolicySet policy : Policies.shipped()) {
      assertThat(stocked("stock=0").barred(policy)).isEqualTo(Map.of("x", List.of("no-stock")));
      assertThat(stocked("stock=").barred(policy))
          .isEqualTo(Map.of("x", List.of("missing:offer.stock")));
      assertThat(stocked("stock=1").barred(policy)).isEmpty();
    }
  }

  @Test
  void depthIsWorthLittle() {
    row("points for telling 20 in place of 1", policy -> points(gain(policy, "stock=20")));
    row("points for telling 5 in place of 1", policy -> points(gain(policy, "stock=5")));
    row(
        "highest price with which 20 pieces win against 1 at 100.00",
        policy ->
            price(
                new Market()
                    .offer("one", "100.00", "stock=1")
                    .offer("x", "100.00", "stock=20")
                    .highestThatWins(policy, "x")));
  }

  private static int gain(PolicySet policy, String told) {
    return stocked(told).score(policy, "x") - stocked("stock=1").score(policy, "x");
  }

  @Test
  void soldWithoutStockIsCancelled() {
    row("cancelled orders of 1,000 until the gate bars", p -> "" + cancelledUntilBarred(p, 1000));
    row("cancelled orders of 10 until the gate bars", p -> "" + cancelledUntilBarred(p, 10));
    row(
        "points that 30 cancelled of 1,000 cost, beside 10",
        policy ->
            points(
                stocked("cancellations=10/1000").score(policy, "x")
                    - stocked("cancellations=30/1000").score(policy, "x")));
  }

  private static long cancelledUntilBarred(PolicySet policy, long orders) {
    return least(
        0,
        orders,
        cancelled ->
            stocked("cancellations=" + cancelled + "/" + orders).barred(policy).containsKey("x"));
  }
}
