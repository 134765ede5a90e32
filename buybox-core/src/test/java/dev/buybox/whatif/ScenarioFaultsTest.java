package dev.buybox.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.buybox.catalog.Catalog;
import dev.buybox.catalog.CatalogLimits;
import dev.buybox.catalog.Offer;
import dev.buybox.catalog.Seller;
import dev.buybox.policy.PolicySet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario is refused for: its form, itself, and what it is applied to. */
class ScenarioFaultsTest {
  private static final Situation GIVEN =
      TinyMarket.of(
          """
          {"policy": "p", "version": "1",
           "criteria": [
             {"name": "price", "of": "offer.landed_price", "weight": 60,
              "value": {"relative_to": "best_eligible", "better": "lower",
                        "points": [[1, 1], [2, 0]]}},
             {"name": "days", "of": "offer.days", "weight": 40,
              "value": {"best": 0, "half_life": 2}}],
           "gates": [{"of": "offer.days", "at_most": 8, "code": "slow"}]}
          """,
          List.of("p1 o1 ann 10.00 2 3", "p1 o2 bob 10.10 9 1", "q1 o3 bob 11.00 1 0"));

  private static List<String> faultsOf(String json) {
    InvalidScenarioException thrown =
        catchThrowableOfType(
            InvalidScenarioException.class, () -> Scenario.parse(json.replace('\'', '"')));
    return thrown.faults().stream().map(ScenarioFault::toString).toList();
  }

  private static String faultOfChange(String keys) {
    List<String> faults =
        faultsOf("{'scenarios': [{'name': 's', 'changes': [{%s}]}]}".formatted(keys));
    assertThat(faults).hasSize(1);
    return faults.get(0);
  }

  private static List<String> applied(String... changes) {
    return Refusals.of(GIVEN, changes);
  }

  @Test
  void allFaultsAtOnceWithTheirPlaces() {
    assertThat(
            faultsOf(
                "{'scenarois': 1, 'scenarios': [{'name': 's', 'changes': ["
                    + "{'change': 'wieght', 'criterion': 'price', 'to': 1},"
                    + "{'change': 'weight', 'criterion': 'price', 'too': 1},"
                    + "{'change': 'price', 'times': 'x', 'where': {'offer.brand': 3}},"
                    + "{'change': 'set', 'attribute': null, 'number': 1, 'text': 'a'}, 7]}]}"))
        .containsExactly(
            "scenarois: must be one of [scenarios], was an unknown key; did you mean \"scenarios\"?",
            "scenarios[0].changes[0].change: must be one of "
                + ChangeReader.KINDS
                + ", was \"wieght\"; did you mean \"weight\"?",
            "scenarios[0].changes[1].too: must be one of [change, criterion, to, times], was an"
                + " unknown key; did you mean \"to\"?",
            "scenarios[0].changes[1]: must have exactly one of [to, times], was none of them",
            "scenarios[0].changes[2].where[\"offer.brand\"]: must be text, was 3",
            "scenarios[0].changes[2].times: must be a number, was the text \"x\"",
            "scenarios[0].changes[3].attribute: must have a value, was null; leave the key out",
            "scenarios[0].changes[3]: must have exactly one of [number, counts, text, missing], was"
                + " [number, text]",
            "scenarios[0].changes[4]: must be an object, was 7");
  }

  @Test
  void aChangeWithoutAKindIsNotLeftOut() {
    String rule = "scenarios[0].changes[0].change: must be one of " + ChangeReader.KINDS;
    assertThat(faultOfChange("'change': ''")).isEqualTo(rule + ", was \"\"");
    assertThat(faultOfChange("'change': null")).isEqualTo(rule + ", was null");
    assertThat(faultOfChange("'change': 7"))
        .isEqualTo("scenarios[0].changes[0].change: must be text, was 7");
    assertThat(faultOfChange("'criterion': 'price'"))
        .startsWith("scenarios[0].changes[0].change: must be there");
  }

  @Test
  void aKeyWithoutAValueIsToldOnce() {
    String told = "scenarios[0].changes[0].%s: must have a value, was null; leave the key out";
    assertThat(faultOfChange("'change': 'price', 'times': null"))
        .isEqualTo(told.formatted("times"));
    assertThat(faultOfChange("'change': 'weight', 'criterion': 'price', 'to': null"))
        .isEqualTo(told.formatted("to"));
    assertThat(faultOfChange("'change': 'price', 'times': null, 'add': 1"))
        .isEqualTo(told.formatted("times"));
    for (String value : List.of("number", "counts", "text", "missing")) {
      assertThat(
              faultOfChange("'change': 'set', 'attribute': 'offer.a', '%s': null".formatted(value)))
          .isEqualTo(told.formatted(value));
    }
  }

