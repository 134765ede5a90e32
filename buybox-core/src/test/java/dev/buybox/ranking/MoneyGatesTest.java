package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scoring rule 2 on money, which is compared exactly. */
class MoneyGatesTest {
  private static String reason(String price, String gate, String... cells) {
    return String.join(
        ";",
        new FewOffers()
            .offer("a", price, cells)
            .reasons(FewOffers.gates(gate))
            .getOrDefault("a", List.of()));
  }

  private static String price(String bound, String limit) {
    return "{'of': 'offer.price', '" + bound + "': " + limit + ", 'code': 'c'}";
  }

  @ParameterizedTest
  @CsvSource({
    // at most, in currencies of 2, 0, 3 and 4 decimals
    "EUR, 100.00, at_most, 100, ''",
    "EUR, 100.01, at_most, 100, c",
    "EUR, 100.00, at_most, 100.005, ''",
    "EUR, 100.01, at_most, 100.005, c",
    "EUR, 0.29, at_most, 0.29, ''",
    "'', 0.30, at_most, 0.29, c",
    "JPY, 100, at_most, 100.99, ''",
    "JPY, 101, at_most, 100.99, c",
    "KWD, 1.005, at_most, 1.005, ''",
    "KWD, 1.006, at_most, 1.005, c",
    "KWD, 1.005, at_most, 1.0054, ''",
    "CLF, 1.0005, at_most, 1.0005, ''",
    "CLF, 1.0006, at_most, 1.0005, c",
    // at least
    "EUR, 100.00, at_least, 100, ''",
    "EUR, 99.99, at_least, 100, c",
    "EUR, 100.00, at_least, 100.005, c",
    "EUR, 100.01, at_least, 100.005, ''",
    "JPY, 100, at_least, 100.01, c",
    "JPY, 101, at_least, 100.01, ''",
    "KWD, 1.005, at_least, 1.005, ''",
    "KWD, 1.004, at_least, 1.005, c",
    // beyond all prices
    "EUR, 10000000000.00, at_most, 1e300, ''",
    "EUR, 10000000000.00, at_least, 1e300, c",
    "EUR, 0.01, at_most, -1e300, c",
    "EUR, 0.01, at_least, -1e300, ''",
    "EUR, 0.01, at_most, 0, c",
    "EUR, 0.01, at_most, 5e-324, c",
    "EUR, 0.01, at_least, 5e-324, ''",
  })
  void thresholds(String currency, String price, String bound, String limit, String code) {
    assertThat(reason(price, price(bound, limit), "currency=" + currency)).isEqualTo(code);
  }

  /** 379.00 + 4.99 = 383.99; unstated shipping is 0. */
  @ParameterizedTest
  @CsvSource({
    "offer.price, 379, ''",
    "offer.price, 378.99, c",
    "offer.shipping, 4.99, ''",
    "offer.shipping, 4.98, c",
    "offer.landed_price, 383.99, ''",
    "offer.landed_price, 383.98, c",
  })
  void threePrices(String of, String limit, String code) {
    String gate = "{'of': '" + of + "', 'at_most': " + limit + ", 'code': 'c'}";
    assertThat(reason("379.00", gate, "shipping=4.99")).isEqualTo(code);
  }

  @Test
  void unstatedShippingIsFree() {
    String gate = "{'of': 'offer.shipping', 'at_most': 0, 'code': 'c'}";
    assertThat(reason("1.00", gate)).isEmpty();
    assertThat(reason("1.00", gate, "shipping=0")).isEmpty();
    assertThat(reason("1.00", gate, "shipping=0.01")).isEqualTo("c");
  }

  /** In doubles 1.15 * 100 is 114.99999999999999. */
  @ParameterizedTest
  @CsvSource({
    "114.99, at_most_times, ''",
    "115.00, at_most_times, ''",
    "115.01, at_most_times, c",
    "114.99, at_least_times, c",
    "115.00, at_least_times, ''",
    "115.01, at_least_times, ''",
  })
  void multipleOfTheBestIsExact(String price, String bound, String code) {
    // The other offer is the best; under at_least it fails itself.
    FewOffers box = new FewOffers().offer("best", "100.00").offer("a", price);
    String gate =
        "{'of': 'offer.price', '%s': 1.15, 'relative_to': 'best_eligible', 'code': 'c'}"
            .formatted(bound);
    assertThat(String.join(";", box.reasons(FewOffers.gates(gate)).getOrDefault("a", List.of())))
        .isEqualTo(code);
  }

