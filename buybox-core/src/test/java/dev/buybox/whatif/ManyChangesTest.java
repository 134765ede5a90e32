package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Offer;
import dev.buybox.policy.PolicySet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many changes in one scenario, against one scenario for each. */
class ManyChangesTest {
  private static final String POLICY =
      """
      {"policy": "p", "version": "1", "criteria": [
        {"name": "price", "of": "offer.price", "weight": 1, "value": {"points": [[0, 1], [9, 0]]}}]}
      """;

  private static Situation market(long seed, int boxes, int sellers, int categories) {
    Random random = new Random(seed);
    Catalog.Builder catalog = Catalog.builder();
    for (int box = 0; box < boxes; box++) {
      String category = "c" + random.nextInt(categories);
      for (int offer = 0; offer < 4; offer++) {
        catalog.add(
            Offer.builder("p" + box, "o" + offer, "s" + random.nextInt(sellers))
                .category(category)
                .priceMinor(1_000 + random.nextInt(100_000), "EUR")
                .text("colour", random.nextBoolean() ? "red" : "blue")
                .build());
      }
    }
    return Situation.of(PolicySet.parse(POLICY), catalog.build());
  }

  private static List<Long> prices(Situation situation) {
    Catalog catalog = situation.catalog();
    return IntStream.range(0, catalog.offerCount()).mapToObj(catalog::priceMinor).toList();
  }

  /** Half of the sellers in some categories, the others by text; none of them twice. */
  @Test
  void eachIsMadeOnceToEveryOfferThatItIsAbout() {
    for (long seed = 1; seed <= 20; seed++) {
      Situation market = market(seed, 60, 6, 3);
      Scenario.Builder together = Scenario.builder("together");
      Situation apart = market;
      for (int i = 0; i < 18; i++) {
        String seller = "s" + i % 6;
        Subset of =
            i % 6 < 3
                ? Subset.ofSeller(seller).inCategory("c" + i / 6)
                : Subset.ofSeller(seller).where("offer.colour", i < 12 ? "red" : "blue");
        if (i >= 6 && i < 12 && i % 6 >= 3) {
          continue;
        }
        BigDecimal factor = new BigDecimal("1." + (i + 10));
        together.priceTimes(of, factor);
        apart = Scenario.builder("one").priceTimes(of, factor).build().apply(apart);
      }

      assertThat(prices(together.build().apply(market)))
          .as("seed " + seed)
          .isEqualTo(prices(apart));
    }
  }

  @Test
  void eachCategoryHasAChangeOfItsOwn() {
    Situation market = market(7, 200, 5, 12);
    Scenario.Builder together = Scenario.builder("together");
    Situation apart = market;
    for (int i = 0; i < 12; i++) {
      Subset of = Subset.all().inCategory("c" + i);
      BigDecimal factor = new BigDecimal("1." + (i + 10));
      together.priceTimes(of, factor);
      apart = Scenario.builder("one").priceTimes(of, factor).build().apply(apart);
    }

    assertThat(prices(together.build().apply(market))).isEqualTo(prices(apart));
  }
}
