package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scoring rule 1. The curve gives the rate itself, so scores are rates in billionths. */
class EstimatesTest {
  private static final String RATE = "'value': {'points': [[0, 0], [1, 1]]}";

  private static FewOffers sellers() {
    return new FewOffers()
        .offer("many", "1.00", "seller=many")
        .offer("few", "1.00", "seller=few")
        .offer("none", "1.00", "seller=none")
        .offer("silent", "1.00", "seller=silent")
        .offer("unknown", "1.00", "seller=unknown")
        .seller("many", "on_time=990/1000")
        .seller("few", "on_time=1/1")
        .seller("none", "on_time=0/0")
        .seller("silent");
  }

  @Test
  void rawRate() {
    assertThat(sellers().scores(FewOffers.criterion("'of': 'seller.on_time', " + RATE)))
        .isEqualTo(
            Map.of(
                "many", 990_000_000, "few", 1_000_000_000, "none", 0, "silent", 0, "unknown", 0));
  }

  /** Without cases a raw rate is missing, be it as 0 of 0 or as nothing. */
  @Test
  void rawRateIsMissingWithoutCases() {
    assertThat(
            sellers()
                .scores(FewOffers.criterion("'of': 'seller.on_time', 'missing': 0.5, " + RATE)))
        .containsEntry("none", 500_000_000)
        .containsEntry("silent", 500_000_000)
        .containsEntry("unknown", 500_000_000);
  }

  /** (990 + 0.9 * 20) / 1020 = 0.98823529…, (1 + 18) / 21 = 0.90476190…, 18 / 20 = 0.9. */
  @Test
  void estimate() {
    assertThat(
            sellers()
                .scores(
                    FewOffers.criterion(
                        "'of': 'seller.on_time', 'missing': 'exclude',"
                            + " 'estimate': {'prior': 0.9, 'strength': 20}, "
                            + RATE)))
        .isEqualTo(
            Map.of(
                "many", 988_235_294,
                "few", 904_761_905,
                "none", 900_000_000,
                "silent", 900_000_000,
                "unknown", 900_000_000));
  }

  /** (3 + 0.25 * 4) / (5 + 4) = 4 / 9. */
  @Test
  void estimateOfAnOffersCounts() {
    assertThat(
            new FewOffers()
                .offer("a", "1.00", "returns=3/5")
                .offer("b", "1.00")
                .scores(
                    FewOffers.criterion(
                        "'of': 'offer.returns', 'estimate': {'prior': 0.25, 'strength': 4}, "
                            + RATE)))
        .isEqualTo(Map.of("a", 444_444_444, "b", 250_000_000));
  }

  @Test
  void estimateOfAnAttributeThatNoDataHas() {
    assertThat(
            new FewOffers()
                .offer("a", "1.00")
                .scores(
                    FewOffers.criterion(
                        "'of': 'seller.on_time', 'estimate': {'prior': 0.7, 'strength': 4}, "
                            + RATE)))
        .isEqualTo(Map.of("a", 700_000_000));
  }

  /** An offer's number and its seller's of one name are two attributes. */
  @Test
  void numbersOfOffersAndOfSellers() {
    String policy =
        """
        {'policy': 'p', 'version': '1', 'criteria': [
          {'name': 'a', 'of': 'offer.x', 'weight': 1, 'value': {'points': [[0, 0], [1, 1]]}},
          {'name': 'b', 'of': 'seller.x', 'weight': 3, 'value': {'points': [[0, 0], [1, 1]]}}]}
        """;
    assertThat(
            new FewOffers()
                .offer("a", "1.00", "seller=s", "x=0.8")
                .offer("b", "1.00", "seller=t", "x=0.4")
                .seller("t", "x=0.5")
                .seller("s", "x=0.1")
                .scores(policy))
        .isEqualTo(Map.of("a", 200_000_000 + 75_000_000, "b", 100_000_000 + 375_000_000));
  }
}
