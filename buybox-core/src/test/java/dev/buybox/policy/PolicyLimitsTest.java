package dev.buybox.policy;

import static dev.buybox.policy.Documents.assertFaults;
import static dev.buybox.policy.Documents.assertLines;
import static dev.buybox.policy.Documents.criterion;
import static dev.buybox.policy.Documents.curve;
import static dev.buybox.policy.Documents.gate;
import static dev.buybox.policy.Documents.json;
import static dev.buybox.policy.Documents.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each limit: as much as is allowed, and one more. */
class PolicyLimitsTest {
  private static String list(int size, IntFunction<String> element) {
    return IntStream.range(0, size).mapToObj(element).collect(Collectors.joining(","));
  }

  private static String criteria(int count) {
    return policy(
        "{'criteria': [%s]}"
            .formatted(
                list(
                    count,
                    i ->
                        "{'name': 'c%d', 'of': 'offer.x', 'weight': 1, 'value': {'min_max': 'lower'}}"
                            .formatted(i))));
  }

  @Test
  void criteria() {
    assertThat(Policy.parse(criteria(32)).criteria()).hasSize(32);
    assertFaults(criteria(33), "criteria: must be at most 32, was 33 of them");
  }

  @Test
  void gates() {
    String gate = "{'of': 'offer.x', 'at_least': 1}";
    assertThat(Policy.parse(gate(list(31, i -> gate))).gates()).hasSize(31);
    assertFaults(gate(list(32, i -> gate)), "gates: must be at most 31, was 32 of them");
  }

  @Test
  void tieBreakers() {
    IntFunction<String> breaker = i -> "{'of': 'offer.x%d', 'better': 'lower'}".formatted(i);
    assertThat(Policy.parse(policy("{'tie_breakers': [" + list(8, breaker) + "]}")).tieBreakers())
        .hasSize(8);
    assertFaults(
        policy("{'tie_breakers': [" + list(9, breaker) + "]}"),
        "tie_breakers: must be at most 8, was 9 of them");
  }

  @Test
  void points() {
    IntFunction<String> point = i -> "[" + i + ", " + i / 100.0 + "]";
    assertThat(((Curve.Points) firstCurve("{'points': [" + list(64, point) + "]}")).points())
        .hasSize(64);
    assertFaults(
        curve("{'points': [" + list(65, point) + "]}"),
        "criteria[0].value.points: must be 2 to 64 points, was 65 of them");
  }

  private static Curve firstCurve(String curve) {
    return Policy.parse(curve(curve)).criteria().get(0).curve();
  }

  @Test
  void texts() {
    IntFunction<String> value = i -> "'t%d': 1".formatted(i);
    IntFunction<String> text = i -> "'t%d'".formatted(i);
    assertThat(
            ((Curve.TextValues) firstCurve("{'values': {" + list(1_000, value) + "}, 'other': 0}"))
                .values())
        .hasSize(1_000);
    assertFaults(
        curve("{'values': {" + list(1_001, value) + "}, 'other': 0}"),
        "criteria[0].value.values: must be at most 1000, was 1001 texts");
    assertThat(Policy.parse(gate("{'of': 'offer.t', 'in': [" + list(1_000, text) + "]}")).gates())
        .hasSize(1);
    assertFaults(
        gate("{'of': 'offer.t', 'in': [" + list(1_001, text) + "]}"),
        "gates[0].in: must be at most 1000, was 1001 texts");
  }

  /** That there are too many parts does not hide what is wrong with one of them. */
  @Test
  void tooManyHidesNothing() {
    assertFaults(
        criteria(33).replace("\"name\":\"c5\"", "\"name\":\"\""),
        "criteria: must be at most 32, was 33 of them",
        "criteria[5].name: …");
    assertFaults(
        curve("{'points': [[0, 7]]}"),
        "criteria[0].value.points: must be 2 to 64 points, was 1 of them",
        "criteria[0].value.points[0][1]: must be in [0, 1], was 7");
  }

  @Test
  void names() {
    String longest = "n".repeat(200);
    assertThat(Policy.parse(policy("{'policy': '" + longest + "'}")).name()).isEqualTo(longest);
    String rule = ": must be 1 to 200 characters without control characters, was 'nnnnn…";
    assertFaults(policy("{'policy': 'n" + longest + "'}"), "policy" + rule);
    assertFaults(policy("{'version': 'n" + longest + "'}"), "version" + rule);
    assertFaults(criterion("{'name': 'n" + longest + "'}"), "criteria[0].name" + rule);
  }

  @Test
  void codes() {
    String gate = "{'of': 'offer.x', 'at_least': 1, 'code': '%s'}";
    assertThat(Policy.parse(gate(gate.formatted("c".repeat(200)))).gates()).hasSize(1);
    assertFaults(
        gate(gate.formatted("c".repeat(201))),
        "gates[0].code: must be a code without blanks and ';', 1 to 200 characters, was 'cccc…");
  }