  /** The median of 1.00 and 1.01 is 1.005, and 1.2 times that 1.206. */
  @Test
  void medianOfAnEvenNumberIsExact() {
    String gate =
        "{'of': 'offer.price', 'at_most_times': %s, 'relative_to': 'median_eligible', 'code':'c'}";
    FewOffers four = new FewOffers().offer("a", "0.50").offer("b", "1.00").offer("c", "1.01");
    assertThat(four.offer("d", "1.21").reasons(FewOffers.gates(gate.formatted("1.2"))))
        .isEqualTo(Map.of("d", List.of("c")));
    FewOffers again = new FewOffers().offer("a", "0.50").offer("b", "1.00").offer("c", "1.01");
    assertThat(again.offer("d", "1.20").reasons(FewOffers.gates(gate.formatted("1.2")))).isEmpty();
    // 1.005 * 1.203980 is 1.2099999, and 1.005 * 1.203981 is 1.2100009.
    FewOffers third = new FewOffers().offer("a", "0.50").offer("b", "1.00").offer("c", "1.01");
    assertThat(third.offer("d", "1.21").reasons(FewOffers.gates(gate.formatted("1.20398"))))
        .isEqualTo(Map.of("d", List.of("c")));
    FewOffers last = new FewOffers().offer("a", "0.50").offer("b", "1.00").offer("c", "1.01");
    assertThat(last.offer("d", "1.21").reasons(FewOffers.gates(gate.formatted("1.203981"))))
        .isEmpty();
  }

  @Test
  void medianOfAnOddNumber() {
    String gate =
        "{'of': 'offer.price', 'at_least_times': 0.5, 'relative_to': 'median_eligible',"
            + " 'code': 'c'}";
    assertThat(
            new FewOffers()
                .offer("e", "900.00")
                .offer("a", "49.99")
                .offer("c", "100.00")
                .offer("b", "50.00")
                .offer("d", "101.00")
                .reasons(FewOffers.gates(gate)))
        .isEqualTo(Map.of("a", List.of("c")));
  }

  /** Products of 10^12 minor units and a factor of 10^6 need 128 bits. */
  @ParameterizedTest
  @CsvSource({
    "at_most_times, 1000000, 10000000000.00, 10000.00, ''",
    "at_most_times, 1000000, 10000000000.00, 9999.99, c",
    "at_most_times, 999999.999999, 10000000000.00, 10000.00, c",
    "at_least_times, 1000000, 10000000000.00, 10000.00, ''",
    "at_least_times, 1000000, 9999999999.99, 10000.00, c",
    "at_most_times, 1000000, 10000000000.00, 10000000000.00, ''",
    "at_least_times, 1000000, 10000000000.00, 10000000000.00, c",
    "at_most_times, 0.000001, 10000000000.00, 10000000000.00, c",
    "at_least_times, 0.000001, 0.01, 10000000000.00, c",
    "at_least_times, 0.000001, 10000.00, 10000000000.00, ''",
    "at_least_times, 0.000001, 9999.99, 10000000000.00, c",
  })
  void greatNumbers(String bound, String factor, String price, String shipping, String code) {
    String gate =
        "{'of': 'offer.price', '%s': %s, 'relative_to': 'offer.shipping', 'code': 'c'}"
            .formatted(bound, factor);
    assertThat(reason(price, gate, "shipping=" + shipping)).isEqualTo(code);
  }

  @Test
  void greatNumbersOfABox() {
    String gate =
        "{'of': 'offer.price', '%s': 1000000, 'relative_to': 'best_eligible', 'better': 'higher',"
            + " 'code': 'c'}";
    for (String bound : List.of("at_most_times", "at_least_times")) {
      assertThat(
              new FewOffers()
                  .offer("a", "10000000000.00")
                  .offer("b", "10000.00")
                  .reasons(FewOffers.gates(gate.formatted(bound)))
                  .keySet())
          .hasSize(bound.equals("at_most_times") ? 0 : 2);
    }
  }

