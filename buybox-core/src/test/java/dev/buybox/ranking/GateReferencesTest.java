package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scoring rule 3: what gates that look at the box refer to. */
class GateReferencesTest {
  private static final List<String> C = List.of("c");

  /** A fake bargain that is barred for its stock does not bar the others for their price. */
  @Test
  void offersBarredByPlainGatesAreNoReference() {
    String gates =
        "{'of': 'offer.price', 'at_most_times': 1.5, 'relative_to': 'best_eligible', 'code': 'c'},"
            + "{'of': 'offer.stock', 'at_least': 1, 'code': 'stock'}";
    assertThat(
            new FewOffers()
                .offer("bait", "1.00", "stock=0")
                .offer("a", "100.00", "stock=1")
                .offer("b", "150.00", "stock=1")
                .offer("d", "150.01", "stock=1")
                .reasons(FewOffers.gates(gates)))
        .isEqualTo(Map.of("bait", List.of("stock"), "d", C));
  }

  /** The best price is 10.00, though a gate of the same kind bars that offer. */
  @Test
  void offersBarredByRelativeGatesAreAReference() {
    String gates =
        "{'of': 'offer.price', 'at_least_times': 0.5, 'relative_to': 'median_eligible',"
            + " 'code': 'error'},"
            + "{'of': 'offer.price', 'at_most_times': 9, 'relative_to': 'best_eligible',"
            + " 'code': 'c'}";
    assertThat(
            new FewOffers()
                .offer("low", "10.00")
                .offer("a", "90.00")
                .offer("b", "100.00")
                .reasons(FewOffers.gates(gates)))
        .isEqualTo(Map.of("low", List.of("error"), "b", C));
  }

  /** But it is no reference of values, whose best price is 90.00. */
  @Test
  void valuesReferToThoseThatPassedEveryGate() {
    String policy =
        """
        {'policy': 'p', 'version': '1', 'criteria': [{'name': 'a', 'of': 'offer.price',
          'weight': 1, 'value': {'relative_to': 'best_eligible', 'better': 'lower',
          'points': [[1, 1], [2, 0.5], [10, 0]]}}],
         'gates': [{'of': 'offer.price', 'at_least_times': 0.5, 'relative_to': 'median_eligible'}]}
        """;
    assertThat(
            new FewOffers()
                .offer("low", "10.00")
                .offer("a", "90.00")
                .offer("b", "180.00")
                .scores(policy))
        .isEqualTo(Map.of("a", 1_000_000_000, "b", 500_000_000));
  }

  @Test
  void missingShippingAndExcludedMissingAreNoReference() {
    String policy =
        """
        {'policy': 'p', 'version': '1', 'missing_shipping': 'exclude',
         'criteria': [{'name': 'a', 'of': 'offer.x', 'weight': 1, 'missing': 'exclude',
          'value': {'min_max': 'lower'}}],
         'gates': [{'of': 'offer.price', 'at_most_times': 2, 'relative_to': 'best_eligible',
          'code': 'c'}]}
        """;
    assertThat(
            new FewOffers()
                .offer("a", "1.00", "x=1")
                .offer("b", "10.00", "shipping=0")
                .offer("d", "100.00", "shipping=0", "x=1")
                .offer("e", "200.00", "shipping=0", "x=1")
                .offer("f", "200.01", "shipping=0", "x=1")
                .reasons(policy))
        .isEqualTo(
            Map.of(
                "a", List.of("missing:offer.shipping"),
                "b", List.of("missing:offer.x"),
                "f", C));
  }

  /** Best: the least price, the greatest of anything else, or what better says. */
  @ParameterizedTest
  @CsvSource({
    "offer.price, '', b d",
    "offer.price, lower, b d",
    "offer.price, higher, ''",
    "offer.x, '', ''",
    "offer.x, higher, ''",
    "offer.x, lower, b d",
  })
  void best(String of, String better, String barred) {
    String direction = better.isEmpty() ? "" : ", 'better': '" + better + "'";
    String gate =
        "{'of': '%s', 'at_most_times': 1, 'relative_to': 'best_eligible', 'code': 'c'%s}"
            .formatted(of, direction);
    assertThat(
            String.join(
                " ",
                new FewOffers()
                    .offer("a", "10.00", "x=10")
                    .offer("b", "20.00", "x=20")
                    .offer("d", "30.00", "x=30")
                    .reasons(FewOffers.gates(gate))
                    .keySet()))
        .isEqualTo(barred);
  }

  /** The median of 1, 2 and 7 is 2; of those and 4 it is 3. Who has no number is of no account. */
  @Test
  void medianOfNumbers() {
    String gate =
        "{'of': 'offer.x', 'at_most_times': 2, 'relative_to': 'median_eligible', 'code': 'c'}";
    FewOffers three = new FewOffers().offer("a", "1.00", "x=7").offer("b", "1.00", "x=1");
    assertThat(three.offer("d", "1.00", "x=2").offer("none", "1.00").reasons(FewOffers.gates(gate)))
        .isEqualTo(Map.of("a", C, "none", List.of("missing:offer.x")));
    FewOffers four = new FewOffers().offer("a", "1.00", "x=6").offer("b", "1.00", "x=1");
    assertThat(
            four.offer("d", "1.00", "x=2").offer("e", "1.00", "x=4").reasons(FewOffers.gates(gate)))
        .isEmpty();
    FewOffers more = new FewOffers().offer("a", "1.00", "x=6.01").offer("b", "1.00", "x=1");
    assertThat(
            more.offer("d", "1.00", "x=2").offer("e", "1.00", "x=4").reasons(FewOffers.gates(gate)))
        .isEqualTo(Map.of("a", C));
  }

