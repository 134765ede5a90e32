package dev.buybox.policy;

import static dev.buybox.policy.Documents.assertFaults;
import static dev.buybox.policy.Documents.assertLines;
import static dev.buybox.policy.Documents.json;
import static dev.buybox.policy.Documents.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicySetTest {
  private static String set(String byCategory) {
    return json("{'default':" + policy("{}") + ",'by_category':" + byCategory + "}");
  }

  @Test
  void categoryWithoutVariantHasTheDefault() {
    PolicySet set = PolicySet.parse(set("{'phones': {'version': '2'}}"));
    assertThat(set.forCategory("phones").version()).isEqualTo("2");
    assertThat(set.forCategory("books")).isSameAs(set.byDefault());
    assertThat(set.forCategory("")).isSameAs(set.byDefault());
    assertThat(set.policies()).containsExactly(set.byDefault(), set.forCategory("phones"));
    assertThat(set.toString()).isEqualTo("p@1 and 1 by category");
  }

  @Test
  void onePolicyIsASetOfOne() {
    PolicySet set = PolicySet.parse(policy("{}"));
    assertThat(set).isEqualTo(PolicySet.of(Policy.parse(policy("{}"))));
    assertThat(set).isEqualTo(PolicySet.parse(json("{'default':" + policy("{}") + "}")));
    assertThat(set.toString()).isEqualTo("p@1");
    assertThat(set.byCategory()).isEmpty();
    assertThat(Policy.parse(set.toJson())).isEqualTo(set.byDefault());
  }

  @Test
  void equality() {
    Policy one = Policy.parse(policy("{}"));
    Policy two = Policy.parse(policy("{'version': '2'}"));
    PolicySet set = PolicySet.builder(one).variant("a", two).build();
    assertThat(set)
        .isEqualTo(PolicySet.builder(one).variant("a", two).build())
        .hasSameHashCodeAs(PolicySet.builder(one).variant("a", two).build())
        .isNotEqualTo(PolicySet.builder(two).variant("a", two).build())
        .isNotEqualTo(PolicySet.builder(one).variant("b", two).build())
        .isNotEqualTo(PolicySet.of(one))
        .isNotEqualTo(one);
    assertThat(one).isNotEqualTo(two).isNotEqualTo(set);
  }

  /** RFC 7396: members replace, objects merge, null deletes, lists are replaced whole. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | {'near_tie': {'within': 0.1, 'choose': 'share'}}",
        "{'near_tie': {'within': 0.2}} | {'near_tie': {'within': 0.2, 'choose': 'share'}}",
        "{'near_tie': null} | {}",
        "{'near_tie': null, 'effective': null} | {}",
        "{'tie_breakers': [{'of': 'offer.y', 'better': 'lower'}]} | {'near_tie': {'within': 0.1,"
            + " 'choose': 'share'}, 'tie_breakers': [{'of': 'offer.y', 'better': 'lower'}]}",
        "{'near_tie': {'choose': 'incumbent', 'within': 0.15}}"
            + "| {'near_tie': {'within': 0.15, 'choose': 'incumbent'}}",
      })
  void patches(String patch, String whole) {
    String base = policy("{'near_tie': {'within': 0.1, 'choose': 'share'}}");
    PolicySet set =
        PolicySet.parse(json("{'default':" + base + ",'by_category':{'a':" + patch + "}}"));
    assertThat(set.forCategory("a")).isEqualTo(Policy.parse(policy(whole)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | by_category: must be an object, was a list",
        "{'a': null} | by_category.a: must be an object with keys […], was null",
        "{'a': 3} | by_category.a: must be an object with keys […], was 3",
        "{'a': {'criteria': null}} | by_category.a.criteria: …, was nothing; the key is required",
        "{'a': {'colour': 1}} | by_category.a.colour: must be one of […], was an unknown key",
        "{'a': {'criteria': []}} | by_category.a.criteria: must have at least one criterion, …",
        "{'a': {'near_tie': {'within': 0.1}}} | by_category.a.near_tie.choose: …, was nothing; …",
        "{'a.b': {'version': ''}} | by_category['a.b'].version: must be 1 to 200 characters …",
        "{'': {}} | by_category['']: must not be empty, was an empty text; …",
        "{'a': {'gates': [{'of': 'offer.x', 'in': ['y']}], 'criteria': [{'name': 'b', 'of':"
            + " 'offer.z', 'weight': 1, 'value': {'points': [[0, 0], [1, 1]]}}]}}"
            + "| by_category.a: must be used either as text or as a number by all policies of the"
            + " set, was 'offer.x'; give the data two columns",
      })
  void wrongVariant(String byCategory, String fault) {
    assertFaults(set(byCategory), fault);
  }

  /** What is wrong with the default is told once, and what a variant adds to it. */
  @Test
  void faultsOfDefaultAreNotToldAgain() {
    assertFaults(
        json(
            "{'default':"
                + policy("{'version': ' ', 'near_tie': {'within': 1, 'choose': 'share'}}")
                + ",'by_category':{'a':{'policy':''},'b':{},'c':{'near_tie':{'within':2}}},'by':1}"),
        "by: must be one of [default, by_category], was an unknown key",
        "default.version: must be 1 to 200 characters …",
        "default.near_tie.within: must be above 0 and at most 0.2, was 1; …",
        "by_category.a.policy: must be 1 to 200 characters …",
        "by_category.c.near_tie.within: must be above 0 and at most 0.2, was 2; …");
  }

  @Test
  void everyClashOfAVariantIsTold() {
    Policy numbers =
        Policy.parse(
            policy("{'gates': [{'of':'offer.a','at_least':1},{'of':'offer.b','at_least':1}]}"));
    Policy texts =
        Policy.parse(
            policy("{'gates': [{'of':'offer.a','in':['x']},{'of':'offer.b','in':['x']}]}"));
    InvalidPolicyException refusal =
        catchThrowableOfType(
            InvalidPolicyException.class,
            () ->
                PolicySet.builder(numbers)
                    .variant("", numbers)
                    .variant("t", texts)
                    .variant("u", numbers)
                    .build());
    assertLines(
        refusal.faults(),
        "by_category['']: must not be empty, …",
        "by_category.t: must be used either …, was 'offer.a'; …",
        "by_category.t: must be used either …, was 'offer.b'; …");
  }

  @Test
  void attributesOfAllPolicies() {
    PolicySet set =
        PolicySet.parse(
            set(
                "{'a': {'gates': [{'of': 'offer.x', 'at_least': 1, 'min_den': 5},"
                    + "{'of': 'offer.t', 'in': ['x']}, {'of': 'offer.price', 'at_least': 1}]}}"));
    assertThat(set.attributes())
        .isEqualTo(Map.of("offer.x", AttributeUse.COUNTS, "offer.t", AttributeUse.TEXT));
    assertThat(set.byDefault().attributes()).isEqualTo(Map.of("offer.x", AttributeUse.NUMBER));
  }

  @Test
  void attributesOfTheExample() {
    assertThat(ExamplePolicy.built().attributes())
        .isEqualTo(
            Map.ofEntries(
                Map.entry("offer.delivery_days", AttributeUse.NUMBER),
                Map.entry("offer.fulfilment", AttributeUse.TEXT),
                Map.entry("offer.reference_price", AttributeUse.NUMBER),
                Map.entry("offer.stock", AttributeUse.NUMBER),
                Map.entry("offer.warranty_months", AttributeUse.NUMBER),
                Map.entry("seller.country", AttributeUse.TEXT),
                Map.entry("seller.defects", AttributeUse.COUNTS),
                Map.entry("seller.late", AttributeUse.COUNTS),
                Map.entry("seller.on_time", AttributeUse.COUNTS),
                Map.entry("seller.rating", AttributeUse.NUMBER),
                Map.entry("seller.returns", AttributeUse.COUNTS)));
  }

  /** Counts that one place needs are not forgotten where another is content with a number. */
  @Test
  void countsNeededAnywhere() {
    Policy policy =
        Policy.parse(
            policy(
                "{'gates': [{'of':'offer.x','at_most':1,'confidence':0.9},"
                    + "{'of':'offer.y','at_least_times':1,'relative_to':'offer.z'},"
                    + "{'of':'offer.z','at_most':1,'min_bad':1},{'of':'offer.z','at_most':1}],"
                    + " 'second_offer': {'faster_by': {'of':'offer.d','at_least':1}}}"));
    assertThat(policy.attributes())
        .isEqualTo(
            Map.of(
                "offer.x",
                AttributeUse.COUNTS,
                "offer.y",
                AttributeUse.NUMBER,
                "offer.z",
                AttributeUse.COUNTS,
                "offer.d",
                AttributeUse.NUMBER));
  }
}
