package dev.buybox.policy;

import static dev.buybox.policy.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs between two policies, in words. */
class PolicyDifferenceTest {
  private static final String EXAMPLE = ExamplePolicy.JSON;

  private static PolicyDifference between(String before, String after) {
    return PolicyDifference.between(PolicySet.parse(json(before)), PolicySet.parse(json(after)));
  }

  private static List<String> changes(PolicyDifference difference) {
    return DisclosureReader.read(difference.json()).texts("/changes");
  }

  private static List<String> words(PolicyDifference difference) {
    return DisclosureReader.read(difference.json()).texts("/words_only");
  }

  private static PolicyDifference edited(String from, String to) {
    assertThat(EXAMPLE).contains(from);
    return between(EXAMPLE, EXAMPLE.replace(from, to));
  }

  @Test
  void ofOneAndTheSameIsEmpty() {
    PolicyDifference none = between(EXAMPLE, EXAMPLE);

    assertThat(none.isEmpty()).isTrue();
    assertThat(none.text()).contains("The two do not differ. Both have the fingerprint");
    assertThat(none).hasToString(none.text());
    assertThat(DisclosureReader.read(none.json()).root().at("/decide_alike").booleanValue())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "weight": 35 | "weight": 98.5 | Criterion "price": its share was about 55.12 % and is now about 77.56 %.
          [3.0, 0.0] | [4.0, 0.0] | How "price" becomes points changes. Before: What counts is how it compares with the lowest in the box.
          "prior": 0.93, "strength": 20 | "prior": 0.9, "strength": 20 | How small records count for "on-time delivery" changes. Before: The rate is not taken as it stands: 20 assumed cases at 93 %
          "missing": 0.25 | "missing": "worst" | What happens where "fulfilment" is missing changes. Before: An offer without this information gets 25 % of the points. Now: An offer without this information gets none of the points.
          "of": "offer.fulfilment" | "of": "offer.warehouse" | Criterion "fulfilment" looks at the offer's warehouse (offer.warehouse) instead of the offer's fulfilment (offer.fulfilment).
          "at_least": 1, "code" | "at_least": 2, "code" | Restriction no-stock changes. Before: An offer is kept out if "stock" (offer.stock) is below 1. An offer without this figure is kept out as well. Now: An offer is kept out if "stock" (offer.stock) is below 2.
          "choose": "incumbent" | "choose": "share" | The rule for near ties changes. Before: Offers that
          "of": "seller.rating", "better": "higher"} | "of": "seller.rating", "better": "lower"} | The order of offers with equal points changes. Before: Of offers
          "cheaper_by": 0.05 | "cheaper_by": 0.06 | The rule for a second offer changes. Before: Beside
          "missing_shipping": "exclude" | "missing_shipping": "free" | What an unstated price of shipping means changes. Before: An offer that does not state a price of shipping is kept out. Now: An offer that does not state
          """)
  void changedRulesAreTold(String from, String to, String said) {
    PolicyDifference difference = edited(from, to);

    assertThat(difference.isEmpty()).isFalse();
    assertThat(changes(difference)).anySatisfy(change -> assertThat(change).startsWith(said));
    assertThat(words(difference)).isEmpty();
    assertThat(difference.text()).contains("Rules differ, so decisions can differ.");
  }

  @Test
  void addedAndDroppedOnesAreTold() {
    Policy before = ExamplePolicy.built();
    Policy after =
        before.toBuilder()
            .without("rating")
            .criterion(
                Criterion.of("service", "seller.service", Curve.halfLife(5, 1, Better.HIGHER))
                    .weight(1)
                    .why("people call")
                    .build())
            .gate(Gate.atLeast("seller.age", 30).reason("too new").build())
            .build();
    PolicyDifference forth = PolicyDifference.between(PolicySet.of(before), PolicySet.of(after));
    PolicyDifference back = PolicyDifference.between(PolicySet.of(after), PolicySet.of(before));

    assertThat(changes(forth))
        .contains("Criterion \"rating\" is dropped; its share was about 1.57 %.")
        .anySatisfy(
            change ->
                assertThat(change)
                    .startsWith("Criterion \"service\" is new, with a share of about 1.57 %. It")
                    .endsWith("Reason: \"people call\"."))
        .anySatisfy(
            change ->
                assertThat(change)
                    .startsWith("New restriction: An offer is kept out if the seller's age")
                    .endsWith("Reason: \"too new\". Code: seller.age."));
    assertThat(changes(back))
        .anySatisfy(change -> assertThat(change).startsWith("Restriction dropped: An offer"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          customers compare prices first | cheap is good | The reason for "price" was "customers compare prices first" and is now "cheap is good".
          more than 3 % of orders defective | bad | The reason for restriction defects was "more than 3 % of orders defective" and is now "bad".
          "version": "3" | "version": "4" | The version was "3" and is now "4".
          "policy": "refurbished-phones" | "policy": "phones" | The name was "refurbished-phones" and is now "phones".
          "effective": "2026-12-01", | | The effective day was "2026-12-01" and is now not given.
          """)
  void wordsOnlyAreToldApart(String from, String to, String said) {
    PolicyDifference difference = edited(from, to == null ? "" : to);

    assertThat(difference.isEmpty()).isTrue();
    assertThat(words(difference)).containsExactly(said);
    assertThat(difference.text()).contains("Words only: the two decide alike.");
  }

  @Test
  void whatComesToTheSameIsNoChange() {
    String policy =
        """
        {'policy': 'p', 'version': '1', 'criteria': [
          {'name': 'a', 'of': 'offer.a', 'weight': %s, 'missing': %s,
           'value': {'best': 1, 'half_life': 1}},
          {'name': 'b', 'of': 'offer.price', 'weight': %s, 'missing': %s,
           'value': {'best': 1, 'half_life': 1, 'better': 'lower'}}],
         'gates': [%s, {'of': 'offer.price', 'at_most_times': 3, 'relative_to': 'best_eligible'%s}]}
        """;
    String gate = "{'of': 'offer.b', 'at_least': 1}";
    String before = policy.formatted("1", "'worst'", "2", "'worst'", gate, "");
    String after = policy.formatted("10", "0", "20", "'exclude'", gate, ",'better':'lower'");

    PolicyDifference difference = between(before, after);

    assertThat(difference.isEmpty()).isTrue();
    assertThat(changes(difference)).isEmpty();
    assertThat(words(difference)).hasSize(4);
  }

  @Test
  void orderChangesNoWinner() {
    Policy example = ExamplePolicy.built();
    Policy.Builder reversed = Policy.builder(example.name(), example.version());
    for (int i = example.criteria().size() - 1; i >= 0; i--) {
      reversed.criterion(example.criteria().get(i));
    }
    for (int i = example.gates().size() - 1; i >= 0; i--) {
      reversed.gate(example.gates().get(i));
    }
    Policy.Builder same = Policy.builder(example.name(), example.version());
    example.criteria().forEach(same::criterion);
    example.gates().forEach(same::gate);

    PolicyDifference difference =
        PolicyDifference.between(PolicySet.of(same.build()), PolicySet.of(reversed.build()));

    assertThat(difference.isEmpty()).isTrue();
    assertThat(words(difference))
        .containsExactly(
            "The criteria are written in another order, which changes no winner.",
            "The restrictions are written in another order. An offer is told its reasons in that"
                + " order; no winner changes.");
  }

  @Test
  void categoriesThatChangeOtherwiseAreTold() {
    String set = "{'default': %s, 'by_category': {'books': %s, 'toys': {'version': '3'}}}";
    String dearer = EXAMPLE.replace("\"cheaper_by\": 0.05", "\"cheaper_by\": 0.06");
    PolicyDifference difference =
        between(
            set.formatted(EXAMPLE, "{'near_tie': null}"),
            set.formatted(dearer, "{'version': '3'}"));
    DisclosureReader read = DisclosureReader.read(difference.json());

    assertThat(difference.isEmpty()).isFalse();
    assertThat(read.texts("/changes")).hasSize(1);
    assertThat(read.texts("/categories/0/names")).containsExactly("books");
    assertThat(read.texts("/categories/0/changes")).hasSize(2);
    assertThat(read.root().at("/categories")).hasSize(1);
    assertThat(difference.text()).contains("Category \"books\"");
  }

  @Test
  void aCategoryThatEndsOrBeginsIsComparedWithTheDefault() {
    String set = "{'default': %s, 'by_category': {'books': {'near_tie': null}}}".formatted(EXAMPLE);

    assertThat(between(set, EXAMPLE).isEmpty()).isFalse();
    assertThat(between(EXAMPLE, set).text()).contains("The rule for near ties changes.");
  }

  @Test
  void hostileNamesStayText() {
    PolicyDifference difference = edited("\"code\": \"no-stock\"", "\"code\": \"<b>|\\u202e\"");

    assertThat(difference.html()).doesNotContain("<b>", "\u202e").contains("&lt;b&gt;");
    assertThat(difference.markdown()).contains("\\<b\\>\\|").doesNotContain("\u202e");
    assertThat(difference.text()).contains("<b>|\\u202E");
  }
}
