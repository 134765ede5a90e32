package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scoring rules 3, 4 and 7: curves over the ratio to a reference. */
class RelativeCurvesTest {
  private static final String KINKS =
      "'better': '%s', 'points': [[0.5, 1], [1, 0.75], [1.5, 0.4], [3, 0]]}";

  private static String price(String reference, String better) {
    return FewOffers.criterion(
        "'of': 'offer.price', 'value': {'relative_to': '"
            + reference
            + "', "
            + KINKS.formatted(better));
  }

  private static String x(String reference, String better) {
    return FewOffers.criterion(
        "'of': 'offer.x', 'value': {'relative_to': '"
            + reference
            + "', "
            + KINKS.formatted(better));
  }

  @Test
  void exactAtThePointsOfTheCurve() {
    assertThat(
            new FewOffers()
                .offer("best", "100.00")
                .offer("half", "150.00")
                .offer("three", "300.00")
                .offer("beyond", "1000.00")
                .scores(price("best_eligible", "lower")))
        .isEqualTo(Map.of("best", 750_000_000, "half", 400_000_000, "three", 0, "beyond", 0));
  }

  /** The middle of a piece, in the logarithm: 100 times the root of 1.5 and of 4.5. */
  @Test
  void straightInTheLogarithm() {
    Map<String, Integer> scores =
        new FewOffers()
            .offer("best", "1.00", "x=100")
            .offer("first", "1.00", "x=122.47448713915890")
            .offer("second", "1.00", "x=212.13203435596427")
            .scores(x("best_eligible", "lower"));
    assertThat(scores.get("first")).isCloseTo(575_000_000, within(5));
    assertThat(scores.get("second")).isCloseTo(200_000_000, within(5));
  }

  /** The best is the greatest, and the ratio is the best over the number. */
  @Test
  void higher() {
    assertThat(
            new FewOffers()
                .offer("best", "1.00", "x=60")
                .offer("half", "1.00", "x=40")
                .offer("three", "1.00", "x=20")
                .offer("beyond", "1.00", "x=1")
                .scores(x("best_eligible", "higher")))
        .isEqualTo(Map.of("best", 750_000_000, "half", 400_000_000, "three", 0, "beyond", 0));
  }

  /** What better says is also which end is the best, for money as for anything. */
  @Test
  void highestPrice() {
    assertThat(
            new FewOffers()
                .offer("a", "60.00")
                .offer("b", "40.00")
                .scores(price("best_eligible", "higher")))
        .isEqualTo(Map.of("a", 750_000_000, "b", 400_000_000));
  }

  @Test
  void medianOfAnOddNumber() {
    assertThat(
            new FewOffers()
                .offer("a", "50.00")
                .offer("b", "100.00")
                .offer("c", "150.00")
                .scores(price("median_eligible", "lower")))
        .isEqualTo(Map.of("a", 1_000_000_000, "b", 750_000_000, "c", 400_000_000));
  }

  /** The mean of 80 and 120 is 100; the order of rows and a missing number are of no account. */
  @Test
  void medianOfAnEvenNumber() {
    assertThat(
            new FewOffers()
                .offer("d", "1.00", "x=150")
                .offer("b", "1.00", "x=80")
                .offer("none", "1.00")
                .offer("c", "1.00", "x=120")
                .offer("a", "1.00", "x=50")
                .scores(x("median_eligible", "lower")))
        .containsEntry("a", 1_000_000_000)
        .containsEntry("d", 400_000_000)
        .containsEntry("none", 0);
  }

  @Test
  void anotherAttributeOfTheSameOffer() {
    assertThat(
            new FewOffers()
                .offer("a", "50.00", "list=100")
                .offer("b", "100.00", "list=100")
                .offer("c", "150.00", "list=100")
                .offer("d", "150.00", "list=300")
                .offer("none", "100.00")
                .offer("zero", "100.00", "list=0")
                .offer("negative", "100.00", "list=-100")
                .scores(price("offer.list", "lower")))
        .isEqualTo(
            Map.of(
                "a", 1_000_000_000,
                "b", 750_000_000,
                "c", 400_000_000,
                "d", 1_000_000_000,
                "none", 0,
                "zero", 0,
                "negative", 0));
  }

  @Test
  void anAttributeOfTheSeller() {
    assertThat(
            new FewOffers()
                .offer("a", "100.00", "seller=s")
                .offer("b", "100.00", "seller=unknown")
                .seller("s", "usual=200")
                .scores(
                    FewOffers.criterion(
                        "'of': 'offer.price', 'missing': 0.1, 'value': {'relative_to':"
                            + " 'seller.usual', "
                            + KINKS.formatted("lower"))))
        .isEqualTo(Map.of("a", 1_000_000_000, "b", 100_000_000));
  }

