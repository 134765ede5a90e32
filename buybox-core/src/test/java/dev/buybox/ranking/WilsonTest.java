package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.buybox.catalog.Catalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Wilson score interval of gates with a confidence (scoring rule 2). */
class WilsonTest {
  private static double end(long num, long den, double confidence, boolean lower) {
    Catalog catalog = new FewOffers().offer("a", "1.00", "x=" + num + "/" + den).catalog();
    CountsSource counts =
        new CountsSource(new CatalogOffers(catalog), catalog.schema().column("offer.x"));
    return new WilsonEnd(Optional.of(counts), confidence, lower).read(0);
  }

  /**
   * R. G. Newcombe, Two-sided confidence intervals for the single proportion: comparison of seven
   * methods, Statistics in Medicine 17 (1998), table I, method 3 (score without continuity
   * correction), four decimals.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
  })
  void publishedIntervals(long num, long den, double lower, double upper) {
    assertThat(end(num, den, 0.95, true)).isCloseTo(lower, within(0.00005));
    assertThat(end(num, den, 0.95, false)).isCloseTo(upper, within(0.00005));
  }

  /** Good and bad exchanged, the interval is mirrored. */
  @ParameterizedTest
  @CsvSource({"81, 263, 0.95", "15, 148, 0.8", "0, 20, 0.99", "20, 20, 0.5", "1, 1, 0.999"})
  void mirrored(long num, long den, double confidence) {
    assertThat(end(num, den, confidence, true))
        .isCloseTo(1 - end(den - num, den, confidence, false), within(1e-14));
  }

  /** Where no case went one way, the interval ends exactly there. */
  @Test
  void endsOfTheRange() {
    for (long den : new long[] {1, 3, 7, 20, 999, 1_000_000_007}) {
      for (double confidence : new double[] {0.5, 0.9, 0.95, 0.999}) {
        assertThat(end(0, den, confidence, true)).isZero();
        assertThat(end(den, den, confidence, false)).isEqualTo(1);
      }
    }
  }

  @Test
  void withoutCasesThereIsNoInterval() {
    assertThat(end(0, 0, 0.95, true)).isNaN();
    assertThat(new WilsonEnd(Optional.empty(), 0.95, true).read(0)).isNaN();
  }

  /**
   * 0.25, 0.001 and 10^-20: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988), the
   * check values of PPND16. The others: any table of the normal distribution, or R's qnorm.
   */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.25, -0.6744897501960817",
    "0.75, 0.6744897501960817",
    "0.001, -3.090232306167814",
    "1e-20, -9.262340089798408",
    "0.8, 0.8416212335729143",
    "0.9, 1.2815515655446004",
    "0.925, 1.4395314709384563",
    "0.95, 1.6448536269514722",
    "0.975, 1.959963984540054",
    "0.995, 2.5758293035489004",
    "0.9995, 3.2905267314919255",
    "0.9999999999999999, 8.209536151601387",
    "1e-300, -37.0471",
  })
  void quantiles(double p, double z) {
    double tolerance = Math.abs(z) > 30 ? 5e-5 : 1e-14 * Math.max(1, Math.abs(z));
    assertThat(NormalQuantile.of(p)).isCloseTo(z, within(tolerance));
  }

  /** 15 of 148 may lie as low as 0.0624 and as high as 0.1605. */
  @Test
  void onlyTheSurelyBadAreBarred() {
    FewOffers box = new FewOffers().offer("a", "1.00", "bad=15/148");
    String atMost = "{'of': 'offer.bad', 'at_most': %s, 'confidence': 0.95, 'code': 'c'}";
    assertThat(box.decide(FewOffers.gates(atMost.formatted("0.0623"))).outcome())
        .isEqualTo(Outcome.NO_ELIGIBLE_OFFER);
    assertThat(passes("bad=15/148", atMost.formatted("0.0625"))).isTrue();
    String atLeast = "{'of': 'offer.bad', 'at_least': %s, 'confidence': 0.95, 'code': 'c'}";
    assertThat(passes("bad=15/148", atLeast.formatted("0.1604"))).isTrue();
    assertThat(passes("bad=15/148", atLeast.formatted("0.1606"))).isFalse();
  }

  private static boolean passes(String cell, String gate) {
    return new FewOffers().offer("a", "1.00", cell).reasons(FewOffers.gates(gate)).isEmpty();
  }

  @Test
  void failureTellsTheEndOfTheInterval() {
    Decision decision =
        new FewOffers()
            .offer("a", "1.00", "bad=15/148")
            .decide(
                FewOffers.gates(
                    "{'of': 'offer.bad', 'at_most': 0.05, 'confidence': 0.95, 'code': 'c'}"));
    GateFailure failure = decision.excluded().get(0).failures().get(0);
    assertThat(failure.found().getAsDouble()).isCloseTo(0.0624, within(0.00005));
    assertThat(failure.limit()).hasValue(0.05);
  }

  @Test
  void withoutCasesTheGateFailsAsMissing() {
    String gate = "{'of': 'offer.bad', 'at_most': 0.05, 'confidence': 0.95%s}";
    FewOffers box = new FewOffers().offer("a", "1.00", "bad=0/0").offer("b", "2.00", "bad=0/9");
    assertThat(box.reasons(FewOffers.gates(gate.formatted(""))))
        .isEqualTo(Map.of("a", List.of("missing:offer.bad")));
    assertThat(passes("bad=0/0", gate.formatted(", 'missing': 'pass'"))).isTrue();
  }
}
