package dev.buybox.policy;

import static dev.buybox.policy.Documents.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disclosure as a whole, in its four forms. */
class DisclosureTest {
  private static final String HOSTILE = "<script>|a|*b*`c`[d](e)\u202e\u2028# \\&amp;";
  private static final Disclosure EXAMPLE =
      Disclosure.of(PolicySet.of(ExamplePolicy.built()))
          .with(
              List.of(
                  new CriterionInfluence("price", 1234, OptionalLong.of(617)),
                  new CriterionInfluence("rating", 1234, OptionalLong.empty())));

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static Disclosure of(String policies) {
    return Disclosure.of(PolicySet.parse(json(policies)));
  }

  @Test
  void everyFormTellsTheSameFacts() {
    String fingerprint = ExamplePolicy.built().fingerprint();
    for (String form :
        List.of(line(EXAMPLE.text()), EXAMPLE.html().replace("&#39;", "'"), EXAMPLE.json())) {
      assertThat(form)
          .contains("refurbished-phones", "2026-12-01", fingerprint)
          .contains("customers compare prices first", "55.12", "seller.on_time")
          .contains("93 %", "at 7 a quarter", "25 % of the points", "Warning: this depends on who")
          .contains("no-stock", "more than 3 % of orders defective", "Wilson interval")
          .contains("is above 1.2 times the offer's reference price (offer.reference_price)")
          .contains("at most 0.5 of 100 points behind the first", "a draw of lots")
          .contains("missing:offer.shipping", "missing:offer.warranty_months", "price-error")
          .contains("A weight is not an influence", "the winner would be another in 617 of 1,234")
          .contains("cannot be taken out", "whether a seller can improve one by paying");
    }
    assertThat(EXAMPLE.markdown())
        .contains("# How a winner is found: refurbished-phones", "| price | about 55.12 % |")
        .contains("\\(offer.landed\\_price\\)".replace("\\(", "(").replace("\\)", ")"));
    assertThat(EXAMPLE).hasToString(EXAMPLE.text());
  }

  @Test
  void theMostImportantCriterionComesFirstAndWeightlessOnesApart() {
    String policy =
        Documents.policy(
            """
            {'criteria': [
              {'name': 'light', 'of': 'offer.a', 'weight': 1, 'value': {'min_max': 'lower'}},
              {'name': 'idle', 'of': 'offer.b', 'weight': 0, 'why': 'later',
               'value': {'min_max': 'lower'}},
              {'name': 'heavy', 'of': 'offer.c', 'weight': 3, 'value': {'min_max': 'lower'}}]}
            """);

    assertThat(line(of(policy).text()))
        .containsSubsequence(
            "heavy: 75 %",
            "light: 25 %", "give no points: - idle (offer.b): \"later\" Restrictions");
    assertThat(DisclosureReader.of(policy).root().at("/criteria/2/share/percent").stringValue())
        .isEqualTo("0.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,1,1", "35,15,15,12,8,7,5,3", "1e30,1e-30,7", "0.1,0.2,0.3", "3,0"})
  void sharesAddUp(String weights) {
    StringBuilder criteria = new StringBuilder();
    for (String weight : Splitter.on(',').split(weights)) {
      criteria
          .append(criteria.isEmpty() ? "" : ",")
          .append("{'name':'%s','of':'offer.x','weight':%s,".formatted(criteria.length(), weight))
          .append("'value':{'best':1,'half_life':1}}");
    }
    DisclosureReader read =
        DisclosureReader.of(Documents.policy("{'criteria': [" + criteria + "]}"));

    BigDecimal percent = BigDecimal.ZERO;
    BigDecimal weight = BigDecimal.ZERO;
    for (var criterion : read.root().at("/criteria")) {
      percent = percent.add(new BigDecimal(criterion.at("/share/percent").stringValue()));
      weight = weight.add(new BigDecimal(criterion.at("/share/weight").stringValue()));
      assertThat(criterion.at("/share/of")).isEqualTo(read.root().at("/criteria/0/share/of"));
    }
    assertThat(weight).isEqualByComparingTo(read.root().at("/criteria/0/share/of").stringValue());
    assertThat(percent.doubleValue()).isBetween(99.95, 100.05);
  }

  @Test
  void roundedSharesSaySo() {
    String weights =
        """
        {'criteria': [
          {'name': 'a', 'of': 'offer.a', 'weight': 2, 'value': {'best': 1, 'half_life': 1}},
          {'name': 'b', 'of': 'offer.b', 'weight': 1, 'value': {'best': 1, 'half_life': 1}},
          {'name': 'c', 'of': 'offer.c', 'weight': 1e-9, 'value': {'best': 1, 'half_life': 1}}]}
        """;

    assertThat(line(of(Documents.policy(weights)).text()))
        .contains("a: about 66.67 %", "b: about 33.33 %", "c: less than 0.01 %")
        .contains("Its exact share is the weight 1 of 3.000000001 in all.");
    assertThat(line(of(Documents.policy(weights.replace("'weight': 1,", "'weight': 0,"))).text()))
        .contains("a: more than 99.99 %");
  }

