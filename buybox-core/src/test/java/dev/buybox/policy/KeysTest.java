package dev.buybox.policy;

import static dev.buybox.policy.Documents.assertFaults;
import static dev.buybox.policy.Documents.criterion;
import static dev.buybox.policy.Documents.curve;
import static dev.buybox.policy.Documents.gate;
import static dev.buybox.policy.Documents.json;
import static dev.buybox.policy.Documents.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unknown, repeated, missing and empty keys, and values of another type, at every level. */
class KeysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'gate': []} | gate: must be one of […], was an unknown key; did you mean 'gates'?",
        "{'colour': 1} | colour: must be one of […], was an unknown key",
        "{'Policy': 'x'} | Policy: …; did you mean 'policy'?",
        "{'near_tie': {'within': 0.1, 'choose': 'share', 'of': 'offer.x'}}"
            + "| near_tie.of: must be one of [within, choose], was an unknown key",
        "{'second_offer': {'cheaper_by': 0.1, 'fasterby': 1}}"
            + "| second_offer.fasterby: …; did you mean 'faster_by'?",
        "{'second_offer': {'faster_by': {'of': 'offer.x', 'at_least': 1, 'at_most': 2}}}"
            + "| second_offer.faster_by.at_most: must be one of [of, at_least], …",
        "{'tie_breakers': [{'of': 'offer.x', 'better': 'lower', 'why': 'x'}]}"
            + "| tie_breakers[0].why: must be one of [of, better], was an unknown key",
      })
  void unknownInPolicy(String patch, String fault) {
    assertFaults(policy(patch), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'reason': 'x'} | criteria[0].reason: must be one of […], was an unknown key",
        "{'estimate': {'prior': 0.5, 'strength': 5, 'strenght': 5}}"
            + "| criteria[0].estimate.strenght: …; did you mean 'strength'?",
        "{'value': {'better': 'lower'}}"
            + "| criteria[0].value.better: must be one of [points], was an unknown key",
      })
  void unknownInCriterion(String patch, String fault) {
    assertFaults(criterion(patch), fault);
  }

  @Test
  void unknownInGate() {
    assertFaults(
        gate("{'of': 'offer.x', 'at_least': 1, 'min_bads': 3}"),
        "gates[0].min_bads: …; did you mean 'min_bad'?");
  }

  /** A misspelt key is one fault: the key that is meant is not told as missing, too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'polcy': 'p', 'version': '1', 'criteria': [%s]}" + "| polcy: …; did you mean 'policy'?",
        "{'policy': 'p', 'version': '1', 'critera': [%s]}"
            + "| critera: …; did you mean 'criteria'?",
        "{'defalt': {}, 'by_category': {}} | defalt: …; did you mean 'default'?",
      })
  void misspeltIsToldOnce(String document, String fault) {
    String criterion =
        "{'name': 'a', 'of': 'offer.x', 'weight': 1, 'value': {'points': [[0, 0], [1, 1]]}}";
    assertFaults(json(document.formatted(criterion)), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'pionts': [[0, 0], [1, 1]]} | pionts: must be one of [points], …'points'?",
        "{'points': [[1, 1], [2, 0]], 'relative_too': 'best_eligible', 'better': 'lower'}"
            + "| relative_too: must be one of [relative_to, better, points], …'relative_to'?",
        "{'relative_to': 'best_eligible', 'beter': 'lower', 'points': [[1, 1], [2, 0]]}"
            + "| beter: …; did you mean 'better'?",
        "{'relative_to': 'best_eligible', 'better': 'lower', 'point': [[1, 1], [2, 0]]}"
            + "| point: …; did you mean 'points'?",
        "{'best': 1, 'half_live': 2} | half_live: …; did you mean 'half_life'?",
        "{'bst': 1, 'half_life': 2} | bst: …; did you mean 'best'?",
        "{'value': {'x': 1}, 'other': 0} | value: …; did you mean 'values'?",
        "{'values': {'x': 1}, 'othr': 0} | othr: …; did you mean 'other'?",
        "{'minmax': 'lower'} | minmax: …; did you mean 'min_max'?",
      })
  void misspeltInCurveIsToldOnce(String curve, String fault) {
    assertFaults(curve(curve), "criteria[0].value." + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'of': 'offer.x', 'at_lest': 1} | gates[0].at_lest: …; did you mean 'at_least'?",
        "{'off': 'offer.x', 'at_least': 1} | gates[0].off: …; did you mean 'of'?",
        "{'of': 'offer.x', 'at_most_times': 1, 'relativ_to': 'best_eligible'}"
            + "| gates[0].relativ_to: …; did you mean 'relative_to'?",
        "{'of': 'offer.x', 'at_least': null}"
            + "| gates[0].at_least: must have a value, was null; leave the key out",
      })
  void misspeltInGateIsToldOnce(String gate, String fault) {
    assertFaults(gate(gate), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'cheeper_by': 0.1} | cheeper_by: …; did you mean 'cheaper_by'?",
        "{'cheaper_by': null} | cheaper_by: must have a value, was null; leave the key out",
        "{'faster_by': null} | faster_by: must have a value, was null; leave the key out",
      })
  void misspeltInSecondOfferIsToldOnce(String second, String fault) {
    assertFaults(
        policy("{}").replace("\"criteria\"", json("'second_offer':" + second + ",'criteria'")),
        "second_offer." + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'policy' | 'policy':'q','policy' | policy",
        "'criteria' | 'criteria':[],'criteria' | criteria",
        "'weight' | 'weight':2,'weight' | criteria[0].weight",
        "'points' | 'points':3,'points' | criteria[0].value.points",
      })
  void repeated(String key, String twice, String place) {
    assertFaults(
        policy("{}").replace(json(key), json(twice)),
        place + ": must stand only once, was a repeated key; drop one of the two");
  }

  @Test
  void repeatedInPatchOfSet() {
    assertFaults(
        json("{'default':" + policy("{}") + ",'by_category':{'a':{'version':'2','version':'3'}}}"),
        "by_category.a.version: must stand only once, was a repeated key; …");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'policy':'p' | 'policy':null | policy",
        "'version':'1' | 'version':null | version",
        "'version' | 'effective':null,'version' | effective",
        "'version' | 'gates':null,'version' | gates",
        "'version' | 'near_tie':null,'version' | near_tie",
        "'version' | 'tie_breakers':null,'version' | tie_breakers",
        "'version' | 'second_offer':null,'version' | second_offer",
        "'version' | 'missing_shipping':null,'version' | missing_shipping",
        "'weight':1 | 'weight':null | criteria[0].weight",
        "'weight' | 'why':null,'weight' | criteria[0].why",
        "'weight' | 'missing':null,'weight' | criteria[0].missing",
        "'weight' | 'estimate':null,'weight' | criteria[0].estimate",
        "{'points':[[0,0],[1,1]]} | null | criteria[0].value",
        "[[0,0],[1,1]] | null | criteria[0].value.points",
      })
  void nullIsNoValue(String right, String wrong, String place) {
    assertFaults(
        policy("{}").replace(json(right), json(wrong)),
        place + ": must have a value, was null; leave the key out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'policy': null} | policy: must be text, was nothing; the key is required",
        "{'version': null} | version: must be text, was nothing; the key is required",
        "{'criteria': null} | criteria: must be a list of criteria, was nothing; …",
        "{'near_tie': {'within': 0.01}}"
            + "| near_tie.choose: must be one of [incumbent, share], was nothing; …",
        "{'near_tie': {'choose': 'share'}}"
            + "| near_tie.within: must be a number, was nothing; the key is required",
        "{'tie_breakers': [{'of': 'offer.x'}]}"
            + "| tie_breakers[0].better: must be one of [higher, lower], was nothing; …",
        "{'tie_breakers': [{'better': 'lower'}]}"
            + "| tie_breakers[0].of: must be text, was nothing; the key is required",
        "{'second_offer': {}} | second_offer: must have cheaper_by, faster_by or both, was neither",
        "{'second_offer': {'faster_by': {'of': 'offer.x'}}}"
            + "| second_offer.faster_by.at_least: must be a number, was nothing; …",
        "{'second_offer': {'faster_by': {'at_least': 1}}}"
            + "| second_offer.faster_by.of: must be text, was nothing; the key is required",
      })
  void missingInPolicy(String patch, String fault) {
    assertFaults(policy(patch), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name': null} | criteria[0].name: must be text, was nothing; the key is required",
        "{'of': null} | criteria[0].of: must be text, was nothing; the key is required",
        "{'weight': null} | criteria[0].weight: must be a number, was nothing; …",
        "{'value': null} | criteria[0].value: must be a curve, was nothing; the key is required",
        "{'value': {'points': null, 'best': 1}}"
            + "| criteria[0].value.half_life: must be a number, was nothing; …",
        "{'value': {'points': null, 'half_life': 1}}"
            + "| criteria[0].value.best: must be a number, was nothing; …",
        "{'value': {'relative_to': 'best_eligible', 'points': [[1, 1], [2, 0]]}}"
            + "| criteria[0].value.better: must be one of [higher, lower], was nothing; …",
        "{'value': {'points': null, 'relative_to': 'best_eligible', 'better': 'lower'}}"
            + "| criteria[0].value.points: must be a list of points, was nothing; …",
        "{'value': {'points': null, 'values': {'x': 1}}}"
            + "| criteria[0].value.other: must be a number, was nothing; …",
        "{'estimate': {'prior': 0.5}}"
            + "| criteria[0].estimate.strength: must be a number, was nothing; …",
        "{'estimate': {'strength': 5}}"
            + "| criteria[0].estimate.prior: must be a number, was nothing; …",
      })
  void missingInCriterion(String patch, String fault) {
    assertFaults(criterion(patch), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'of': 'offer.x'} | gates[0]: must have exactly one of […], was none of them",
        "{'at_least': 1} | gates[0].of: must be text, was nothing; the key is required",
        "{'of': 'offer.x', 'at_least_times': 1}"
            + "| gates[0].relative_to: must be text, was nothing; the key is required",
        "{'of': 'offer.x', 'at_most_times': 1}"
            + "| gates[0].relative_to: must be text, was nothing; the key is required",
      })
  void missingInGate(String gate, String fault) {
    assertFaults(gate(gate), fault);
  }

  @Test
  void missingInEstimateOfGate() {
    assertFaults(
        gate("{'of': 'offer.x', 'at_least': 1, 'estimate': {}}"),
        "gates[0].estimate.prior: must be a number, was nothing; the key is required",
        "gates[0].estimate.strength: must be a number, was nothing; the key is required");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'policy': 3} | policy: must be text, was 3",
        "{'version': 1.50} | version: must be text, was 1.50",
        "{'version': true} | version: must be text, was true",
        "{'effective': 20261201} | effective: must be text, was 20261201",
        "{'effective': '1.12.2026'}"
            + "| effective: must be a day such as '2026-12-01', was '1.12.2026'",
        "{'criteria': {}} | criteria: must be a list, was an object",
        "{'criteria': ['x']} | criteria[0]: must be an object with keys […], was the text 'x'",
        "{'gates': 'none'} | gates: must be a list, was the text 'none'",
        "{'gates': [[]]} | gates[0]: must be an object with keys […], was a list",
        "{'near_tie': 0.01}" + "| near_tie: must be an object with keys [within, choose], was 0.01",
        "{'near_tie': {'within': '0.01', 'choose': 'share'}}"
            + "| near_tie.within: must be a number, was the text '0.01'",
        "{'near_tie': {'within': 0.01, 'choose': 'shares'}}"
            + "| near_tie.choose: must be one of [incumbent, share], was 'shares';"
            + " did you mean 'share'?",
        "{'tie_breakers': {}} | tie_breakers: must be a list, was an object",
        "{'tie_breakers': ['offer.x']}"
            + "| tie_breakers[0]: must be an object with keys [of, better], was the text 'offer.x'",
        "{'tie_breakers': [{'of': 'offer.x', 'better': 'lowest'}]}"
            + "| tie_breakers[0].better: …, was 'lowest'; did you mean 'lower'?",
        "{'second_offer': true}"
            + "| second_offer: must be an object with keys [cheaper_by, faster_by], was true",
        "{'second_offer': {'faster_by': 1}}"
            + "| second_offer.faster_by: must be an object with keys [of, at_least], was 1",
        "{'missing_shipping': 'exlude'}"
            + "| missing_shipping: must be one of [exclude, free], was 'exlude';"
            + " did you mean 'exclude'?",
        "{'missing_shipping': false} | missing_shipping: must be text, was false",
      })
  void wrongTypeInPolicy(String patch, String fault) {
    assertFaults(policy(patch), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'name': 1} | criteria[0].name: must be text, was 1",
        "{'of': ['offer.x']} | criteria[0].of: must be text, was a list",
        "{'weight': '35'} | criteria[0].weight: must be a number, was the text '35'",
        "{'weight': [35]} | criteria[0].weight: must be a number, was a list",
        "{'why': 5} | criteria[0].why: must be text, was 5",
        "{'estimate': 0.9}"
            + "| criteria[0].estimate: must be an object with keys [prior, strength], was 0.9",
        "{'estimate': {'prior': '1', 'strength': 1}}"
            + "| criteria[0].estimate.prior: must be a number, was the text '1'",
        "{'missing': 'wurst'}"
            + "| criteria[0].missing: must be one of [exclude, worst], was 'wurst';"
            + " did you mean 'worst'?",
        "{'missing': true} | criteria[0].missing: must be text, was true",
        "{'value': 'x'} | criteria[0].value: must be an object with points, …, was the text 'x'",
        "{'value': {'points': null}}"
            + "| criteria[0].value: must be an object with points, …, was an object",
        "{'value': {'points': 5}} | criteria[0].value.points: must be a list, was 5",
        "{'value': {'points': [5, [1, 1]]}}"
            + "| criteria[0].value.points[0]: must be a pair of x and value such as [1, 0.5], was 5",
        "{'value': {'points': [[0, 0], [1, 1, 1]]}}"
            + "| criteria[0].value.points[1]: must be a pair …, was a list",
        "{'value': {'points': [[0, '0'], [1, 1]]}}"
            + "| criteria[0].value.points[0][1]: must be a number, was the text '0'",
        "{'value': {'points': [[0, 0], [true, 1]]}}"
            + "| criteria[0].value.points[1][0]: must be a number, was true",
        "{'value': {'points': null, 'values': [], 'other': 0}}"
            + "| criteria[0].value.values: must be an object, was a list",
        "{'value': {'points': null, 'values': {'x': '1'}, 'other': 0}}"
            + "| criteria[0].value.values.x: must be a number, was the text '1'",
        "{'value': {'points': null, 'min_max': 'lowest'}}"
            + "| criteria[0].value.min_max: …, was 'lowest'; did you mean 'lower'?",
        "{'value': {'points': null, 'min_max': 1}}"
            + "| criteria[0].value.min_max: must be text, was 1",
      })
  void wrongTypeInCriterion(String patch, String fault) {
    assertFaults(criterion(patch), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'of': 'offer.x', 'at_least': '1'} | at_least: must be a number, was the text '1'",
        "{'of': 'offer.t', 'in': 'a'} | in: must be a list, was the text 'a'",
        "{'of': 'offer.t', 'in': [1]} | in[0]: must be text, was 1",
        "{'of': 'offer.t', 'in': ['a', {}]} | in[1]: must be text, was an object",
        "{'of': 'offer.t', 'in': ['a', 'b', 'a']} | in[2]: must stand only once, was 'a'",
        "{'of': 'offer.x', 'at_least': 1, 'missing': 'passes'}"
            + "| missing: must be one of [fail, pass], was 'passes'; did you mean 'pass'?",
        "{'of': 'offer.x', 'at_least': 1, 'min_bad': '3'}"
            + "| min_bad: must be a number, was the text '3'",
        "{'of': 'offer.x', 'at_least': 1, 'code': 7} | code: must be text, was 7",
        "{'of': 'offer.x', 'at_least': 1, 'reason': []} | reason: must be text, was a list",
        "{'of': 'offer.x', 'at_least': 1, 'confidence': 'high'}"
            + "| confidence: must be a number, was the text 'high'",
      })
  void wrongTypeInGate(String gate, String fault) {
    assertFaults(gate(gate), "gates[0]." + fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | policy: must be an object with keys […], was a list",
        "3 | policy: must be an object with keys […], was 3",
        "'p' | policy: must be an object with keys […], was the text 'p'",
        "null | policy: must be an object with keys […], was null",
        "true | policy: must be an object with keys […], was true",
        "{'default': [], 'by_category': {}} | default: must be an object with keys […], was a list",
        "{'default': null} | default: must have a value, was null; leave the key out",
        "{'by_category': {'x': {}}} | default: must be a policy, was nothing; the key is required",
      })
  void wrongTypeOfDocument(String document, String fault) {
    assertFaults(json(document), fault);
  }

  /** A key that reads like a place is told apart from that place. */
  @Test
  void keysThatReadLikePlaces() {
    assertFaults(
        curve("{'values': {'a': 2, 'a.b': 3, 'a[0]': 4, '': 1}, 'other': 0}"),
        "criteria[0].value.values['']: must not be empty, was an empty text; …",
        "criteria[0].value.values.a: must be in [0, 1], was 2",
        "criteria[0].value.values['a.b']: must be in [0, 1], was 3",
        "criteria[0].value.values['a[0]']: must be in [0, 1], was 4");
  }

  @Test
  void nothingUnprintableIsTold() {
    assertFaults(
        policy("{}").replace("{\"policy\"", "{\"a\\u001b[31m\\n\":1,\"policy\""),
        "['a·[31m·']: must be one of […], was an unknown key");
    assertFaults(policy("{'version': 'a\u009b\u202e'}"), "version: …, was 'a\\u009B\\u202E'");
    assertFaults("\u001b[31m", "policy: must be JSON: …");
  }
}