  @Test
  void formOfTheDocument() {
    assertThat(faultsOf("{")).hasSize(1);
    assertThat(faultsOf("")).hasSize(1);
    assertThat(faultsOf("[]")).containsExactly("scenarios: must be an object, was a list");
    assertThat(faultsOf("{'scenarios': []}")).hasSize(1);
    assertThat(faultsOf("{'scenarios': [{'name': 's', 'changes': [], 'name': 't'}]}"))
        .containsExactly(
            "scenarios[0].name: must stand only once, was a repeated key; drop one of the two");
    assertThat(faultsOf("{'scenarios': []} 1")).hasSize(1);
    assertThat(faultsOf("[".repeat(50) + "]".repeat(50))).hasSize(1);
    assertThat(
            faultsOf("{'scenarios': [{'name': 's', 'changes': []}, {'name': 's', 'changes': []}]}"))
        .containsExactly(
            "scenarios[1].name: must be another name than that of scenarios[0], was \"s\"");
    assertThat(faultsOf("{'scenarios': [{'name': ' ', 'changes': []}]}").get(0))
        .startsWith("scenarios[0].name: must be 1 to 200 characters");
  }

  @Test
  void numbersOutOfRange() {
    assertThat(faultOfChange("'change': 'weight', 'criterion': 'a', 'to': -1"))
        .isEqualTo("scenarios[0].changes[0].to: must be at least 0, was -1");
    assertThat(faultOfChange("'change': 'weight', 'criterion': 'a', 'to': 1e999999999"))
        .contains("at most 100 digits");
    assertThat(faultOfChange("'change': 'price', 'times': 0")).contains("must be above 0");
    for (String endless : List.of("1e99999999", "-1e99999999", "1e-99999999")) {
      assertThat(faultOfChange("'change': 'price', 'add': " + endless))
          .startsWith("scenarios[0].changes[0].add: must have at most 100 digits");
    }
    assertThat(faultOfChange("'change': 'weight', 'criterion': 'a', 'to': 1e99999999999999"))
        .startsWith("scenarios[0].changes[0].to: must be a number with an exponent of few digits");
    assertThat(
            faultOfChange(
                "'change': 'curve_point', 'criterion': 'a', 'point': 1.5, 'x': 1, 'value': 1"))
        .startsWith("scenarios[0].changes[0].point: must be a whole number");
    assertThat(faultOfChange("'change': 'threshold', 'gate': 'a', 'to': 1e400")).contains("finite");
    assertThat(faultOfChange("'change': 'set', 'attribute': 'seller.a', 'counts': [3, 2]"))
        .contains("are the two exchanged?");
    assertThat(faultOfChange("'change': 'set', 'attribute': 'offer.a', 'missing': false"))
        .contains("must be true");
  }

  @Test
  void partsOfPoliciesAreReadAsPoliciesAre() {
    assertThat(
            faultOfChange(
                "'change': 'add_criterion', 'criterion': {'name': 'a', 'of': 'offer.days',"
                    + " 'weight': 1, 'value': {'points': [[1, 0], [1, 1]]}}"))
        .startsWith("scenarios[0].changes[0].criterion.value.points");
    assertThat(faultOfChange("'change': 'add_gate', 'gate': {'of': 'offer.days', 'atmost': 3}"))
        .startsWith("scenarios[0].changes[0].gate.atmost: ")
        .contains("did you mean \"at_most\"?");
  }

