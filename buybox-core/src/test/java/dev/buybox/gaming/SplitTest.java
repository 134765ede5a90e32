package dev.buybox.gaming;

import static dev.buybox.gaming.GamingDocument.points;
import static dev.buybox.gaming.GamingDocument.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.RankedOffer;
import dev.buybox.ranking.Ranker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One stock split into several offers, or among several sellers. */
class SplitTest {
  private static final int BOXES = 1000;
  private static final int VISITORS = 10_000;
  private static final int RIVALS = 4;

  /** Adds four equal rivals and so many offers of one hand. */
  private static Market fill(Market market, String product, int copies) {
    for (int rival = 0; rival < RIVALS; rival++) {
      market.offer("rival-" + rival, "10.00", "product=" + product);
    }
    for (int copy = 0; copy < copies; copy++) {
      market.offer("copy-" + copy, "10.00", "product=" + product, "seller=one hand");
    }
    return market;
  }

  private static boolean isCopyWinner(Ranker ranker) {
    return ranker.catalog().offerId(ranker.winner()).startsWith("copy-");
  }

  private static int boxesWon(PolicySet policy, int copies) {
    Market market = new Market();
    for (int box = 0; box < BOXES; box++) {
      fill(market, "product-" + box, copies);
    }
    Ranker ranker = market.ranker(policy);
    int won = 0;
    for (int box = 0; box < BOXES; box++) {
      ranker.rank(box);
      won += isCopyWinner(ranker) ? 1 : 0;
    }
    return won;
  }

  @Tag("slow")
  @Test
  void moreHashesAtExactTies() {
    row("boxes of 1,000 won by one offer of five", p -> "" + boxesWon(p, 1));
    row("boxes of 1,000 won by five offers of nine", p -> "" + boxesWon(p, 5));
  }

  private static int visitorsWon(PolicySet policy, int copies) {
    Ranker ranker = fill(new Market(), Market.PRODUCT, copies).ranker(Policies.shared(policy));
    int won = 0;
    for (int visitor = 0; visitor < VISITORS; visitor++) {
      ranker.rank(0, Ranker.visitorHash("visitor-" + visitor));
      won += isCopyWinner(ranker) ? 1 : 0;
    }
    return won;
  }

  @Tag("slow")
  @Test
  void moreSharesUnderShare() {
    row("under `share`: visitors of 10,000 for one offer of five", p -> "" + visitorsWon(p, 1));
    row("under `share`: visitors of 10,000 for five offers of nine", p -> "" + visitorsWon(p, 5));
  }

  @Test
  void noPointsAndNoBoxThatIsHeld() {
    Market one = fill(new Market(), Market.PRODUCT, 1);
    Market five = fill(new Market(), Market.PRODUCT, 5);
    for (PolicySet policy : Policies.shipped()) {
      assertThat(five.score(policy, "copy-0")).isEqualTo(one.score(policy, "copy-0"));
      assertThat(five.winner(policy, "rival-0")).isEqualTo("rival-0");
    }
  }

  @Test
  void splitStockIsShallow() {
    row(
        "points lost by an offer of 1 piece beside one of 20",
        policy -> {
          Market market =
              new Market().offer("whole", "10.00", "stock=20").offer("part", "10.00", "stock=1");
          return points(market.score(policy, "whole") - market.score(policy, "part"));
        });
  }

  /** The second offer is another seller's, but that seller may be the same hand. */
  @Test
  void secondAccountTakesTheSecondPlaceToo() {
    Market market =
        new Market()
            .offer("mine", "10.00", "seller=one hand")
            .offer("mine-too", "11.00", "seller=other hand", "delivery_days=2")
            .offer("rival", "11.10", "delivery_days=2");
    for (PolicySet policy : Policies.shipped()) {
      assertThat(market.winner(policy)).isEqualTo("mine");
      assertThat(market.decide(policy).second().map(RankedOffer::offer)).contains("mine-too");
    }
  }
}
