package dev.buybox.policy;

import static dev.buybox.policy.Documents.json;
import static dev.buybox.policy.Documents.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.oracle.ContractCase;
import dev.buybox.oracle.SeededCases;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is written is read back as the same. */
class RoundTripTest {
  @Test
  void jsonAndBuilderSayTheSame() {
    Policy read = Policy.parse(ExamplePolicy.JSON);
    Policy built = ExamplePolicy.built();
    assertThat(read).isEqualTo(built).hasSameHashCodeAs(built);
    assertThat(read.toJson()).isEqualTo(built.toJson());
    assertThat(read.criteria()).isEqualTo(built.criteria());
    assertThat(read.gates()).isEqualTo(built.gates());
    assertThat(read.nearTie()).isEqualTo(built.nearTie());
    assertThat(read.tieBreakers()).isEqualTo(built.tieBreakers());
    assertThat(read.secondOffer()).isEqualTo(built.secondOffer());
    assertThat(read.missingShipping()).isEqualTo(built.missingShipping());
    assertThat(read.effective()).isEqualTo(built.effective());
    assertThat(read.fingerprint()).isEqualTo(built.fingerprint());
  }

  @Test
  void builtIsReadBack() {
    Policy built = ExamplePolicy.built();
    Policy read = Policy.parse(built.toJson());
    assertThat(read).isEqualTo(built);
    assertThat(read.fingerprint()).isEqualTo(built.fingerprint());
    assertThat(read.criteria()).isEqualTo(built.criteria());
  }

  /** The direction that a curve has is its reference's too, and is not lost on the way. */
  @Test
  void directionOfReferenceIsReadBack() {
    Curve shortest =
        Curve.relativeTo(Reference.bestEligible(), Better.LOWER, new double[][] {{1, 1}, {3, 0}});
    Policy built =
        Policy.builder("p", "1")
            .criterion(Criterion.of("days", "offer.days", shortest).weight(1).build())
            .build();
    assertThat(Policy.parse(built.toJson()).criteria()).isEqualTo(built.criteria());
  }

  @Test
  void shortFormLeavesDefaultsOut() {
    assertThat(Policy.parse(policy("{}")).toJson().replaceAll("\\s", ""))
        .isEqualTo(
            json(
                "{'policy':'p','version':'1','criteria':[{'name':'a','of':'offer.x','weight':1,"
                    + "'value':{'points':[[0,0],[1,1]]}}]}"));
  }

  @TestFactory
  Stream<DynamicTest> contractCases() {
    return ContractCase.all().stream()
        .map(
            contract ->
                DynamicTest.dynamicTest(
                    contract.name(), () -> assertReadBack(contract.neutral().policy().toString())));
  }

  @Tag("slow")
  @Test
  void randomPolicies() {
    SeededCases.run(300, (seed, neutral) -> assertReadBack(neutral.policy().toString()));
  }

  private static void assertReadBack(String json) {
    PolicySet set = PolicySet.parse(json);
    PolicySet again = PolicySet.parse(set.toJson());
    assertThat(again).isEqualTo(set).hasSameHashCodeAs(set);
    assertThat(again.fingerprint()).isEqualTo(set.fingerprint());
    assertThat(again.toJson()).isEqualTo(set.toJson());
    assertThat(again.byDefault().fingerprint()).isEqualTo(set.byDefault().fingerprint());
    assertThat(again.attributes()).isEqualTo(set.attributes());
    again
        .byCategory()
        .forEach(
            (category, policy) ->
                assertThat(policy.fingerprint())
                    .isEqualTo(set.forCategory(category).fingerprint()));
  }