  @Test
  void whatIsNotThereIsRefusedWithAHint() {
    assertThat(
            applied(
                "'change': 'weight', 'criterion': 'prise', 'to': 1",
                "'change': 'threshold', 'gate': 'slwo', 'to': 1",
                "'change': 'leave', 'seller': 'anne'",
                "'change': 'price', 'category': 'thing', 'times': 2",
                "'change': 'price', 'where': {'offer.brnd': 'x'}, 'times': 2",
                "'change': 'price', 'where': {'offer.brand': 'brand-p2'}, 'times': 2",
                "'change': 'set', 'attribute': 'offer.dayz', 'number': 2",
                "'change': 'set', 'attribute': 'offer.days', 'text': 'two'",
                "'change': 'set', 'attribute': 'offer.price', 'number': 2",
                "'change': 'price', 'seller': 'ann', 'category': 'others', 'times': 2",
                "'change': 'curve_point', 'criterion': 'days', 'point': 0, 'x': 1, 'value': 1"))
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("changes[0].criterion", "did you mean \"price\"?"),
            fault -> assertThat(fault).contains("changes[1].gate", "did you mean \"slow\"?"),
            fault -> assertThat(fault).contains("changes[2].seller", "did you mean \"ann\"?"),
            fault -> assertThat(fault).contains("changes[3].category", "did you mean \"things\"?"),
            fault ->
                assertThat(fault)
                    .contains(
                        "changes[4].where[\"offer.brnd\"]: ", "did you mean \"offer.brand\"?"),
            fault -> assertThat(fault).contains("changes[5].where", "did you mean \"brand-p1\"?"),
            fault ->
                assertThat(fault).contains("changes[6].attribute", "did you mean \"offer.days\"?"),
            fault -> assertThat(fault).contains("changes[7]", "a number"),
            fault -> assertThat(fault).contains("changes[8].attribute", "change of prices"),
            fault -> assertThat(fault).contains("changes[9]", "at least one offer"),
            fault -> assertThat(fault).contains("changes[10].criterion", "whose curve has points"));
  }

  @Test
  void whatManyPoliciesOfASetHaveIsToldOnce() {
    String given = GIVEN.policies().policies().byDefault().toJson();
    String set =
        "{\"default\": %s, \"by_category\": {\"things\": {\"version\": \"2\"}}}".formatted(given);
    Scenario scenario = Scenario.builder("s").curvePoint("price", 5, 1, 1).threshold("", 3).build();

    InvalidScenarioException thrown =
        catchThrowableOfType(
            InvalidScenarioException.class,
            () -> scenario.apply(Situation.of(PolicySet.parse(set), GIVEN.catalog())));

    assertThat(thrown.faults())
        .extracting(ScenarioFault::place)
        .containsExactly("changes[0].point", "changes[1].gate");
  }

  @Test
  void aWrongPolicyIsToldAsWhatTheScenarioMakes() {
    assertThat(
            applied(
                "'change': 'curve_point', 'criterion': 'price', 'point': 1, 'x': 2, 'value': 7"))
        .allMatch(fault -> fault.contains("makes a policy that is refused"));
    assertThat(applied("'change': 'add_gate', 'gate': {'of': 'offer.stokc', 'at_least': 1}"))
        .allMatch(fault -> fault.contains("an attribute that the data has"));
    assertThat(
            applied(
                "'change': 'weight', 'criterion': 'price', 'to': 0",
                "'change': 'weight', 'criterion': 'days', 'to': 0"))
        .allMatch(fault -> fault.contains("makes a policy that is refused"));
  }

  @Test
  void aWrongPolicyIsToldWhereTheScenarioMakesIt() {
    assertThat(
            applied(
                "'change': 'weight', 'criterion': 'price', 'to': 3",
                "'change': 'add_gate', 'gate': {'of': 'offer.dayz', 'at_most': 1, 'code': 'd'}"))
        .singleElement()
        .asString()
        .startsWith("scenarios[0].changes[1].gate.of: makes a policy that is refused: must be ")
        .endsWith("did you mean \"offer.days\"?");
    assertThat(
            applied(
                "'change': 'threshold', 'gate': 'slow', 'to': 3",
                "'change': 'curve_point', 'criterion': 'price', 'point': 1, 'x': 2, 'value': 7"))
        .isNotEmpty()
        .allMatch(
            fault ->
                fault.startsWith(
                    "scenarios[0].changes[1].value: makes a policy that is refused: must be "));
    assertThat(applied("'change': 'weight', 'criterion': 'prise', 'to': 0"))
        .allMatch(fault -> fault.startsWith("scenarios[0].changes[0].criterion: "));
    assertThat(
            applied(
                "'change': 'weight', 'criterion': 'days', 'to': 3",
                "'change': 'curve_point', 'criterion': 'price', 'point': 0, 'x': 2, 'value': 1"))
        .isNotEmpty()
        .allMatch(fault -> fault.startsWith("scenarios[0].changes[1]"))
        .allMatch(fault -> fault.contains(": makes a policy that is refused: "));
  }

  @Test
  void whatJoinsMustNotContradictTheData() {
    String offer =
        "{'product': 'p1', 'offer': '%s', 'price': '1.00', 'currency': '%s', 'category': 'things'%s}";
    String join = "'change': 'join', 'seller': {'seller': '%s'%s}, 'offers': [%s]";
    assertThat(applied(join.formatted("ann", "", "")))
        .containsExactly(
            "scenarios[0].changes[0].seller: must be a seller that the data do not have, was"
                + " \"ann\"; to change its prices or attributes use changes of those");
    assertThat(applied(join.formatted("new", "", offer.formatted("o1", "EUR", ""))))
        .allMatch(fault -> fault.contains("offers[0].offer"));
    assertThat(applied(join.formatted("new", "", offer.formatted("o9", "JPY", ""))))
        .anyMatch(fault -> fault.contains("offers[0].price") || fault.contains("currency"));
    assertThat(
            applied(
                join.formatted("new", "", offer.formatted("o9", "EUR", "").replace("things", "x"))))
        .containsExactly(
            "scenarios[0].changes[0].offers[0].category: must be the category of its product,"
                + " \"things\", was \"x\"");
    assertThat(
            applied(
                join.formatted(
                    "new",
                    "",
                    offer
                        .formatted("o9", "EUR", ", 'condition': 'used'")
                        .replace("things", "others"))))
        .containsExactly(
            "scenarios[0].changes[0].offers[0].category: must be the category of its product,"
                + " \"things\", was \"others\"");
    assertThat(
            applied(
                join.formatted(
                    "new", "", offer.formatted("o9", "EUR", ", 'numbers': {'dais': 1}"))))
        .allMatch(fault -> fault.contains("did you mean \"days\"?"));
    assertThat(applied(join.formatted("new", ", 'numbers': {'a': 1}, 'texts': {'a': 'b'}", "")))
        .allMatch(fault -> fault.contains("must set nothing twice"));
  }

  @Test
  void aMistakeInWhatJoinsIsToldOnce() {
    String join = "'change': 'join', 'seller': {'seller': 'new'%s}, 'offers': [{%s}]";
    String offer = "'product': 'p', 'offer': 'o'";
    String at = "scenarios[0].changes[0].offers[0].";
    assertThat(faultOfChange(join.formatted("", offer + ", 'price': 5.00")))
        .isEqualTo(at + "price: must be text, was 5.00");
    assertThat(faultOfChange(join.formatted("", offer + ", 'price': null")))
        .isEqualTo(at + "price: must have a value, was null; leave the key out");
    assertThat(faultOfChange(join.formatted("", "'offer': 'o', 'price': '1.00'")))
        .isEqualTo(at + "product: must be there, was nothing; the key is required");
    assertThat(faultOfChange(join.formatted("", offer + ", 'price': '1', 'texts': {'t': 1}")))
        .isEqualTo(at + "texts.t: must be text, was 1");
    assertThat(
            faultOfChange(
                join.formatted(", 'texts': {'t': 1}", offer + ", 'price': '1', 'shipping': '2'")))
        .isEqualTo("scenarios[0].changes[0].seller.texts.t: must be text, was 1");
    assertThat(faultOfChange("'change': 'join', 'seller': 5, 'offers': []"))
        .isEqualTo("scenarios[0].changes[0].seller: must be an object, was 5");
    for (String key : List.of("gate", "criterion")) {
      assertThat(faultOfChange("'change': 'add_" + key + "'"))
          .isEqualTo(
              "scenarios[0].changes[0]."
                  + key
                  + ": must be there, was nothing; the key is required");
    }
    assertThat(faultOfChange("'change': 'join', 'offers': []"))
        .isEqualTo(
            "scenarios[0].changes[0].seller: must be there, was nothing; the key is required");
    assertThat(faultOfChange(join.formatted("", offer + ", 'price': 'x'")))
        .startsWith(at + "price: a price is a decimal number");
  }

  @Test
  void whatIsWrongWithAnAttributeThatJoinsIsToldAtItsPlace() {
    String join = "'change': 'join', 'seller': {'seller': 'new', %s}, 'offers': []";
    String at = "scenarios[0].changes[0].seller.";
    assertThat(faultOfChange(join.formatted("'texts': {'t.u': 1}")))
        .isEqualTo(at + "texts[\"t.u\"]: must be text, was 1");
    assertThat(faultOfChange(join.formatted("'texts': {'t': ''}")))
        .startsWith(at + "texts.t: a text is not empty");
    assertThat(faultOfChange(join.formatted("'counts': {'c': [5, 3]}")))
        .startsWith(at + "counts.c: num is at most den");
    assertThat(faultOfChange(join.formatted("'counts': {'c': [5, 'x']}")))
        .startsWith(at + "counts.c[1]: must be a number");
    assertThat(faultOfChange(join.formatted("'numbers': {'a': 1}, 'texts': {'a': 'b'}")))
        .isEqualTo(at + "texts.a: must set nothing twice, was seller.a was already set");
    assertThat(applied(join.formatted("'numbers': {'a.b': 1}")))
        .singleElement()
        .asString()
        .startsWith(at + "numbers[\"a.b\"]: must be an attribute of that kind");
    String tooLong = "x".repeat(CatalogLimits.MAX_ID_CHARS + 1);
    assertThat(
            faultOfChange(
                "'change': 'join', 'seller': {'seller': '%s'}, 'offers': [{'product': 'p', 'offer':"
                        .formatted(tooLong)
                    + " 'o', 'price': '1.00'}]"))
        .startsWith(at + "seller: it has at most");
  }

  @Test
  void theExampleOfTheDocumentIsRead() throws IOException {
    String document = Files.readString(Path.of("docs", "whatif.md"));
    int start = document.indexOf("```json") + "```json".length();
    String example = document.substring(start, document.indexOf("```", start));
    assertThat(Scenario.parse(example)).hasSize(2);
    assertThat(ChangeReader.KINDS).allMatch(kind -> document.contains("| `" + kind + "` |"));
  }

  @Test
  void aGoodFileIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("scenarios.json");
    Files.writeString(
        file,
        """
        {"scenarios": [
          {"name": "days count twice", "changes": [
            {"change": "weight", "criterion": "days", "times": 2},
            {"change": "threshold", "gate": "slow", "to": 9},
            {"change": "add_gate", "gate": {"of": "offer.demand", "at_least": 0, "code": "d"}},
            {"change": "price", "seller": "bob", "category": "things", "add": -0.10},
            {"change": "set", "seller": "ann", "attribute": "offer.brand", "text": "other"},
            {"change": "join", "seller": {"seller": "new"}, "offers": [
              {"product": "p1", "offer": "o9", "price": "9.00", "currency": "EUR",
               "category": "things", "numbers": {"days": 1, "demand": 1}}]}]},
          {"name": "bob leaves", "changes": [{"change": "leave", "seller": "bob"}]}]}
        """);

    List<Scenario> scenarios = Scenario.read(file);

    assertThat(scenarios)
        .extracting(Scenario::name)
        .containsExactly("days count twice", "bob leaves");
    Situation first = scenarios.get(0).apply(GIVEN);
    assertThat(first.policies().policies().byDefault().criteria().get(1).weight())
        .isEqualByComparingTo(BigDecimal.valueOf(80));
    assertThat(first.catalog().offerCount()).isEqualTo(4);
    assertThat(first.catalog().priceMinor(first.catalog().findOffer(0, "o2"))).isEqualTo(1000);
    assertThat(scenarios.get(1).apply(GIVEN).catalog().offerCount()).isEqualTo(1);
    assertThat(GIVEN.catalog().offerCount()).isEqualTo(3);
  }

  @Test
  void nobodyJoinsABoxThatIsFull() {
    Catalog.Builder full = Catalog.builder();
    for (int i = 0; i < CatalogLimits.MAX_OFFERS_IN_BOX; i++) {
      full.add(Offer.builder("p1", "o" + i, "s").priceMinor(100, "EUR").build());
    }
    String policy =
        """
        {"policy": "p", "version": "1", "criteria": [
          {"name": "price", "of": "offer.price", "weight": 1,
           "value": {"points": [[0, 1], [9, 0]]}}]}
        """;
    Situation given = Situation.of(PolicySet.parse(policy), full.build());
    Offer more = Offer.builder("p1", "o", "new").priceMinor(100, "EUR").build();
    Scenario join =
        Scenario.builder("s").join(Seller.builder("new").build(), List.of(more)).build();

    InvalidScenarioException thrown =
        catchThrowableOfType(InvalidScenarioException.class, () -> join.apply(given));

    assertThat(thrown.faults()).hasSize(1);
    assertThat(thrown.faults().get(0).toString())
        .contains("a box has at most " + CatalogLimits.MAX_OFFERS_IN_BOX + " offers");
  }
}
