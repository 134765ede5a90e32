package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scoring rules 4 and 7: what a number is worth, in whole points. */
class CurvesTest {
  private static int points(String x, String curve) {
    return new FewOffers().offer("a", "1.00", "x=" + x).score(FewOffers.curve(curve), "a");
  }

  @ParameterizedTest
  @CsvSource({
    "-5, 0",
    "0, 0",
    "1, 30000000", // a tenth of 0.3
    "5, 150000000",
    "10, 300000000",
    "11, 370000000", // 0.3 + 0.7 / 10
    "15, 650000000",
    "20, 1000000000",
    "1e300, 1000000000",
  })
  void straightBetweenPoints(String x, int points) {
    assertThat(points(x, "{'points': [[0, 0], [10, 0.3], [20, 1]]}")).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "-2, 900000000",
    "-1, 900000000",
    "0, 500000000",
    "0.5, 500000000",
    "1, 500000000",
    "2, 300000000",
    "3, 100000000",
    "4, 100000000",
  })
  void fallingWithAStep(String x, int points) {
    assertThat(points(x, "{'points': [[-1, 0.9], [0, 0.5], [1, 0.5], [3, 0.1]]}"))
        .isEqualTo(points);
  }

  /** The value of a point is worth what it says, whatever the arithmetic around it. */
  @ParameterizedTest
  @CsvSource({"0.1, 300000000", "0.2, 700000000", "0.3, 900000000", "0.7, 950000000"})
  void exactAtPoints(String x, int points) {
    String curve =
        "{'points': [[0, 0.1], [0.1, 0.3], [0.2, 0.7], [0.3, 0.9], [0.7, 0.95], [0.9, 1]]}";
    assertThat(points(x, curve)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({"4.9e-10, 0", "5e-10, 1", "1.49e-9, 1", "1.5e-9, 2"})
  void halfAPointIsRoundedUp(String x, int points) {
    assertThat(points(x, "{'points': [[0, 0], [1, 1]]}")).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1000000000",
    "1, 1000000000",
    "2.5, 707106781", // 1 / sqrt 2 = 0.70710678118…
    "4, 500000000",
    "7, 250000000",
    "31, 976563", // 2^-10 = 0.0009765625
    "1e308, 0",
  })
  void halfLifeOfLower(String x, int points) {
    assertThat(points(x, "{'best': 1, 'half_life': 3}")).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "30, 1000000000",
    "24, 1000000000",
    "21, 707106781",
    "18, 500000000",
    "12, 250000000",
    "0, 62500000",
    "-1e308, 0",
  })
  void halfLifeOfHigher(String x, int points) {
    assertThat(points(x, "{'best': 24, 'half_life': 6, 'better': 'higher'}")).isEqualTo(points);
  }

  @Test
  void texts() {
    FewOffers box =
        new FewOffers()
            .offer("platform", "1.00", "x='platform")
            .offer("seller", "1.00", "x='seller")
            .offer("locker", "1.00", "x='locker")
            .offer("capital", "1.00", "x='Platform")
            .offer("none", "1.00");
    assertThat(
            box.scores(
                FewOffers.curve(
                    "{'values': {'platform': 1, 'seller': 0.5, 'mars': 0.9}, 'other': 0.125}")))
        .isEqualTo(
            Map.of(
                "platform", 1_000_000_000,
                "seller", 500_000_000,
                "locker", 125_000_000,
                "capital", 125_000_000,
                "none", 0));
  }

  @Test
  void textsOfSellers() {
    FewOffers box =
        new FewOffers()
            .offer("a", "1.00", "seller=s1")
            .offer("b", "1.00", "seller=s2")
            .offer("c", "1.00", "seller=s3")
            .seller("s1", "country='FR")
            .seller("s2", "country='DE");
    assertThat(
            box.scores(
                FewOffers.criterion(
                    "'of': 'seller.country', 'missing': 0.25,"
                        + " 'value': {'values': {'DE': 1}, 'other': 0.5}")))
        .isEqualTo(Map.of("a", 500_000_000, "b", 1_000_000_000, "c", 250_000_000));
  }

  @Test
  void minMax() {
    FewOffers box =
        new FewOffers()
            .offer("a", "1.00", "x=2")
            .offer("b", "1.00", "x=5")
            .offer("c", "1.00", "x=12")
            .offer("none", "1.00")
            .offer("barred", "1.00", "x=100", "stock=0");
    String gate = ", 'gates': [{'of': 'offer.stock', 'at_least': 1, 'missing': 'pass'}]}";
    String lower = FewOffers.curve("{'min_max': 'lower'}");
    assertThat(box.scores(lower.substring(0, lower.length() - 1) + gate))
        .isEqualTo(Map.of("a", 1_000_000_000, "b", 700_000_000, "c", 0, "none", 0));
  }

  @Test
  void minMaxOfHigher() {
    FewOffers box =
        new FewOffers()
            .offer("a", "1.00", "x=2")
            .offer("b", "1.00", "x=5")
            .offer("c", "1.00", "x=12");
    assertThat(box.scores(FewOffers.curve("{'min_max': 'higher'}")))
        .isEqualTo(Map.of("a", 0, "b", 300_000_000, "c", 1_000_000_000));
  }

  @Test
  void minMaxWithoutSpread() {
    FewOffers box = new FewOffers().offer("a", "1.00", "x=7").offer("b", "2.00", "x=7");
    assertThat(box.scores(FewOffers.curve("{'min_max': 'lower'}")))
        .isEqualTo(Map.of("a", 1_000_000_000, "b", 1_000_000_000));
    assertThat(box("x=3").scores(FewOffers.curve("{'min_max': 'higher'}")))
        .isEqualTo(Map.of("a", 1_000_000_000));
  }

  private static FewOffers box(String cell) {
    return new FewOffers().offer("a", "1.00", cell);
  }

  /** Weights 1 and 3 of 4: a quarter and three quarters of the points. */
  @Test
  void criteriaAddUp() {
    String policy =
        """
        {'policy': 'p', 'version': '1', 'criteria': [
          {'name': 'a', 'of': 'offer.x', 'weight': 1, 'value': {'points': [[0, 0], [10, 1]]}},
          {'name': 'b', 'of': 'offer.y', 'weight': 3, 'value': {'points': [[0, 1], [10, 0]]}},
          {'name': 'c', 'of': 'offer.z', 'weight': 0, 'value': {'points': [[0, 1], [10, 0]]}}]}
        """;
    assertThat(
            new FewOffers()
                .offer("a", "1.00", "x=5", "y=2", "z=0")
                .offer("b", "1.00", "x=10", "y=10")
                .scores(policy))
        .isEqualTo(Map.of("a", 125_000_000 + 600_000_000, "b", 250_000_000));
  }

  /** Each criterion is rounded by itself: thirds of 333,333,333 points, half of each. */
  @Test
  void eachCriterionIsRounded() {
    String criterion =
        "{'name': '%s', 'of': 'offer.x', 'weight': 1, 'value': {'points': [[0, 0], [1, 1]]}}";
    String policy =
        "{'policy': 'p', 'version': '1', 'criteria': [%s, %s, %s]}"
            .formatted(
                criterion.formatted("a"), criterion.formatted("b"), criterion.formatted("c"));
    // 166,666,666.5 is rounded up, three times.
    assertThat(box("x=0.5").scores(policy)).isEqualTo(Map.of("a", 500_000_001));
    assertThat(box("x=1").scores(policy)).isEqualTo(Map.of("a", 999_999_999));
  }
}