  /** Each pair of policies, one as the variant of the other. */
  @Tag("slow")
  @Test
  void setsOfAnyTwoPolicies() {
    List<Policy> policies =
        ContractCase.all().stream()
            .map(contract -> PolicySet.parse(contract.neutral().policy().toString()).byDefault())
            .toList();
    int sets = 0;
    for (Policy byDefault : policies) {
      for (Policy variant : policies) {
        if (byDefault.attributes().entrySet().stream().noneMatch(use -> clash(use, variant))) {
          assertReadBack(PolicySet.builder(byDefault).variant("v", variant).build().toJson());
          sets++;
        }
      }
    }
    assertThat(sets).isGreaterThan(900);
  }

  private static boolean clash(Map.Entry<String, AttributeUse> use, Policy other) {
    AttributeUse there = other.attributes().getOrDefault(use.getKey(), use.getValue());
    return (use.getValue() == AttributeUse.TEXT) != (there == AttributeUse.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'second_offer': {'faster_by': {'of': 'offer.delivery_days', 'at_least': 2}}}"
            + "| {'second_offer':{'cheaper_by':null,'faster_by':{'at_least':2}}}",
        "{'second_offer': {'cheaper_by': 0.05}} | {'second_offer':{'faster_by':null}}",
        "{'second_offer': null} | {'second_offer':null}",
        "{'gates': null} | {'gates':null}",
        "{'tie_breakers': null, 'near_tie': null} | {'near_tie':null,'tie_breakers':null}",
        "{'near_tie': {'within': 0.005, 'choose': 'share'}} | {'near_tie':{'choose':'share'}}",
        "{'missing_shipping': null, 'effective': null}"
            + "| {'effective':null,'missing_shipping':null}",
        "{'version': '4'} | {'version':'4'}",
        "{} | {}",
      })
  void variantIsWrittenAsMergePatch(String change, String patch) {
    Policy byDefault = ExamplePolicy.built();
    Policy variant = Policy.parse(replaced(byDefault.toJson(), json(change)));
    PolicySet set = PolicySet.builder(byDefault).variant("phones", variant).build();
    assertThat(set.toJson().replaceAll("\\s", ""))
        .endsWith("\"by_category\":{\"phones\":" + json(patch) + "}}");
    assertThat(PolicySet.parse(set.toJson())).isEqualTo(set);
    assertThat(PolicySet.parse(set.toJson()).forCategory("phones")).isEqualTo(variant);
  }

  /** Replaces the members of a document as a whole, not merged into those of before. */
  private static String replaced(String document, String members) {
    JsonNode target = PolicyJson.tree(document, new Faults()).orElseThrow();
    JsonNode change = PolicyJson.tree(members, new Faults()).orElseThrow();
    ObjectNode without = JsonNodeFactory.instance.objectNode();
    change.propertyNames().forEach(without::putNull);
    return MergePatch.apply(MergePatch.apply(target, without), change).toString();
  }

  @Test
  void extremeNumbers() {
    Policy policy =
        Policy.builder("p", "1")
            .criterion(
                Criterion.of(
                        "a",
                        "offer.a",
                        Curve.points(
                            new double[][] {
                              {-1e300, 0},
                              {-Double.MIN_VALUE, Double.MIN_VALUE},
                              {2.225073858507201e-308, 0.1},
                              {2.2250738585072014e-308, 0.3},
                              {9007199254740992.0, Math.nextDown(1.0)},
                              {1e300, 1}
                            }))
                    .weight(new BigDecimal("1e-100"))
                    .build())
            .criterion(
                Criterion.of("b", "offer.b", Curve.halfLife(-0.0, Double.MIN_VALUE))
                    .weight(1e30)
                    .build())
            .gate(Gate.atLeast("offer.c", 1e300).build())
            .nearTie(Double.MIN_VALUE, NearTie.Choose.SHARE)
            .build();
    Policy read = Policy.parse(policy.toJson());
    assertThat(read).isEqualTo(policy);
    assertThat(read.criteria().get(0)).isEqualTo(policy.criteria().get(0));
    assertThat(read.gates()).isEqualTo(policy.gates());
    assertThat(read.fingerprint()).isEqualTo(policy.fingerprint());
  }
}
