package dev.buybox.gaming;

import static dev.buybox.gaming.GamingDocument.least;
import static dev.buybox.gaming.GamingDocument.points;
import static dev.buybox.gaming.GamingDocument.price;
import static dev.buybox.gaming.GamingDocument.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A new account after bad ratings. */
class NewNameTest {
  private static final int STEP = 20;
  private static final long ORDERS = 1000;

  /** One in twenty orders is defective and three in twenty are late; the rest is ordinary. */
  private static final List<String> BAD_IN_TWO = List.of("on_time=850/1000", "defects=50/1000");

  /** The record of so many orders by a seller who is bad in everything. */
  private static List<String> badInAll(long orders) {
    String twentieth = orders / 20 + "/" + orders;
    return List.of(
        "on_time=" + orders * 17 / 20 + "/" + orders,
        "defects=" + twentieth,
        "satisfaction=" + orders * 15 / 20 + "/" + orders,
        "cancellations=" + twentieth,
        "wrong_items=" + twentieth,
        "reply_hours=",
        "return_days=");
  }

  private static Market with(List<String> record) {
    return new Market().offer("ordinary", "100.00").offer("x", "100.00", record);
  }

  private static PolicySet open(PolicySet policy) {
    return Policies.withoutGates(policy, "defects", "cancellations");
  }

  private static int score(PolicySet policy, List<String> record) {
    return with(record).score(open(policy), "x");
  }

  @Test
  void badRecordBars() {
    for (PolicySet policy : Policies.shipped()) {
      assertThat(with(BAD_IN_TWO).barred(policy).get("x")).isEqualTo(List.of("defects"));
      assertThat(with(badInAll(ORDERS)).barred(policy).get("x"))
          .isEqualTo(List.of("defects", "cancellations"));
      assertThat(with(Market.NEWCOMER).barred(policy)).isEmpty();
    }
  }

  @Test
  void scoresAtTheBestPrice() {
    row("ordinary seller", policy -> points(score(policy, List.of())));
    row("new account, no record", policy -> points(score(policy, Market.NEWCOMER)));
    row("5 % defects and 85 % on time, were it not barred", p -> points(score(p, BAD_IN_TWO)));
    row("bad in everything, were it not barred", p -> points(score(p, badInAll(ORDERS))));
  }

  @Test
  void newAccountHasToBeCheaper() {
    row(
        "highest price with which a new account wins against 100.00",
        policy -> price(with(Market.NEWCOMER).highestThatWins(policy, "x")));
  }

  @Test
  void sameConductIsFoundOut() {
    row("orders until the gates bar it, if bad in everything", p -> "" + ordersUntilBarred(p));
    row("orders until they bar it, if 5 % are defective", p -> "" + ordersUntilDefectsBar(p));
    row("orders until half of its gain is gone", policy -> "" + ordersUntilHalf(open(policy)));
    row(
        "the same with half the strength in every estimate",
        policy -> "" + ordersUntilHalf(Policies.strengthTimes(open(policy), 0.5)));
  }

  private static long ordersUntilBarred(PolicySet policy) {
    return STEP
        * least(
            1, ORDERS / STEP, step -> with(badInAll(step * STEP)).barred(policy).containsKey("x"));
  }

  private static long ordersUntilDefectsBar(PolicySet policy) {
    return STEP
        * least(
            1,
            ORDERS / STEP,
            step ->
                with(List.of("defects=" + step + "/" + step * STEP))
                    .barred(policy)
                    .containsKey("x"));
  }

  @Test
  void scoreFallsTowardsTheOldOneAndNeverBelow() {
    for (PolicySet policy : Policies.shipped()) {
      int before = score(policy, Market.NEWCOMER);
      for (long orders = STEP; orders <= ORDERS; orders += 7 * STEP) {
        assertThat(score(policy, badInAll(orders))).isLessThan(before);
        before = score(policy, badInAll(orders));
      }
      assertThat(score(policy, badInAll(ORDERS))).isEqualTo(before);
    }
  }

  private static long ordersUntilHalf(PolicySet open) {
    int fresh = with(Market.NEWCOMER).score(open, "x");
    int old = with(badInAll(ORDERS)).score(open, "x");
    return STEP
        * least(
            1,
            ORDERS / STEP,
            step -> 2 * with(badInAll(step * STEP)).score(open, "x") <= fresh + old);
  }
}