  /** Nothing but a number above 0 has a ratio; where there is none, the value is missing. */
  @Test
  void numbersWithoutARatio() {
    FewOffers box =
        new FewOffers()
            .offer("best", "1.00", "x=10")
            .offer("zero", "1.00", "x=0")
            .offer("negative", "1.00", "x=-10")
            .offer("none", "1.00");
    String policy = x("median_eligible", "lower");
    // The median of -10, 0 and 10 is 0, which nothing can be compared with.
    assertThat(box.scores(policy))
        .isEqualTo(Map.of("best", 0, "zero", 0, "negative", 0, "none", 0));
  }

  @Test
  void numbersWithoutARatioAreWorthWhatMissingIs() {
    FewOffers box =
        new FewOffers()
            .offer("best", "1.00", "x=15")
            .offer("second", "1.00", "x=10")
            .offer("zero", "1.00", "x=0")
            .offer("none", "1.00");
    assertThat(
            box.scores(
                FewOffers.criterion(
                    "'of': 'offer.x', 'missing': 0.3, 'value': {'relative_to': 'best_eligible', "
                        + KINKS.formatted("higher"))))
        .isEqualTo(
            Map.of(
                "best",
                750_000_000,
                "second",
                400_000_000,
                "zero",
                300_000_000,
                "none",
                300_000_000));
  }

  /** Under {@code exclude} only a missing attribute bars: gates are over when ratios are taken. */
  @Test
  void numberWithoutARatioIsNotBarred() {
    Decision decision =
        new FewOffers()
            .offer("best", "1.00", "x=10")
            .offer("zero", "1.00", "x=0")
            .offer("none", "1.00")
            .decide(
                FewOffers.criterion(
                    "'of': 'offer.x', 'missing': 'exclude', 'value':"
                        + " {'relative_to': 'best_eligible', "
                        + KINKS.formatted("higher")));
    assertThat(FewOffers.scores(decision)).isEqualTo(Map.of("best", 750_000_000, "zero", 0));
    assertThat(FewOffers.reasons(decision)).isEqualTo(Map.of("none", List.of("missing:offer.x")));
  }

  /** A bait offer that is barred sets nobody's price. */
  @Test
  void barredOfferIsNoReference() {
    String policy = price("best_eligible", "lower");
    assertThat(
            new FewOffers()
                .offer("bait", "1.00", "stock=0")
                .offer("a", "100.00", "stock=1")
                .offer("b", "150.00", "stock=1")
                .scores(
                    policy.substring(0, policy.length() - 1)
                        + ", 'gates': [{'of': 'offer.stock', 'at_least': 1}]}"))
        .isEqualTo(Map.of("a", 750_000_000, "b", 400_000_000));
  }

  /** A cheaper rival moves all offers on a piece by exactly the same points. */
  @Test
  void rivalMovesAllAlike() {
    String policy =
        FewOffers.criterion(
            "'of': 'offer.price', 'value': {'relative_to': 'best_eligible', 'better': 'lower',"
                + " 'points': [[1, 1], [3, 0]]}");
    Decision before = fourOffers().decide(policy);
    Decision after = fourOffers().offer("rival", "83.21").decide(policy);
    int moved = FewOffers.score(before, "a") - FewOffers.score(after, "a");
    assertThat(moved).isPositive();
    for (String offer : List.of("b", "c")) {
      assertThat(FewOffers.score(before, offer) - FewOffers.score(after, offer)).isEqualTo(moved);
    }
  }

  private static FewOffers fourOffers() {
    return new FewOffers()
        .offer("best", "99.99")
        .offer("a", "101.37")
        .offer("b", "117.01")
        .offer("c", "149.99");
  }

  /** Each offer has a reference of its own, and equal ratios give equal points. */
  @Test
  void equalRatiosOfDifferentNumbersGiveEqualPoints() {
    String policy =
        FewOffers.criterion(
            "'of': 'offer.price', 'value': {'relative_to': 'offer.list', 'better': 'lower',"
                + " 'points': [[1, 1], [3, 0]]}");
    Decision decision =
        new FewOffers()
            .offer("a", "2.00", "list=1")
            .offer("b", "34.00", "list=17")
            .offer("c", "0.02", "list=0.01")
            .decide(policy);
    assertThat(decision.ranking()).extracting(RankedOffer::score).containsOnly(369_070_246);
  }
}