  /** The mean of the middle two, even where their sum is beyond all numbers. */
  @Test
  void medianOfVeryGreatNumbers() {
    String gate =
        "{'of': 'offer.x', 'at_least_times': 1, 'relative_to': 'median_eligible', 'code': 'c'}";
    assertThat(
            new FewOffers()
                .offer("a", "1.00", "x=1.7e308")
                .offer("b", "1.00", "x=1.5e308")
                .reasons(FewOffers.gates(gate)))
        .isEqualTo(Map.of("b", C));
  }

  @Test
  void ratesAndGuards() {
    String gate =
        "{'of': 'offer.x', 'at_least_times': 0.9, 'relative_to': 'best_eligible', 'min_den': 10,"
            + " 'code': 'c'}";
    assertThat(
            new FewOffers()
                .offer("a", "1.00", "x=100/100")
                .offer("b", "1.00", "x=90/100")
                .offer("d", "1.00", "x=89/100")
                .offer("e", "1.00", "x=1/9")
                .offer("f", "1.00")
                .reasons(FewOffers.gates(gate)))
        .isEqualTo(Map.of("d", C));
  }

  /** (9 + 5) / (10 + 10) = 0.7 is the best estimate, and 0.5 that of no cases. */
  @Test
  void estimates() {
    String gate =
        "{'of': 'offer.x', 'at_least_times': %s, 'relative_to': 'best_eligible',"
            + " 'estimate': {'prior': 0.5, 'strength': 10}, 'code': 'c'}";
    FewOffers box = new FewOffers().offer("a", "1.00", "x=9/10").offer("b", "1.00");
    assertThat(box.reasons(FewOffers.gates(gate.formatted("0.71")))).isEmpty();
    FewOffers again = new FewOffers().offer("a", "1.00", "x=9/10").offer("b", "1.00");
    assertThat(again.reasons(FewOffers.gates(gate.formatted("0.72")))).isEqualTo(Map.of("b", C));
  }

  /** Nobody is left, or nobody has a number: the gate passes, also who has none himself. */
  @Test
  void withoutAReferenceEveryOfferPasses() {
    String numbers =
        "{'of': 'offer.x', 'at_most_times': 1, 'relative_to': 'best_eligible', 'code': 'c'}";
    assertThat(
            new FewOffers().offer("a", "1.00").offer("b", "1.00").reasons(FewOffers.gates(numbers)))
        .isEmpty();
    String gates =
        numbers
            + ", {'of': 'offer.price', 'at_least_times': 5, 'relative_to': 'median_eligible',"
            + " 'code': 'c'}, {'of': 'offer.stock', 'at_least': 1, 'code': 'stock'}";
    assertThat(
            new FewOffers()
                .offer("a", "1.00", "stock=0", "x=1")
                .offer("b", "9.00", "stock=0", "x=9")
                .reasons(FewOffers.gates(gates)))
        .isEqualTo(Map.of("a", List.of("stock"), "b", List.of("stock")));
  }

  /** A barred offer's number is compared, too: it keeps every gate that it failed. */
  @Test
  void barredOffersAreHeldAgainstTheReference() {
    String gates =
        "{'of': 'offer.stock', 'at_least': 1, 'code': 'stock'},"
            + "{'of': 'offer.x', 'at_most_times': 2, 'relative_to': 'best_eligible',"
            + " 'better': 'lower', 'code': 'c'}";
    assertThat(
            new FewOffers()
                .offer("a", "1.00", "stock=1", "x=1")
                .offer("b", "1.00", "stock=0", "x=3")
                .offer("d", "1.00", "stock=0")
                .reasons(FewOffers.gates(gates)))
        .isEqualTo(Map.of("b", List.of("stock", "c"), "d", List.of("stock", "missing:offer.x")));
  }

  @Test
  void missingPasses() {
    String gate =
        "{'of': 'offer.x', 'at_most_times': 1, 'relative_to': 'best_eligible',"
            + " 'missing': 'pass', 'code': 'c'}";
    assertThat(
            new FewOffers()
                .offer("a", "1.00", "x=1")
                .offer("b", "1.00")
                .reasons(FewOffers.gates(gate)))
        .isEmpty();
  }

  /** Found is the own number, the limit the factor times the reference. */
  @Test
  void failuresTellNumbers() {
    Decision decision =
        new FewOffers()
            .offer("a", "1.00", "x=4")
            .offer("b", "1.00", "x=10")
            .decide(
                FewOffers.gates(
                    "{'of': 'offer.x', 'at_most_times': 2, 'relative_to': 'best_eligible',"
                        + " 'better': 'lower', 'code': 'c'}"));
    GateFailure failure = decision.excluded().get(0).failures().get(0);
    assertThat(failure.limit()).hasValue(8);
    assertThat(failure.found()).hasValue(10);
    assertThat(failure.of()).isEqualTo("offer.x");
  }
}
