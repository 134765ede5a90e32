package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.catalog.Catalog;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scoring rule 10. Quality alone decides, so that the winner may be dear and slow. */
class SecondOfferTest {
  private static String policy(String rule) {
    return "{'policy': 'p', 'version': '1', 'criteria': [{'name': 'a', 'weight': 1, 'of':"
        + " 'offer.q', 'value': {'points': [[0, 0], [10, 1]]}}], 'second_offer': "
        + rule
        + "}";
  }

  private static String second(FewOffers box, String rule) {
    return box.decide(policy(rule)).second().map(RankedOffer::offer).orElse("");
  }

  private static FewOffers beside(String price, String... cells) {
    return new FewOffers()
        .offer("winner", "95.00", "shipping=5.00", "q=9", "days=5")
        .offer("other", price, cells);
  }

  /** 5 % below 100.00 is 95.00, shipping counted. */
  @ParameterizedTest
  @CsvSource({
    "95.00, 0, other",
    "95.01, 0, ''",
    "90.00, 5.00, other",
    "90.00, 5.01, ''",
    "1.00, 0, other",
    "200.00, 0, ''"
  })
  void cheaper(String price, String shipping, String second) {
    assertThat(second(beside(price, "q=1", "shipping=" + shipping), "{'cheaper_by': 0.05}"))
        .isEqualTo(second);
  }

  /** 0.000001 below 10^10 is 9,999,990,000. */
  @ParameterizedTest
  @CsvSource({"9999990000.00, other", "9999990000.01, ''"})
  void cheaperIsExact(String price, String second) {
    FewOffers box =
        new FewOffers().offer("winner", "10000000000.00", "q=9").offer("other", price, "q=1");
    assertThat(second(box, "{'cheaper_by': 0.000001}")).isEqualTo(second);
  }

  @ParameterizedTest
  @CsvSource({"4, other", "3, other", "4.000001, ''", "5, ''", "9, ''"})
  void faster(String days, String second) {
    assertThat(
            second(
                beside("200.00", "q=1", "days=" + days),
                "{'faster_by': {'of': 'offer.days', 'at_least': 1}}"))
        .isEqualTo(second);
  }

  @Test
  void speedMustBeKnownOfBoth() {
    String rule = "{'faster_by': {'of': 'offer.days', 'at_least': 1}}";
    assertThat(second(beside("200.00", "q=1"), rule)).isEmpty();
    assertThat(
            second(
                new FewOffers()
                    .offer("winner", "1.00", "q=9")
                    .offer("other", "1.00", "q=1", "days=0"),
                rule))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "90.00, 9, other", // cheaper
    "200.00, 2, other", // faster
    "90.00, 2, other",
    "200.00, 9, ''"
  })
  void cheaperOrFaster(String price, String days, String second) {
    assertThat(
            second(
                beside(price, "q=1", "days=" + days),
                "{'cheaper_by': 0.05, 'faster_by': {'of': 'offer.days', 'at_least': 2}}"))
        .isEqualTo(second);
  }

  @Test
  void neverOfTheSameSeller() {
    FewOffers box =
        new FewOffers()
            .offer("winner", "100.00", "q=9", "seller=s")
            .offer("own", "50.00", "q=8", "seller=s")
            .offer("other", "60.00", "q=1", "seller=t");
    assertThat(second(box, "{'cheaper_by': 0.05}")).isEqualTo("other");
  }

  @Test
  void highestRankedOfThem() {
    FewOffers box =
        new FewOffers()
            .offer("winner", "100.00", "q=9")
            .offer("dear", "99.00", "q=8")
            .offer("first", "90.00", "q=3")
            .offer("cheapest", "1.00", "q=2");
    Decision decision = box.decide(policy("{'cheaper_by': 0.05}"));
    assertThat(decision.second().orElseThrow())
        .isEqualTo(new RankedOffer(3, "first", "s-first", 300_000_000, 9_000));
  }

  @Test
  void barredOfferIsNone() {
    FewOffers box =
        new FewOffers()
            .offer("winner", "100.00", "q=9", "stock=1")
            .offer("barred", "1.00", "q=8", "stock=0");
    String policy =
        policy("{'cheaper_by': 0.05}")
            .replace(
                "'second_offer'",
                "'gates': [{'of': 'offer.stock', 'at_least': 1}], 'second_offer'");
    assertThat(box.decide(policy).second()).isEmpty();
  }

  /** Where the incumbent wins from a lower rank, the first of the ranking can be the second. */
  @Test
  void ofAWinnerThatIsNotTheFirst() {
    Catalog catalog =
        new FewOffers().offer("a", "80.00", "q=9").offer("b", "100.00", "q=8").catalog();
    Incumbents.Builder holds = Incumbents.builder(catalog);
    holds.hold("p", "", "", "b");
    Decision decision =
        FewOffers.ranker(
                catalog,
                policy("{'cheaper_by': 0.05}")
                    .replace(
                        "'second_offer'",
                        "'near_tie': {'within': 0.1, 'choose': 'incumbent'}, 'second_offer'"),
                holds.build())
            .decide(0);
    assertThat(decision.winner().orElseThrow().offer()).isEqualTo("b");
    assertThat(decision.second().map(RankedOffer::rank)).isEqualTo(Optional.of(1));
  }

  /** What an earlier box had is forgotten. */
  @Test
  void nextBoxStartsAnew() {
    Catalog catalog =
        new FewOffers()
            .offer("a", "100.00", "q=9", "product=p1")
            .offer("b", "50.00", "q=8", "product=p1")
            .offer("a", "100.00", "q=9", "product=p2")
            .catalog();
    Ranker ranker = FewOffers.ranker(catalog, policy("{'cheaper_by': 0.05}"));
    ranker.rank(0);
    assertThat(ranker.second()).isNotNegative();
    ranker.rank(1);
    assertThat(ranker.second()).isEqualTo(-1);
  }
}
