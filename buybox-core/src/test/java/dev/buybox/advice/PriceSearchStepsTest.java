package dev.buybox.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.Ranker;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The bound on rankings that the advisor promises. */
class PriceSearchStepsTest {
  private static final int MOST_RANKINGS = 40;
  private static final long BELOW = 1_000_000_000L;

  private static final String POLICY =
      """
      {"policy": "p", "version": "1",
       "criteria": [
         {"name": "price", "of": "offer.price", "weight": 1,
          "value": {"relative_to": "best_eligible", "better": "lower",
           "points": [[1, 1], [3, 0]]}},
         {"name": "quality", "of": "offer.quality", "weight": 1,
          "value": {"points": [[0, 0], [1, 1]]}}]}
      """;

  @Test
  void atMostFortyRankingsWhereThePriceChangesNoGate() {
    SplittableRandom random = new SplittableRandom(20_261_122);
    int most = 0;
    for (int i = 0; i < 2_000; i++) {
      long price = 1 + (long) Math.exp(random.nextDouble() * Math.log(BELOW - 1.0));
      Catalog catalog =
          Catalog.builder()
              .add(offer("mine", 2 * price, random.nextDouble()))
              .add(offer("rival", price, random.nextDouble()))
              .build();
      Advisor advisor = Advisor.of(Ranker.of(PolicySet.parse(POLICY), catalog));
      advisor.searchPrice(catalog.findOffer(0, "mine"));
      most = Math.max(most, advisor.rankings());
      assertThat(advisor.rankings())
          .as("rankings, the rival's price being %s", price)
          .isLessThanOrEqualTo(MOST_RANKINGS);
    }
    System.out.println("price to win, one curve, prices below 10^9: at most " + most + " rankings");
  }

  private static Offer offer(String id, long priceMinor, double quality) {
    return Offer.builder("p", id, "seller of " + id)
        .priceMinor(priceMinor, "JPY")
        .number("quality", quality)
        .build();
  }
}
