package dev.buybox.bench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.bench.catalogue.data.BenchPolicy;
import dev.buybox.bench.catalogue.data.EngineMarket;
import dev.buybox.bench.catalogue.data.Shape;
import dev.buybox.ranking.BulkRanker;
import dev.buybox.ranking.Ranker;
import dev.buybox.ranking.Reweigher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What ranking keeps in memory beside the catalogue's own columns, bytes an offer, which it prints:
 * {@code -Dbuybox.offers=1500000} says how many.
 */
class RankingMemoryTest {
  private static final int OFFERS = Integer.getInteger("buybox.offers", 300_000);

  /** At most 16, with the ranker's own points among them. */
  @ParameterizedTest
  @CsvSource({
    "ten-criteria, 4, 12.5", "ten-criteria, 10, 11.5",
    "general-merchandise, 4, 13.5", "general-merchandise, 10, 12",
  })
  void columnsAndOwnPoints(String policy, double meanWidth, double most)
      throws InterruptedException {
    Ranker ranker = market(policy, meanWidth).ranker();
    BulkRanker bulk = BulkRanker.of(ranker);

    double anOffer = (double) (bulk.columnBytes() + ranker.preparedBytes()) / OFFERS;

    System.out.printf(
        "%s, mean width %.0f: columns %.1f, the ranker's %.1f bytes an offer%n",
        policy,
        meanWidth,
        (double) bulk.columnBytes() / OFFERS,
        (double) ranker.preparedBytes() / OFFERS);
    assertThat(ranker.preparedBytes()).isEqualTo(4L * OFFERS);
    assertThat(anOffer).isGreaterThan(9).isLessThanOrEqualTo(most).isLessThanOrEqualTo(16);
  }

  /** More than 16: other weights need more than the score. */
  @ParameterizedTest
  @CsvSource({"4, 23.5", "10, 22"})
  void columnsForOtherWeights(double meanWidth, double most) throws InterruptedException {
    Ranker ranker = market("ten-criteria", meanWidth).ranker();
    Reweigher reweigher = Reweigher.of(ranker);

    long values = 7L * Shape.SELLERS * Double.BYTES; // Seven criteria look at the seller.
    double anOffer = (double) (reweigher.columnBytes() - values + ranker.preparedBytes()) / OFFERS;

    System.out.printf(
        "other weights, mean width %.0f: columns %.1f bytes an offer%n",
        meanWidth, (double) (reweigher.columnBytes() - values) / OFFERS);
    assertThat(reweigher.isOnePass()).isTrue();
    assertThat(anOffer).isBetween(16.0, most);
  }

  private static EngineMarket market(String policy, double meanWidth) {
    return EngineMarket.draw(new Shape(OFFERS, meanWidth, 3), BenchPolicy.of(policy));
  }
}
