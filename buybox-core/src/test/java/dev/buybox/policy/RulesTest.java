package dev.buybox.policy;

import static dev.buybox.policy.Documents.assertFaults;
import static dev.buybox.policy.Documents.criterion;
import static dev.buybox.policy.Documents.gate;
import static dev.buybox.policy.Documents.json;
import static dev.buybox.policy.Documents.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the right form and is wrong all the same; curves have a test of their own. */
class RulesTest {
  @ParameterizedTest
  @CsvSource({
    "-1, 'at least 0', -1",
    "-1e-30, 'at least 0', -1E-30",
    "1e999, 'at most 1.0E30, with at most 100 decimals', 1E+999",
    "1e999999999, 'at most 1.0E30, with at most 100 decimals', 1E+999999999",
    "1.000001e30, 'at most 1.0E30, with at most 100 decimals', 1.000001E+30",
    "1e-101, 'at most 1.0E30, with at most 100 decimals', 1E-101",
    "1e-999999999, 'at most 1.0E30, with at most 100 decimals', 1E-999999999",
    "-1e999999999, 'at least 0', -1E+999999999",
  })
  void weight(String weight, String rule, String shown) {
    assertFaults(
        policy("{}").replace(json("'weight':1"), json("'weight':" + weight)),
        "criteria[0].weight: must be …" + rule + ", was " + shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e30", "1e-100", "0.333", "1.50", "1e2"})
  void rightWeight(String weight) {
    String json = policy("{}").replace(json("'weight':1"), json("'weight':" + weight));
    assertThat(Policy.parse(json).criteria().get(0).weight()).isEqualByComparingTo(weight);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.000", "-0", "0e5"})
  void weightsAllZero(String zero) {
    assertFaults(
        policy("{}").replace(json("'weight':1"), json("'weight':" + zero)),
        "criteria: must have a weight above 0, was weights that are all 0");
  }

  @Test
  void noCriteria() {
    assertFaults(
        policy("{'criteria': []}"),
        "criteria: must have at least one criterion, was an empty list");
  }

  @Test
  void criterionNamedTwice() {
    String criterion =
        "{'name': '%s', 'of': 'offer.x', 'weight': 1, 'value': {'points': [[0, 0], [1, 1]]}}";
    assertFaults(
        policy(
            "{'criteria': [%s, %s, %s]}"
                .formatted(
                    criterion.formatted("price"),
                    criterion.formatted("days"),
                    criterion.formatted("price"))),
        "criteria[2].name: must be unique, is the name of criteria[0] too, was 'price';"
            + " rename one or drop it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'policy': ''} | policy: must be 1 to 200 characters without control characters, was ''",
        "{'policy': ' '} | policy: must be 1 to 200 characters …, was ' '",
        "{'version': ''} | version: must be 1 to 200 characters …, was ''",
        "{'version': '1\\n2'} | version: must be 1 to 200 characters …, was '1\\u000A2'",
        "{'effective': '2026-02-30'} | effective: must be a day such as …, was '2026-02-30'",
        "{'effective': ''} | effective: must be a day such as …, was ''",
        "{'effective': '+10000-01-01'} | effective: must be a day of the years 0 to 9999, …",
        "{'effective': '-0001-12-31'} | effective: must be a day of the years 0 to 9999, …",
        "{'near_tie': {'within': 0, 'choose': 'share'}}"
            + "| near_tie.within: must be above 0 and at most 0.2, was 0;"
            + " 0.005 is half a point of 100",
        "{'near_tie': {'within': -0.1, 'choose': 'share'}}"
            + "| near_tie.within: must be above 0 and at most 0.2, was -0.1; …",
        "{'near_tie': {'within': 0.2000000001, 'choose': 'share'}}"
            + "| near_tie.within: must be above 0 and at most 0.2, was 0.2000000001; …",
        "{'near_tie': {'within': 1e999, 'choose': 'share'}}"
            + "| near_tie.within: must be finite, was 1E+999",
        "{'tie_breakers': [{'of':'offer.a','better':'lower'},{'of':'offer.a','better':'higher'}]}"
            + "| tie_breakers[1].of: must not break ties twice, was 'offer.a'; drop one",
        "{'second_offer': {'cheaper_by': 0}}"
            + "| second_offer.cheaper_by: must be between 0 and 1, was 0",
        "{'second_offer': {'cheaper_by': 1}}"
            + "| second_offer.cheaper_by: must be between 0 and 1, was 1",
        "{'second_offer': {'cheaper_by': 0.1234567}}"
            + "| second_offer.cheaper_by: must have at most 6 decimals, since money is compared"
            + " exactly, was 0.1234567; round it",
        "{'second_offer': {'faster_by': {'of': 'offer.x', 'at_least': 0}}}"
            + "| second_offer.faster_by.at_least: must be finite and above 0, was 0",
        "{'second_offer': {'faster_by': {'of': 'days', 'at_least': 1}}}"
            + "| second_offer.faster_by.of: must name an attribute …, was 'days'; …",
      })
  void ofPolicy(String patch, String fault) {
    assertFaults(policy(patch), fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'near_tie': {'within': 0.2, 'choose': 'incumbent'}}",
        "{'near_tie': {'within': 1e-9, 'choose': 'share'}}",
        "{'second_offer': {'cheaper_by': 0.999999}}",
        "{'second_offer': {'cheaper_by': 0.000001}}",
        "{'second_offer': {'faster_by': {'of': 'offer.x', 'at_least': 1e-9}}}",
        "{'effective': '2028-02-29'}",
        "{'effective': '0000-01-01'}",
        "{'effective': '9999-12-31'}",
        "{'policy': 'ü 价格 🎁', 'version': '2026-12-01 (b)'}",
        "{'missing_shipping': 'free'}",
        "{'gates': [], 'tie_breakers': []}",
      })
  void rightOnTheEdge(String patch) {
    assertThatCode(() -> Policy.parse(policy(patch))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'missing': -0.1} | missing: must be in [0, 1], was -0.1",
        "{'missing': 1.1} | missing: must be in [0, 1], was 1.1",
        "{'missing': 1e999} | missing: must be finite, was 1E+999",
        "{'estimate': {'prior': 1.01, 'strength': 5}}"
            + "| estimate.prior: must be in [0, 1], was 1.01",
        "{'estimate': {'prior': -1, 'strength': 5}}"
            + "| estimate.prior: must be in [0, 1], was -1",
        "{'estimate': {'prior': 0.5, 'strength': 0}}"
            + "| estimate.strength: must be finite and above 0, was 0",
        "{'estimate': {'prior': 0.5, 'strength': -20}}"
            + "| estimate.strength: must be finite and above 0, was -20",
        "{'estimate': {'prior': 0.5, 'strength': 1e301}}"
            + "| estimate.strength: must be finite and above 0, was 1000…",
        "{'estimate': {'prior': 0.5, 'strength': 5},"
            + "'value': {'points': null, 'values': {'a': 1}, 'other': 0}}"
            + "| estimate: must not stand beside values for text, was an estimate",
        "{'of': 'offer.price', 'estimate': {'prior': 0.5, 'strength': 5}}"
            + "| of: must be a rate that comes as counts, this is money, was 'offer.price'",
        "{'of': 'offer.shipping', 'value': {'points': null, 'values': {'a': 1}, 'other': 0}}"
            + "| of: must be text, and this is money, was 'offer.shipping'",
      })
  void ofCriterion(String patch, String fault) {
    assertFaults(criterion(patch), "criteria[0]." + fault);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'missing': 0}",
        "{'missing': 1}",
        "{'missing': 'worst'}",
        "{'missing': 'exclude'}",
        "{'estimate': {'prior': 0, 'strength': 0.001}}",
        "{'estimate': {'prior': 1, 'strength': 1e300}}",
        "{'of': 'offer.a b'}",
        "{'of': 'seller.price'}",
        "{'of': 'seller.product'}",
        "{'of': 'offer.number'}",
      })
  void rightCriterionOnTheEdge(String patch) {
    assertThatCode(() -> Policy.parse(criterion(patch))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "offers.x | must name an attribute as offer.<name> or seller.<name>, was 'offers.x';"
            + " write 'offer.x' or 'seller.x'",
        "price | must name an attribute as …, was 'price'; write 'offer.price' or 'seller.price'",
        "Offer.x | must name an attribute as …; write 'offer.x' or 'seller.x'",
        ".x | must name an attribute as …; write 'offer.x' or 'seller.x'",
        "offer. | must name an attribute as offer.<name> or seller.<name>, was 'offer.'",
        "offer.\\t | must name an attribute as …, was 'offer.\\u0009'",
        "offer | must name an attribute as …; write 'offer.offer' or 'seller.offer'",
        "offer.condition | is part of the box or of the offer…s identity, not an attribute, was"
            + " 'offer.condition'; give the data a column of another name",
        "offer.product | is part of the box …",
        "offer.offer | is part of the box …",
        "offer.seller | is part of the box …",
        "offer.segment | is part of the box …",
        "offer.category | is part of the box …",
        "offer.currency | is part of the box …",
        "seller.seller | is part of the box …",
        "seller.on_time.num | must name the rate, not one of its counts, was"
            + " 'seller.on_time.num'; write 'seller.on_time'",
        "offer.returns.den | must name the rate, …; write 'offer.returns'",
      })
  void attribute(String attribute, String fault) {
    assertFaults(
        policy("{'tie_breakers': [{'of': '%s', 'better': 'lower'}]}".formatted(attribute)),
        "tie_breakers[0].of: " + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'of': 'x', 'at_least': 1} | of: must name an attribute …",
        "{'of': 'offer.y', 'at_least': 1e301} | at_least: must be finite, at most 1e300 in …",
        "{'of': 'offer.y', 'at_most': -1e301} | at_most: must be finite, at most 1e300 in …",
        "{'of': 'offer.y', 'at_most': 1e999} | at_most: must be finite, was 1E+999",
        "{'of': 'offer.y', 'at_least': 1, 'at_most': 2}"
            + "| must have exactly one of […], was [at_least, at_most]",
        "{'of': 'offer.y', 'at_least': 1, 'in': ['a']}"
            + "| must have exactly one of […], was [at_least, in]",
        "{'of': 'offer.y', 'at_least': 1, 'relative_to': 'best_eligible'}"
            + "| relative_to: must stand beside at_least_times or at_most_times, was a key",
        "{'of': 'offer.y', 'at_most': 1, 'better': 'lower'}"
            + "| better: must stand beside at_least_times or at_most_times, was a key",
        "{'of': 'offer.y', 'at_most_times': 1, 'relative_to': 'median_eligible', 'better': 'lower'}"
            + "| better: must stand beside best_eligible, was a key",
        "{'of': 'offer.y', 'at_most_times': 1, 'relative_to': 'offer.z', 'better': 'lower'}"
            + "| better: must stand beside best_eligible, was a key",
        "{'of': 'offer.y', 'at_most_times': 0, 'relative_to': 'offer.z'}"
            + "| at_most_times: must be a factor above 0 and at most 1000000, was 0",
        "{'of': 'offer.y', 'at_least_times': -1, 'relative_to': 'offer.z'}"
            + "| at_least_times: must be a factor above 0 and at most 1000000, was -1",
        "{'of': 'offer.y', 'at_least_times': 1000001, 'relative_to': 'offer.z'}"
            + "| at_least_times: must be a factor above 0 and at most 1000000, was 1000001",
        "{'of': 'offer.price', 'at_most_times': 1.0000001, 'relative_to': 'median_eligible'}"
            + "| at_most_times: must have at most 6 decimals, …, was 1.0000001; round it",
        "{'of': 'offer.y', 'at_most_times': 1.0000001, 'relative_to': 'offer.landed_price'}"
            + "| at_most_times: must have at most 6 decimals, …, was 1.0000001; round it",
        "{'of': 'offer.y', 'at_most_times': 1, 'relative_to': 'best_eligable'}"
            + "| relative_to: must be best_eligible, median_eligible or an attribute such as"
            + " offer.reference_price, was 'best_eligable'; did you mean 'best_eligible'?",
        "{'of': 'offer.y', 'at_most_times': 1, 'relative_to': ''}"
            + "| relative_to: must be best_eligible, …, was ''",
        "{'of': 'offer.y', 'at_most_times': 1, 'relative_to': 'offers.z'}"
            + "| relative_to: must name an attribute …",
        "{'of': 'offer.t', 'in': []} | in: must have at least one text, was an empty list",
        "{'of': 'offer.t', 'in': ['', 'a']} | in: must not be empty, was an empty text; an empty"
            + " cell is missing",
        "{'of': 'offer.price', 'in': ['a']} | of: must be text, and this is money, …",
        "{'of': 'offer.y', 'at_most': 1, 'min_bad': 0}"
            + "| min_bad: must be a whole number from 1 to 10^15, was 0",
        "{'of': 'offer.y', 'at_most': 1, 'min_den': -5}"
            + "| min_den: must be a whole number from 1 to 10^15, was -5",
        "{'of': 'offer.y', 'at_most': 1, 'min_bad': 2.5}"
            + "| min_bad: must be a whole number from 1 to 10^15, was 2.5",
        "{'of': 'offer.y', 'at_most': 1, 'min_bad': 2.99999999999999999999}"
            + "| min_bad: must be a whole number …, was 2.99999999999999999999",
        "{'of': 'offer.y', 'at_most': 1, 'min_den': 1e16}"
            + "| min_den: must be a whole number from 1 to 10^15, was 1E+16",
        "{'of': 'offer.y', 'at_most': 1, 'min_den': 1e999999999}"
            + "| min_den: must be finite, was 1E+999999999",
        "{'of': 'offer.y', 'at_most': 1, 'confidence': 0}"
            + "| confidence: must be between 0 and 1, was 0; 0.95 is customary",
        "{'of': 'offer.y', 'at_most': 1, 'confidence': 1}"
            + "| confidence: must be between 0 and 1, was 1; 0.95 is customary",
        "{'of': 'offer.y', 'at_most': 1, 'confidence': 95}"
            + "| confidence: must be between 0 and 1, was 95; 0.95 is customary",
        "{'of': 'offer.y', 'at_most': 1, 'confidence': 0.9, 'estimate': {'prior':0,'strength':1}}"
            + "| confidence: must not stand beside estimate, was 0.9; choose one: …",
        "{'of': 'offer.y', 'at_most_times': 1, 'relative_to': 'offer.z', 'confidence': 0.9}"
            + "| confidence: must stand beside at_least or at_most, was 0.9",
        "{'of': 'offer.price', 'at_most': 1, 'min_bad': 3}"
            + "| of: must be a rate that comes as counts, this is money, was 'offer.price'",
        "{'of': 'offer.price', 'at_most': 1, 'confidence': 0.9}"
            + "| of: must be a rate that comes as counts, this is money, was 'offer.price'",
        "{'of': 'offer.y', 'at_most': 1, 'estimate': {'prior': 2, 'strength': 1}}"
            + "| estimate.prior: must be in [0, 1], was 2",
        "{'of': 'offer.y', 'at_most': 1, 'code': ''}"
            + "| code: must be a code without blanks and ';', 1 to 200 characters, was '';"
            + " write a short one such as 'no-stock'",
        "{'of': 'offer.y', 'at_most': 1, 'code': 'no stock'} | code: must be a code …",
        "{'of': 'offer.y', 'at_most': 1, 'code': 'a;b'} | code: must be a code …",
        "{'of': 'offer.y', 'at_most': 1, 'code': 'a\\u00a0b'} | code: must be a code …",
        "{'of': 'offer.y', 'at_most': 1, 'code': 'a\\u0007b'} | code: must be a code …",
        "{'of': 'offer.y', 'at_most': 1, 'code': 'a\\nb'} | code: must be a code …",
        "{'of': 'offer.no stock', 'at_most': 1}"
            + "| code: must be a code without blanks …, was 'offer.no stock'; …",
      })
  void ofGate(String gate, String fault) {
    boolean ofAll = fault.startsWith("must");
    assertFaults(gate(gate), "gates[0]" + (ofAll ? ": " : ".") + fault);
  }

  @Test
  void guardsEstimateAndConfidenceBesideTexts() {
    String rule = ": must stand beside a number, not beside in, was ";
    assertFaults(
        gate(
            "{'of': 'offer.t', 'in': ['a'], 'min_bad': 1, 'min_den': 2, 'confidence': 0.9,"
                + " 'estimate': {'prior': 0, 'strength': 1}}"),
        "gates[0].min_bad" + rule + "a guard",
        "gates[0].min_den" + rule + "a guard",
        "gates[0].estimate" + rule + "an estimate",
        "gates[0].confidence" + rule + "a confidence");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'of': 'offer.y', 'at_least': -1e300}",
        "{'of': 'offer.y', 'at_most': 1e300}",
        "{'of': 'offer.y', 'at_most_times': 1000000, 'relative_to': 'offer.z'}",
        "{'of': 'offer.y', 'at_most_times': 1e-9, 'relative_to': 'offer.z'}",
        "{'of': 'offer.price', 'at_most_times': 1.000001, 'relative_to': 'offer.z'}",
        "{'of': 'offer.y', 'at_most_times': 1, 'relative_to': 'best_eligible', 'better': 'lower'}",
        "{'of': 'offer.y', 'at_most': 1, 'min_bad': 1, 'min_den': 1e15}",
        "{'of': 'offer.y', 'at_most': 1, 'min_bad': 3.000}",
        "{'of': 'offer.y', 'at_most_times': 1, 'relative_to': 'median_eligible', 'min_den': 2}",
        "{'of': 'offer.y', 'at_most': 1, 'confidence': 0.999, 'min_bad': 2}",
        "{'of': 'offer.y', 'at_least': 1, 'missing': 'fail', 'code': '¡ü!'}",
        "{'of': 'offer.no stock', 'at_least': 1, 'code': 'stock'}",
      })
  void rightGateOnTheEdge(String gate) {
    assertThatCode(() -> Policy.parse(gate(gate))).doesNotThrowAnyException();
  }

  @Test
  void textAndNumberUseOfOneAttribute() {
    assertFaults(
        policy(
            """
            {'criteria': [
              {'name': 'a', 'of': 'offer.x', 'weight': 1, 'value': {'points': [[0, 0], [1, 1]]}},
              {'name': 'b', 'of': 'offer.t', 'weight': 1, 'value': {'values': {'a': 1}, 'other': 0}}],
             'gates': [
              {'of': 'offer.x', 'in': ['a']},
              {'of': 'offer.t', 'at_least': 1},
              {'of': 'offer.n', 'at_least_times': 1, 'relative_to': 'offer.t'}],
             'tie_breakers': [{'of': 'offer.t', 'better': 'lower'}],
             'second_offer': {'faster_by': {'of': 'offer.t', 'at_least': 1}}}
            """),
        "gates[0].of: must be used either as text or as a number, and criteria[0].of uses it as a"
            + " number, was 'offer.x'; give the data two columns",
        "gates[1].of: …, and criteria[1].of uses it as text, was 'offer.t'; …",
        "gates[2].relative_to: …, and criteria[1].of uses it as text, was 'offer.t'; …",
        "tie_breakers[0].of: …, and criteria[1].of uses it as text, was 'offer.t'; …",
        "second_offer.faster_by.of: …, and criteria[1].of uses it as text, was 'offer.t'; …");
  }

  /** Nothing is said of the use of an attribute where what uses it is itself wrong. */
  @Test
  void useByWhatIsWrongIsNotHeldAgainstOthers() {
    assertFaults(
        policy(
            """
            {'criteria': [
              {'name': 'a', 'of': 'offer.t', 'weight': 1},
              {'name': 'b', 'of': 'offer.t', 'weight': 1, 'value': {'values': {'a': 1}, 'other': 0}}],
             'gates': [{'of': 'offer.u'}, {'of': 'offer.u', 'in': ['a']}]}
            """),
        "criteria[0].value: must be a curve, was nothing; the key is required",
        "gates[0]: must have exactly one of […], was none of them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'policy': 'a\\ud800'} | policy",
        "{'version': '\\udc00\\ud800'} | version",
        "{'tie_breakers': [{'of': 'offer.\\ud800', 'better': 'lower'}]} | tie_breakers[0].of",
        "{'gates': [{'of': 'offer.y', 'at_least': 1, 'code': '\\udfff'}]} | gates[0].code",
        "{'gates': [{'of': 'offer.y', 'at_least': 1, 'reason': '\\udfff'}]} | gates[0].reason",
        "{'gates': [{'of': 'offer.y', 'in': ['\\udfff']}]} | gates[0].in",
      })
  void loneSurrogates(String patch, String place) {
    assertFaults(
        policy(patch),
        place + ": must be valid Unicode, without lone surrogates, was …; repair it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name': '\\ud800'} | name",
        "{'why': '\\ud800'} | why",
        "{'value': {'points': null, 'values': {'\\ud800': 1}, 'other': 0}} | value.values.·",
      })
  void loneSurrogatesInCriterion(String patch, String place) {
    assertFaults(
        criterion(patch), "criteria[0]." + place + ": must be valid Unicode, without lone …");
  }
}