  /** A plain attribute is taken as the decimal that was written, where it has at most 6 places. */
  @ParameterizedTest
  @CsvSource({
    "115.00, 100, 1.15, ''", // 114.99999999999999 in doubles
    "115.01, 100, 1.15, c",
    "99.99, 83.33, 1.2, ''", // 99.996
    "100.00, 83.33, 1.2, c",
    "0.30, 0.1, 3, ''",
    "0.31, 0.1, 3, c",
    "1.00, 0.000001, 1000000, ''",
    "1.01, 0.000001, 1000000, c",
    "115000001.15, 100000001, 1.15, ''", // 115000001.14999999 in doubles
    "1150000000.00, 999999999.999999, 1.15, c", // 1149999999.99999885
    // More than 6 places, or too great a number: doubles, in the order written.
    "1.00, 0.3333333333333333, 3, ''",
    "700000000.70, 1000000001, 0.7, c", // 700000000.6999999 in doubles
    "0.01, -5, 1.2, c",
    "0.01, 0, 1.2, c",
    "0.01, 1e300, 1.2, ''",
    "0.01, -1e300, 1.2, c",
  })
  void atMostTimesAnAttribute(String price, String attribute, String factor, String code) {
    String gate =
        "{'of': 'offer.price', 'at_most_times': %s, 'relative_to': 'offer.x', 'code': 'c'}"
            .formatted(factor);
    assertThat(reason(price, gate, "x=" + attribute)).isEqualTo(code);
  }

  /** An attribute that is held against money: 114.999999 is below 1.15 times 100.00. */
  @ParameterizedTest
  @CsvSource({
    "115, at_least_times, ''",
    "114.999999, at_least_times, c",
    "115, at_most_times, ''",
    "115.000001, at_most_times, c",
    "115.0000001, at_most_times, c",
    "-115, at_most_times, ''",
    "-115, at_least_times, c",
    "1e300, at_most_times, c",
  })
  void attributeAgainstMoney(String attribute, String bound, String code) {
    String gate =
        "{'of': 'offer.x', '%s': 1.15, 'relative_to': 'offer.price', 'code': 'c'}".formatted(bound);
    assertThat(reason("100.00", gate, "x=" + attribute)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "JPY, 115, 100, ''",
    "JPY, 116, 100, c",
    "KWD, 1.150, 1, ''",
    "KWD, 1.151, 1, c",
    "CLF, 1.1500, 1, ''",
    "CLF, 1.1501, 1, c",
  })
  void currenciesOfOtherDecimals(String currency, String price, String attribute, String code) {
    String gate =
        "{'of': 'offer.price', 'at_most_times': 1.15, 'relative_to': 'offer.x', 'code': 'c'}";
    assertThat(reason(price, gate, "x=" + attribute, "currency=" + currency)).isEqualTo(code);
  }

  /** Twice the shipping is at most the landed price of 10.00 + 10.00. */
  @Test
  void moneyAgainstMoneyOfTheSameOffer() {
    String gate =
        "{'of': 'offer.landed_price', 'at_least_times': 2, 'relative_to': 'offer.shipping',"
            + " 'code': 'c'}";
    assertThat(reason("10.00", gate, "shipping=10.00")).isEmpty();
    assertThat(reason("10.00", gate, "shipping=10.01")).isEqualTo("c");
  }

  /** 1.15 * 100.00 as people are told it, and the price found. */
  @Test
  void failureTellsMoneyInTheCurrencysUnit() {
    String gate =
        "{'of': 'offer.price', 'at_most_times': 1.5, 'relative_to': 'median_eligible',"
            + " 'code': 'c'}";
    Decision decision =
        new FewOffers()
            .offer("a", "100.00")
            .offer("b", "200.00")
            .offer("c", "300.00")
            .offer("d", "400.00")
            .decide(FewOffers.gates(gate));
    GateFailure failure = decision.excluded().get(0).failures().get(0);
    assertThat(failure.limit()).hasValue(375);
    assertThat(failure.found()).hasValue(400);
    assertThat(decision.excluded().get(0).offer()).isEqualTo("d");
  }
}
