package dev.buybox.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scoring rule 2, gates that need no other offer; money has a test of its own. */
class GatesTest {
  private static List<String> reasons(String cell, String gate) {
    return new FewOffers()
        .offer("a", "1.00", cell)
        .reasons(FewOffers.gates(gate))
        .getOrDefault("a", List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "at_least, 2.9999999999999996, c",
    "at_least, 3, ''",
    "at_least, 3.0000000000000004, ''",
    "at_most, 2.9999999999999996, ''",
    "at_most, 3, ''",
    "at_most, 3.0000000000000004, c",
    "at_least, -1e300, c",
    "at_most, 1e300, c",
  })
  void thresholds(String bound, String x, String code) {
    assertThat(String.join(";", reasons("x=" + x, "{'of':'offer.x','" + bound + "':3,'code':'c'}")))
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"good, ''", "fine, ''", "Good, c", "bad, c"})
  void texts(String x, String code) {
    assertThat(
            String.join(
                ";", reasons("x='" + x, "{'of': 'offer.x', 'in': ['fine', 'good'], 'code': 'c'}")))
        .isEqualTo(code);
  }

  @Test
  void missingHasACodeOfItsOwn() {
    String gates =
        "{'of': 'offer.x', 'at_least': 1, 'code': 'c'}, {'of': 'seller.t', 'in': ['a']},"
            + " {'of': 'seller.y', 'at_most': 1}, {'of': 'offer.none', 'in': ['a'], 'code': 'd'}";
    assertThat(reasons("z=1", gates))
        .containsExactly(
            "missing:offer.x", "missing:seller.t", "missing:seller.y", "missing:offer.none");
  }

  @Test
  void missingPasses() {
    String gates =
        "{'of': 'offer.x', 'at_least': 1, 'missing': 'pass'},"
            + " {'of': 'seller.t', 'in': ['a'], 'missing': 'pass'},"
            + " {'of': 'offer.x', 'at_most_times': 1, 'relative_to': 'offer.y', 'missing': 'pass'},"
            + " {'of': 'offer.z', 'at_most_times': 1, 'relative_to': 'offer.y', 'missing': 'pass'}";
    assertThat(reasons("z=1", gates)).isEmpty();
    assertThat(reasons("x=0", gates)).containsExactly("offer.x");
  }

  /** The code is the attribute's name, unless the policy gives one. */
  @Test
  void codes() {
    assertThat(reasons("x=0", "{'of': 'offer.x', 'at_least': 1}")).containsExactly("offer.x");
    assertThat(reasons("x=0", "{'of': 'offer.x', 'at_least': 1, 'code': 'few'}"))
        .containsExactly("few");
  }

  /** Shipping first, then the gates in the policy's order, then the criteria that exclude. */
  @Test
  void everyFailureIsKeptInOrder() {
    String policy =
        """
        {'policy': 'p', 'version': '1', 'missing_shipping': 'exclude',
         'criteria': [
          {'name': 'a', 'of': 'offer.a', 'weight': 0, 'missing': 'exclude',
           'value': {'points': [[0, 0], [1, 1]]}},
          {'name': 'b', 'of': 'offer.b', 'weight': 1, 'missing': 'worst',
           'value': {'points': [[0, 0], [1, 1]]}},
          {'name': 'c', 'of': 'offer.c', 'weight': 1, 'missing': 'exclude',
           'value': {'values': {'t': 1}, 'other': 0}}],
         'gates': [
          {'of': 'offer.x', 'at_least': 1, 'code': 'first'},
          {'of': 'offer.price', 'at_most_times': 1, 'relative_to': 'best_eligible', 'code': 'dear'},
          {'of': 'offer.x', 'at_least': 2, 'code': 'second'}]}
        """;
    FewOffers box =
        new FewOffers()
            .offer("fine", "1.00", "shipping=0", "x=5", "a=0", "c='t")
            .offer("a", "2.00", "x=1")
            .offer("b", "0.50", "x=0", "shipping=0.01", "c='u");
    assertThat(box.reasons(policy))
        .isEqualTo(
            Map.of(
                "a",
                List.of(
                    "missing:offer.shipping",
                    "dear",
                    "second",
                    "missing:offer.a",
                    "missing:offer.c"),
                "b",
                List.of("first", "second", "missing:offer.a")));
  }

  /**
   * 31 gates and 32 criteria: as many failures as a policy can have, with the first and the last.
   */
  @Test
  void asManyFailuresAsThereCanBe() {
    String criteria =
        IntStream.range(0, 32)
            .mapToObj(
                i ->
                    "{'name': 'c%1$d', 'of': 'offer.c%1$d', 'weight': 1, 'missing': 'exclude',"
                            .formatted(i)
                        + " 'value': {'min_max': 'lower'}}")
            .collect(Collectors.joining(","));
    String gates =
        IntStream.range(0, 31)
            .mapToObj(i -> "{'of': 'offer.g%1$d', 'at_least': 1}".formatted(i))
            .collect(Collectors.joining(","));
    String policy =
        "{'policy': 'p', 'version': '1', 'missing_shipping': 'exclude', 'criteria': ["
            + criteria
            + "], 'gates': ["
            + gates
            + "]}";
    List<String> reasons =
        new FewOffers().offer("a", "1.00").decide(policy).excluded().get(0).reasons();
    assertThat(reasons).hasSize(64).doesNotHaveDuplicates();
    assertThat(reasons.get(0)).isEqualTo("missing:offer.shipping");
    assertThat(reasons.get(1)).isEqualTo("missing:offer.g0");
    assertThat(reasons.get(31)).isEqualTo("missing:offer.g30");
    assertThat(reasons.get(32)).isEqualTo("missing:offer.c0");
    assertThat(reasons.get(63)).isEqualTo("missing:offer.c31");
    String[] allButTheLast =
        IntStream.range(0, 62)
            .mapToObj(i -> i < 31 ? "g" + i + "=1" : "c" + (i - 31) + "=1")
            .toArray(String[]::new);
    Decision decision =
        new FewOffers().offer("a", "1.00", withShipping(allButTheLast)).decide(policy);
    assertThat(FewOffers.reasons(decision)).isEqualTo(Map.of("a", List.of("missing:offer.c31")));
    assertThat(decision.outcome()).isEqualTo(Outcome.NO_ELIGIBLE_OFFER);
  }

  private static String[] withShipping(String... cells) {
    List<String> all = new ArrayList<>(List.of(cells));
    all.add("shipping=0");
    return all.toArray(String[]::new);
  }

  /** Rate 0.3 or 0.7; the guard asks for 3 bad cases of at least 10. */
  @ParameterizedTest
  @CsvSource({
    "3/10, at_most, ''",
    "4/10, at_most, c",
    "2/5, at_most, ''", // fewer than 10 cases
    "4/9, at_most, ''",
    "2/2, at_most, ''", // fewer than 3 bad ones
    "0/0, at_most, ''",
    "7/10, at_least, ''",
    "6/10, at_least, c", // 4 bad ones
    "5/9, at_least, ''",
    "2/3, at_least, ''", // one bad one
  })
  void guards(String counts, String bound, String code) {
    String gate =
        "{'of': 'offer.x', '%s': %s, 'min_bad': 3, 'min_den': 10, 'code': 'c'}"
            .formatted(bound, bound.equals("at_most") ? "0.3" : "0.7");
    assertThat(String.join(";", reasons("x=" + counts, gate))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"2/3, ''", "3/4, c", "3/100, ''", "300/400, c"})
  void guardOfBadCasesAlone(String counts, String code) {
    String gate = "{'of': 'offer.x', 'at_most': 0.1, 'min_bad': 3, 'code': 'c'}";
    assertThat(String.join(";", reasons("x=" + counts, gate))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"1/1, ''", "1/4, ''", "1/5, c", "0/5, ''"})
  void guardOfCasesAlone(String counts, String code) {
    String gate = "{'of': 'offer.x', 'at_most': 0.1, 'min_den': 5, 'code': 'c'}";
    assertThat(String.join(";", reasons("x=" + counts, gate))).isEqualTo(code);
  }

  /** Absent counts are below every guard; without a guard they are missing. */
  @Test
  void absentCounts() {
    String guarded = "{'of': 'offer.x', 'at_most': 0.1, 'min_den': 1}";
    String bare = "{'of': 'offer.x', 'at_most': 0.1}";
    FewOffers box = new FewOffers().offer("a", "1.00").offer("b", "2.00", "x=0/7");
    assertThat(box.reasons(FewOffers.gates(guarded))).isEmpty();
    assertThat(reasons("y=1", guarded)).isEmpty();
    assertThat(
            new FewOffers()
                .offer("a", "1.00")
                .offer("b", "2.00", "x=0/7")
                .offer("c", "2.00", "x=0/0")
                .reasons(FewOffers.gates(bare)))
        .isEqualTo(Map.of("a", List.of("missing:offer.x"), "c", List.of("missing:offer.x")));
  }

  /** (4 + 0.1 * 10) / (10 + 10) = 0.25, though 4 of 10 are 0.4. */
  @Test
  void estimateOfAGate() {
    String gate =
        "{'of': 'offer.x', 'at_most': %s, 'estimate': {'prior': 0.1, 'strength': 10},"
            + " 'code': 'c'}";
    assertThat(reasons("x=4/10", gate.formatted("0.25"))).isEmpty();
    assertThat(reasons("x=4/10", gate.formatted("0.2499"))).containsExactly("c");
    assertThat(reasons("y=1", gate.formatted("0.1"))).isEmpty();
    assertThat(reasons("y=1", gate.formatted("0.0999"))).containsExactly("c");
  }

  /** The guard looks at the cases, the gate at their estimate. */
  @Test
  void guardBesideAnEstimate() {
    String gate =
        "{'of': 'offer.x', 'at_most': 0.1, 'min_bad': 5, 'code': 'c',"
            + " 'estimate': {'prior': 0.5, 'strength': 10}}";
    assertThat(reasons("x=4/10", gate)).isEmpty();
    assertThat(reasons("x=5/10", gate)).containsExactly("c");
  }

  @ParameterizedTest
  @CsvSource({
    "x=3 y=2, at_most_times, ''",
    "x=3.01 y=2, at_most_times, c",
    "x=3 y=2, at_least_times, ''",
    "x=2.99 y=2, at_least_times, c",
    "x=-3 y=-2, at_most_times, ''",
    "x=-2.99 y=-2, at_most_times, c",
    "y=2, at_most_times, missing:offer.x",
    "x=3, at_most_times, missing:offer.y",
    "z=1, at_least_times, missing:offer.x",
  })
  void timesAnotherAttribute(String cells, String bound, String code) {
    String gate = "{'of': 'offer.x', '%s': 1.5, 'relative_to': 'offer.y', 'code': 'c'}";
    assertThat(
            new FewOffers()
                    .offer("a", "1.00", cells.split(" "))
                    .reasons(FewOffers.gates(gate.formatted(bound)))
                    .getOrDefault("a", List.of())
                    .stream()
                    .collect(Collectors.joining(";")))
        .isEqualTo(code);
  }

  /** A factor of any number of decimals, where no money is compared. */
  @Test
  void factorOfManyDecimals() {
    String gate =
        "{'of': 'offer.x', 'at_most_times': 0.3333333333333333, 'relative_to': 'offer.y'}";
    assertThat(
            new FewOffers()
                .offer("a", "1.00", "x=1", "y=3")
                .offer("b", "1.00", "x=1.0000000000000002", "y=3")
                .reasons(FewOffers.gates(gate)))
        .isEqualTo(Map.of("b", List.of("offer.x")));
  }

  /** What was asked, what was found, and the words for people. */
  @Test
  void failuresTellNumbers() {
    Decision decision =
        new FewOffers()
            .offer("a", "100.00", "x=0.5", "t='bad", "y=2", "z=9", "b=4/10")
            .decide(
                FewOffers.gates(
                    "{'of': 'offer.x', 'at_least': 1, 'code': 'x', 'reason': 'too few'},"
                        + "{'of': 'offer.t', 'in': ['good'], 'code': 't'},"
                        + "{'of':'offer.z','at_most_times':3,'relative_to':'offer.y','code':'z'},"
                        + "{'of': 'offer.price', 'at_most': 99.5, 'code': 'p'},"
                        + "{'of': 'offer.none', 'at_least': 7, 'code': 'n'},"
                        + "{'of':'offer.z','at_most_times':3,'relative_to':'offer.w'},"
                        + "{'of': 'offer.b', 'at_most': 0.1,"
                        + " 'estimate': {'prior': 0.1, 'strength': 10}, 'code': 'b'}"));
    assertThat(decision.excluded().get(0).failures())
        .containsExactly(
            failure("x", "offer.x", 1, 0.5, Optional.of("too few")),
            new GateFailure(
                "t", "offer.t", OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty()),
            failure("z", "offer.z", 6, 9, Optional.empty()),
            failure("p", "offer.price", 99.5, 100, Optional.empty()),
            new GateFailure(
                "missing:offer.none",
                "offer.none",
                OptionalDouble.of(7),
                OptionalDouble.empty(),
                Optional.empty()),
            new GateFailure(
                "missing:offer.w",
                "offer.z",
                OptionalDouble.empty(),
                OptionalDouble.of(9),
                Optional.empty()),
            failure("b", "offer.b", 0.1, 0.25, Optional.empty()));
  }

  private static GateFailure failure(
      String code, String of, double limit, double found, Optional<String> reason) {
    return new GateFailure(code, of, OptionalDouble.of(limit), OptionalDouble.of(found), reason);
  }
}
