package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.Money;
import dev.buybox.policy.PolicySet;
import dev.buybox.ranking.BulkCall.Answers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Boxes of two offers whose scores are equal or a single point apart, in currencies of 0 to 3
 * decimals: whoever scores one price a point too high or too low names others.
 */
class OnePointDecidesTest {
  private static final int BOXES = 3_000;
  private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "USD");

  /** A bonus of so many is worth as many points. */
  private static final String POLICY =
      """
      {"policy": "p", "version": "1",
       "criteria": [
         {"name": "price", "of": "offer.landed_price", "weight": 5,
          "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [3, 0]]}},
         {"name": "bonus", "of": "offer.bonus", "weight": 5,
          "value": {"points": [[0, 0], [500000000, 1]]}}]}
      """;

  private final long seed = Long.getLong("buybox.seed", 20_261_124L);
  private final SplittableRandom random = new SplittableRandom(seed);
  private final String[] currencies = new String[BOXES];
  private final long[] leastMinor = new long[BOXES];
  private final long[] minor = new long[BOXES];
  private final int[] bonus = new int[BOXES];
  private final int[] winners = new int[BOXES];
  private Ranker ranker;

  /** Draws boxes, a few of one currency side by side, then adds what the dearer offer lacks. */
  @BeforeEach
  void draw() {
    for (int box = 0; box < BOXES; box++) {
      boolean another = box == 0 || random.nextInt(10) == 0;
      currencies[box] =
          another ? CURRENCIES.get(random.nextInt(CURRENCIES.size())) : currencies[box - 1];
      leastMinor[box] = 1_000 + random.nextLong(1_000_000);
      minor[box] = leastMinor[box] + random.nextLong(leastMinor[box]);
    }
    ranker = ranker();
    for (int box = 0; box < BOXES; box++) {
      ranker.rank(box);
      int behind = ranker.rankedScore(0) - ranker.rankedScore(1);
      bonus[box] = behind == 0 ? 0 : behind + random.nextInt(-1, 2);
    }
    ranker = ranker();
    for (int box = 0; box < BOXES; box++) {
      ranker.rank(box);
      winners[box] = ranker.winner();
      assertThat(ranker.rankedScore(0) - ranker.rankedScore(1)).as("seed %d", seed).isBetween(0, 1);
    }
  }

  private Ranker ranker() {
    FewOffers offers = new FewOffers();
    for (int box = 0; box < BOXES; box++) {
      String product = "product=" + (10_000 + box);
      String currency = "currency=" + currencies[box];
      offers.offer("least", price(box, leastMinor[box]), product, currency, "bonus=0");
      offers.offer("other", price(box, minor[box]), product, currency, "bonus=" + bonus[box]);
    }
    return FewOffers.ranker(offers.catalog(), POLICY);
  }

  private String price(int box, long priceMinor) {
    return BigDecimal.valueOf(priceMinor, Money.digits(currencies[box])).toPlainString();
  }

  @ParameterizedTest
  @CsvSource({
    "plain, WINNERS_ONCE", "vector, WINNERS_ONCE", "plain, WINNERS_OF_COLUMNS",
    "vector, WINNERS_OF_COLUMNS", "plain, SCORES", "vector, SCORES"
  })
  void inBulk(String kernel, BulkCall call) throws InterruptedException {
    BulkRanker bulk = BulkKernels.by(kernel, () -> BulkRanker.of(ranker));
    Answers answers = new Answers(ranker.catalog());
    call.ask(call.prepared(bulk), answers);
    assertThat(answers.winners).as("seed %d", seed).isEqualTo(winners);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "vector"})
  void byOtherWeights(String kernel) throws InterruptedException {
    int[] named = new int[BOXES];
    Reweigher reweigher = BulkKernels.reweigher(kernel, ranker);
    assertThat(reweigher.isOnePass()).isTrue();
    reweigher.winners(PolicySet.parse(POLICY), named);
    assertThat(named).as("seed %d", seed).isEqualTo(winners);
  }

  @Test
  void everyCurrencyHasTiesAndOthers() {
    Catalog catalog = ranker.catalog();
    for (String currency : CURRENCIES) {
      long leastWins =
          Arrays.stream(winners)
              .filter(offer -> catalog.currency(catalog.boxOf(offer)).equals(currency))
              .filter(offer -> catalog.offerId(offer).equals("least"))
              .count();
      assertThat(leastWins).as("seed %d, %s", seed, currency).isBetween(100L, 650L);
    }
  }
}
