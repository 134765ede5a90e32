package dev.buybox.policy;

import static dev.buybox.policy.Documents.json;
import static dev.buybox.policy.Documents.policy;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class FingerprintTest {
  private static final String EXAMPLE =
      "5b4185f0143d7bfd7ea73c42ed8e90ac52e5f62bad57ed6898342fb5d4e5ff17";
  private static final String SET =
      "f57406060b1178b3571da47d42be9e7b0b641f694bd67b0ef845167fa00e56a1";

  private static String fingerprint(String json) {
    return PolicySet.parse(json(json)).fingerprint();
  }

  /** Written down, so that a change is noticed: archived decisions name it. */
  @Test
  void ofThePolicyInWhichEverythingOccurs() {
    assertThat(Policy.parse(ExamplePolicy.JSON).fingerprint()).isEqualTo(EXAMPLE);
    assertThat(ExamplePolicy.built().fingerprint()).isEqualTo(EXAMPLE);
  }

  @Test
  void ofASet() {
    String set =
        "{'default':%s,'by_category':{'phones':{'version':'4','gates':null},'Bücher':{}}}"
            .formatted(ExamplePolicy.JSON);
    assertThat(fingerprint(set)).isEqualTo(SET);
  }

  /** The canonical form, written out by hand. */
  @Test
  void isTheHashOfTheCanonicalForm() throws NoSuchAlgorithmException {
    String policy =
        """
        {'version': '1', 'policy': 'ü', 'gates': [{'reason': 'sold out', 'of': 'offer.stock',
         'at_least': 1.0}, {'of': 'offer.price', 'at_most_times': 1.50, 'relative_to':
         'best_eligible'}], 'criteria': [{'value': {'points': [[1e2, 1], [1e3, 0]]}, 'weight': 5e1,
         'of': 'offer.x', 'name': 'a'}]}
        """;
    String canonical =
        json(
            "{'policy':'ü','version':'1','criteria':[{'name':'a','of':'offer.x','weight':50,"
                + "'missing':'worst','value':{'points':[[100,1],[1000,0]]}}],"
                + "'gates':[{'of':'offer.stock','at_least':1,'missing':'fail','code':'offer.stock'},"
                + "{'of':'offer.price','at_most_times':1.5,'relative_to':'best_eligible',"
                + "'better':'lower','missing':'fail','code':'offer.price'}],"
                + "'tie_breakers':[],'missing_shipping':'free'}");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8));
    assertThat(fingerprint(policy)).isEqualTo(HexFormat.of().formatHex(hash));
  }

  @Test
  void ofASetOfOneIsThePolicys() {
    Policy policy = ExamplePolicy.built();
    assertThat(PolicySet.of(policy).fingerprint()).isEqualTo(policy.fingerprint());
    assertThat(fingerprint("{'default':" + ExamplePolicy.JSON + "}"))
        .isEqualTo(policy.fingerprint());
  }

  @Test
  void textsForPeopleAreLeftOut() {
    String other =
        ExamplePolicy.JSON
            .replace("customers compare prices first", "because")
            .replace("\"reason\": \"more than 3 % of orders defective\"", "\"missing\": \"fail\"")
            .replace("\"weight\": 15,", "\"weight\": 15, \"why\": \"kept promises\",");
    assertThat(Policy.parse(other).fingerprint()).isEqualTo(EXAMPLE);
    assertThat(Policy.parse(other)).isNotEqualTo(ExamplePolicy.built());
  }

  @Test
  void orderOfKeysAndTextsIsOfNoConsequence() {
    Random random = new Random(1);
    for (int i = 0; i < 20; i++) {
      JsonNode tree = PolicyJson.tree(ExamplePolicy.JSON, new Faults()).orElseThrow();
      String shuffled = shuffled(tree, random).toString();
      assertThat(Policy.parse(shuffled).fingerprint()).isEqualTo(EXAMPLE);
    }
  }

  /** The same with the keys of all objects in another order, and the texts of {@code in}. */
  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ObjectNode object) {
      List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(object.properties());
      Collections.shuffle(entries, random);
      ObjectNode result = JsonNodeFactory.instance.objectNode();
      entries.forEach(entry -> result.set(entry.getKey(), shuffled(entry.getValue(), random)));
      return result;
    } else if (node instanceof ArrayNode) {
      List<JsonNode> parts = new ArrayList<>(node.values());
      if (parts.get(0).isString()) {
        Collections.shuffle(parts, random);
      }
      ArrayNode result = JsonNodeFactory.instance.arrayNode();
      parts.forEach(part -> result.add(shuffled(part, random)));
      return result;
    }
    return node;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1.0",
    "1, 1e0",
    "1, 10e-1",
    "1, 0.1e1",
    "0.5, 5e-1",
    "0.5, 0.50",
    "0, 0.0",
    "0, -0.0",
    "0, 0e7",
    "0.1, 0.1000000000000000055511151231257827"
  })
  void spellingOfNumbersIsOfNoConsequence(String number, String other) {
    String criterion =
        "{'name': 'a', 'of': 'offer.x', 'weight': 3, 'missing': %s,"
            + " 'value': {'points': [[%s, 0], [2, 1]]}}";
    assertThat(fingerprint(wholePolicy(criterion.formatted(number, other))))
        .isEqualTo(fingerprint(wholePolicy(criterion.formatted(other, number))));
  }

  private static String wholePolicy(String criterion) {
    return "{'policy': 'p', 'version': '1', 'criteria': [" + criterion + "]}";
  }

  @ParameterizedTest
  @CsvSource({"35, 35.0", "35, 3.5e1", "0.1, 0.10", "1e30, 1000000000000000000000000000000"})
  void spellingOfWeightsIsOfNoConsequence(String weight, String other) {
    String criterion =
        "{'name': 'a', 'of': 'offer.x', 'weight': %s, 'value': {'points': [[0, 0], [1, 1]]}}";
    assertThat(fingerprint(wholePolicy(criterion.formatted(weight))))
        .isEqualTo(fingerprint(wholePolicy(criterion.formatted(other))));
  }

  @Test
  void defaultsMayBeWrittenOut() {
    String shortly =
        """
        {'policy': 'p', 'version': '1',
         'criteria': [
          {'name': 'a', 'of': 'offer.x', 'weight': 1, 'value': {'best': 1, 'half_life': 2}}],
         'gates': [
          {'of': 'offer.y', 'at_least': 1},
          {'of': 'offer.price', 'at_most_times': 2, 'relative_to': 'best_eligible'},
          {'of': 'offer.y', 'at_least_times': 0.5, 'relative_to': 'best_eligible'}]}
        """;
    String fully =
        """
        {'policy': 'p', 'version': '1',
         'criteria': [
          {'name': 'a', 'of': 'offer.x', 'weight': 1, 'missing': 'worst',
           'value': {'best': 1, 'half_life': 2, 'better': 'lower'}}],
         'gates': [
          {'of': 'offer.y', 'at_least': 1, 'missing': 'fail', 'code': 'offer.y'},
          {'of': 'offer.price', 'at_most_times': 2, 'relative_to': 'best_eligible',
           'better': 'lower', 'code': 'offer.price', 'missing': 'fail'},
          {'of': 'offer.y', 'at_least_times': 0.5, 'relative_to': 'best_eligible',
           'better': 'higher', 'code': 'offer.y', 'missing': 'fail'}],
         'tie_breakers': [], 'missing_shipping': 'free'}
        """;
    assertThat(fingerprint(fully)).isEqualTo(fingerprint(shortly));
    assertThat(fingerprint(policy("{'gates': [], 'tie_breakers': []}")))
        .isEqualTo(fingerprint(policy("{}")));
  }

  /** Each of these changes decides something, so none may have the fingerprint of another. */
  @Test
  void whateverDecidesChangesIt() {
    String[][] changes = {
      {"refurbished-phones", "phones"},
      {"\"version\": \"3\"", "\"version\": \"4\""},
      {"2026-12-01", "2026-12-02"},
      {"\"name\": \"price\"", "\"name\": \"prices\""},
      {"\"of\": \"seller.on_time\"", "\"of\": \"seller.timely\""},
      {"\"weight\": 35", "\"weight\": 35.000000001"},
      {"\"prior\": 0.93", "\"prior\": 0.92"},
      {"\"strength\": 20", "\"strength\": 21"},
      {"\"missing\": \"worst\"", "\"missing\": \"exclude\""},
      {"\"missing\": \"worst\"", "\"missing\": 0"},
      {"\"missing\": 0.25", "\"missing\": 0.250001"},
      {"[3.0, 0.0]", "[3.01, 0.0]"},
      {"[3.0, 0.0]", "[3.0, 0.01]"},
      {"[1.0, 1.0], [3.0", "[1.0, 1.0], [2.0, 1.0], [3.0"},
      {
        "\"relative_to\": \"best_eligible\", \"better\": \"lower\",\n",
        "\"relative_to\": \"median_eligible\", \"better\": \"lower\",\n"
      },
      {
        "\"better\": \"lower\",\n               \"points\": [[1.0",
        "\"better\": \"higher\",\n               \"points\": [[1.0"
      },
      {"\"best\": 1,", "\"best\": 1.5,"},
      {"\"half_life\": 3", "\"half_life\": 4"},
      {"\"half_life\": 6, \"better\": \"higher\"", "\"half_life\": 6"},
      {"\"platform\": 1.0", "\"platform\": 0.9"},
      {"\"platform\": 1.0", "\"platform\": 1.0, \"shop\": 0"},
      {"\"other\": 0.0", "\"other\": 0.1"},
      {"\"min_max\": \"higher\"", "\"min_max\": \"lower\""},
      {
        "\"relative_to\": \"offer.reference_price\", \"better\"",
        "\"relative_to\": \"offer.list_price\", \"better\""
      },
      {"\"at_least\": 1, \"code\": \"no-stock\"", "\"at_least\": 2, \"code\": \"no-stock\""},
      {"\"at_least\": 1, \"code\": \"no-stock\"", "\"at_most\": 1, \"code\": \"no-stock\""},
      {"\"code\": \"no-stock\"", "\"code\": \"stock\""},
      {"\"min_bad\": 3", "\"min_bad\": 4"},
      {"\"min_bad\": 3, ", ""},
      {"\"min_den\": 20", "\"min_den\": 21"},
      {"\"confidence\": 0.95", "\"confidence\": 0.9"},
      {", \"confidence\": 0.95", ""},
      {"\"strength\": 10", "\"strength\": 11"},
      {"\"at_most_times\": 1.2", "\"at_most_times\": 1.3"},
      {"\"missing\": \"pass\", ", ""},
      {"\"at_least_times\": 0.3", "\"at_most_times\": 0.3"},
      {"\"better\": \"lower\", \"code\": \"slow\"", "\"code\": \"slow\""},
      {"\"DE\", \"FR\"", "\"DE\""},
      {"\"within\": 0.005", "\"within\": 0.006"},
      {"\"incumbent\"", "\"share\""},
      {"\"better\": \"lower\"},\n", "\"better\": \"higher\"},\n"},
      {"\"cheaper_by\": 0.05", "\"cheaper_by\": 0.06"},
      {"delivery_days\", \"at_least\": 1", "delivery_days\", \"at_least\": 2"},
      {"\"missing_shipping\": \"exclude\"", "\"missing_shipping\": \"free\""},
    };
    Map<String, String> seen = new HashMap<>(Map.of(EXAMPLE, "nothing"));
    for (String[] change : changes) {
      String changed = ExamplePolicy.JSON.replace(change[0], change[1]);
      assertThat(changed).as(change[0]).isNotEqualTo(ExamplePolicy.JSON);
      String before = seen.put(Policy.parse(changed).fingerprint(), change[1]);
      assertThat(before).as("%s has the fingerprint of %s", change[1], before).isNull();
    }
  }

  @Test
  void ordersThatDecideChangeIt() {
    Policy policy = ExamplePolicy.built();
    Policy.Builder turned = Policy.builder(policy.name(), policy.version());
    List<Criterion> criteria = new ArrayList<>(policy.criteria());
    Collections.reverse(criteria);
    criteria.forEach(turned::criterion);
    assertThat(turned.build().fingerprint())
        .isNotEqualTo(
            policy.criteria().stream()
                .reduce(
                    Policy.builder(policy.name(), policy.version()),
                    Policy.Builder::criterion,
                    (a, b) -> a)
                .build()
                .fingerprint());
  }

  @Test
  void ofASetTellsItsPartsApart() {
    Policy one = Policy.parse(policy("{}"));
    Policy two = Policy.parse(policy("{'version': '2'}"));
    assertThat(
            List.of(
                PolicySet.of(one).fingerprint(),
                PolicySet.of(two).fingerprint(),
                PolicySet.builder(one).variant("a", two).build().fingerprint(),
                PolicySet.builder(one).variant("b", two).build().fingerprint(),
                PolicySet.builder(two).variant("a", one).build().fingerprint(),
                PolicySet.builder(one).variant("a", one).build().fingerprint()))
        .doesNotHaveDuplicates()
        .allMatch(fingerprint -> fingerprint.matches("[0-9a-f]{64}"));
  }
}