  @Test
  void attributes() {
    String longest = "offer." + "a".repeat(194);
    assertThat(Policy.parse(criterion("{'of': '" + longest + "'}")).attributes())
        .containsOnlyKeys(longest);
    assertFaults(
        criterion("{'of': '" + longest + "a'}"), "criteria[0].of: must name an attribute as …");
  }

  @Test
  void textsForPeople() {
    String longest = "w".repeat(2_000);
    assertThat(Policy.parse(criterion("{'why': '" + longest + "'}")).criteria()).hasSize(1);
    assertFaults(
        criterion("{'why': '" + longest + "w'}"),
        "criteria[0].why: must be at most 2000 characters, was 'www…");
    assertFaults(
        gate("{'of': 'offer.x', 'at_least': 1, 'reason': '" + longest + "w'}"),
        "gates[0].reason: must be at most 2000 characters, was 'www…");
  }

  @Test
  void comparedTexts() {
    String longest = "v".repeat(1_000);
    assertThat(Policy.parse(gate("{'of': 'offer.t', 'in': ['" + longest + "']}")).gates())
        .hasSize(1);
    assertFaults(
        gate("{'of': 'offer.t', 'in': ['v" + longest + "']}"),
        "gates[0].in: must be at most 1000 characters, was 'vvv…");
    TreeMap<String, Double> values = new TreeMap<>();
    values.put("v" + longest, 1.0);
    assertLines(
        PolicyBuilderTest.faults(
            Policy.builder("p", "1")
                .criterion(
                    Criterion.of("a", "offer.t", Curve.values(values, 0)).weight(1).build())),
        "criteria[0].value.values.vvv…: must be at most 1000 characters, was 'vvv…");
  }

  @Tag("slow")
  @Test
  void categories() {
    IntFunction<String> variant = i -> "'c%d': {}".formatted(i);
    String set = "{'default':" + policy("{}") + ",'by_category':{%s}}";
    assertThat(PolicySet.parse(json(set.formatted(list(10_000, variant)))).byCategory())
        .hasSize(10_000);
    assertFaults(
        json(set.formatted(list(10_001, variant))),
        "by_category: must be at most 10000, was 10001 categories");
    Policy policy = Policy.parse(policy("{}"));
    PolicySet.Builder builder = PolicySet.builder(policy);
    IntStream.rangeClosed(0, 10_000).forEach(i -> builder.variant("c" + i, policy));
    assertLines(
        catchThrowableOfType(InvalidPolicyException.class, builder::build).faults(),
        "by_category: must be at most 10000, was 10001 categories");
  }

  /** Short as it is, written out this set would fill gigabytes. */
  @Test
  void longDefaultTimesManyVariants() {
    String texts = list(1_000, i -> "'t%d'".formatted(i));
    String base =
        gate(list(31, i -> "{'of': 'offer.t', 'in': [" + texts + "], 'code': 'c" + i + "'}"));
    assertFaults(
        json("{'default':" + base + ",'by_category':{" + list(9_000, i -> "'%d':{}".formatted(i)))
            + "}}",
        "by_category: must be at most 2000000 values when every variant is written out, was 9000"
            + " categories with … values in all; use fewer categories or a shorter default");
  }

  @Test
  void jsonFormThatCouldNotBeReadBack() {
    TreeMap<String, Double> values = new TreeMap<>();
    for (int i = 0; i < 600; i++) {
      values.put("é".repeat(900) + i, 1.0);
    }
    Policy.Builder builder =
        Policy.builder("p", "1")
            .criterion(Criterion.of("a", "offer.t", Curve.values(values, 0)).weight(1).build());
    assertLines(
        PolicyBuilderTest.faults(builder),
        "policy: must have a JSON form of at most 1048576 bytes, was 1… bytes; shorten its lists"
            + " and texts");
    Policy half =
        builder
            .without("a")
            .criterion(
                Criterion.of("a", "offer.t", Curve.values(values.headMap("é".repeat(900) + 4), 0))
                    .weight(1)
                    .build())
            .build();
    assertThat(PolicySet.parse(half.toJson()).byDefault()).isEqualTo(half);
    PolicySet.Builder set = PolicySet.builder(half).variant("a", half.toBuilder().build());
    for (String name : new String[] {"b", "c"}) {
      set.variant(
          name,
          half.toBuilder()
              .criterion(
                  Criterion.of(name, "offer.x", Curve.minMax(Better.LOWER)).weight(1).build())
              .build());
    }
    assertLines(
        catchThrowableOfType(InvalidPolicyException.class, set::build).faults(),
        "policy: must have a JSON form of at most 1048576 bytes, was … bytes; …");
  }
}