  @Test
  void hostileNamesStayText() {
    String hostile = HOSTILE.replace("\\", "\\\\");
    String policy =
        Documents.policy(
            """
            {'policy': '%1$s', 'version': '%1$s', 'criteria': [{'name': '%1$s', 'why': '%1$s\\u0007',
              'of': 'offer.%1$s', 'weight': 1, 'value': {'values': {'%1$s': 1}, 'other': 0}}],
             'gates': [{'of': 'offer.<i>', 'in': ['%1$s\\u001b[31m'], 'code': '<b>|',
              'reason': '%1$s\\n# x'}]}
            """
                .formatted(hostile));
    Disclosure disclosure = of(policy).with(List.of(influence(HOSTILE)));

    assertThat(disclosure.html()).doesNotContain("<script>", "<i>", "<b>", "\u001b", "\u202e");
    assertThat(disclosure.html()).contains("&lt;script&gt;");
    assertThat(disclosure.text()).doesNotContain("\u001b", "\u0007", "\u202e", "\u2028", "\n# x");
    assertThat(disclosure.markdown())
        .doesNotContain("\u001b", "\u202e", "<script>", "\n# x", "`c`", " | a|")
        .contains("\\<script\\>\\|a\\|");
    assertThat(DisclosureReader.read(disclosure.json()).root().at("/policy").stringValue())
        .isEqualTo(HOSTILE);
  }

  private static CriterionInfluence influence(String criterion) {
    return new CriterionInfluence(criterion, 2, OptionalLong.of(1));
  }

  @Test
  void categoriesTellHowTheyDiffer() {
    String set =
        "{'default': %s, 'by_category': {'books': {'version': '4', 'near_tie': null},"
                .formatted(ExamplePolicy.JSON)
            + " 'toys': {'version': '4', 'near_tie': null}, 'same': {}}}";

    assertThat(line(of(set).text()))
        .contains("Some categories of products differ")
        .contains("Categories \"books\" and \"toys\" - The rule for near ties changes. Before:")
        .contains("- The version was \"3\" and is now \"4\".")
        .contains("Category \"same\" No difference.");
    DisclosureReader read = DisclosureReader.read(of(set).json());
    assertThat(read.texts("/categories/0/names")).containsExactly("books", "toys");
    assertThat(read.texts("/categories/0/changes")).hasSize(1);
    assertThat(read.texts("/categories/0/words_only")).hasSize(1);
    assertThat(read.texts("/categories/1/changes")).isEmpty();
  }

  @Test
  void everyWarningIsAKnownLimit() {
    String warned =
        """
        {'criteria': [
          {'name': 'a', 'of': 'offer.a', 'weight': 1, 'value': {'min_max': 'lower'}},
          {'name': 'b', 'of': 'offer.b', 'weight': 1, 'value': {'relative_to': 'best_eligible',
           'better': 'lower', 'points': [[1, 0], [1.5, 1]]}}]}
        """;
    String set =
        "{'default': %s, 'by_category': {'x': %s}}".formatted(Documents.policy("{}"), warned);

    assertThat(DisclosureReader.of(Documents.policy(warned)).texts("/limits"))
        .hasSize(5)
        .anySatisfy(limit -> assertThat(limit).contains("\"a\": its points depend on who else"))
        .anySatisfy(limit -> assertThat(limit).contains("\"b\": from a ratio of 1.5 on"))
        .anySatisfy(limit -> assertThat(limit).contains("higher figures get more points"));
    assertThat(DisclosureReader.of(set).sentences("/limits"))
        .startsWith("Category \"x\". Criterion \"a\"");
  }

  @Test
  void influenceMustBeOfOneCatalogueAndOfKnownCriteria() {
    Disclosure plain = Disclosure.of(PolicySet.of(ExamplePolicy.built()));

    assertThatThrownBy(() -> plain.with(List.of(influence("prize"))))
        .hasMessageContaining("no policy has a criterion \"prize\"");
    assertThatThrownBy(() -> plain.with(List.of(influence("price"), influence("price"))))
        .hasMessageContaining("twice");
    CriterionInfluence other = new CriterionInfluence("rating", 3, OptionalLong.of(1));
    assertThatThrownBy(() -> plain.with(List.of(influence("price"), other)))
        .hasMessageContaining("one catalogue");
    assertThatThrownBy(() -> new CriterionInfluence("price", 1, OptionalLong.of(2)))
        .hasMessageContaining("2 of 1 boxes");
    assertThat(plain.text()).doesNotContain("influence");
    assertThat(plain.json()).doesNotContain("influence");
  }

  @Test
  void noBoxesAreNoDivision() {
    Disclosure none =
        Disclosure.of(PolicySet.of(ExamplePolicy.built()))
            .with(List.of(new CriterionInfluence("price", 0, OptionalLong.of(0))));

    assertThat(line(none.text())).contains("in 0 of 0 boxes.");
  }
}
