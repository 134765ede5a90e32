package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.policy.PolicySet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of {@code --report} say of what was asked. */
class AskedTest {
  private static final String POLICY =
      """
      {"policy": "mine", "version": "7", "criteria": [
        {"name": "price", "of": "offer.price", "weight": 30,
         "value": {"points": [[1, 1], [9, 0]]}},
        {"name": "days", "of": "offer.days", "weight": 5, "value": {"best": 1, "half_life": 2}}],
       "gates": [{"of": "offer.days", "at_most": 10, "code": "slow"},
                 {"of": "offer.price", "at_most": 100, "code": "dear"}]}
      """;
  private static final String CHANGES =
      """
      {"scenarios": [{"name": "policy", "changes": [
        {"change": "weight", "criterion": "price", "to": 60},
        {"change": "weight", "criterion": "days", "times": 0.5},
        {"change": "curve_point", "criterion": "price", "point": 1, "x": 8.5, "value": 0.1},
        {"change": "threshold", "gate": "slow", "to": 7},
        {"change": "drop_gate", "gate": "dear"},
        {"change": "add_gate", "gate": {"of": "offer.price", "at_most_times": 2,
          "relative_to": "median_eligible", "code": "far"}},
        {"change": "add_criterion", "criterion": {"name": "<i>", "of": "offer.kind", "weight": 1,
          "value": {"values": {"new": 1}, "other": 0.5}}}]},
       {"name": "data", "changes": [
        {"change": "price", "seller": "x", "category": "toys", "times": 0.95},
        {"change": "price", "seller": "y", "where": {"offer.kind": "<b>"}, "add": -0.50},
        {"change": "set", "attribute": "offer.days", "category": "books", "number": 2},
        {"change": "leave", "seller": "z"},
        {"change": "join", "seller": {"seller": "w"},
          "offers": [{"product": "p", "offer": "n", "price": "3.00", "category": "toys"}]}]}]}
      """;
  private static final String OFFERS =
      """
      product,offer,seller,price,category,days,kind
      p,a,x,4.00,toys,3,new
      p,b,y,4.10,toys,2,<b>
      q,c,z,5.00,books,4,new
      q,d,x,6.00,books,4,new
      """;

  @TempDir Path folder;

  @Test
  void tellsEachChangeInWords() throws IOException {
    TestFiles files = new TestFiles(folder);
    String scenarios = files.write("s.json", CHANGES);
    String policy = files.write("policy.json", POLICY);
    String offers = files.write("offers.csv", OFFERS);

    String page =
        new ReportPages(folder)
            .page(
                "compare",
                "--scenario",
                scenarios,
                "--policy",
                policy,
                "--offers",
                offers,
                "--by",
                "kind",
                "--demand",
                "days");

    assertThat(page)
        .contains(
            row(
                "scenario policy",
                list(
                    "weight of &quot;price&quot;: 30 to 60",
                    "weight of &quot;days&quot;: 5 to 2.5 (times 0.5)",
                    "curve of &quot;price&quot;, point 2: 0 at 9 to 0.1 at 8.5",
                    "threshold of gate &quot;slow&quot;: at most 10 to 7",
                    "gate &quot;dear&quot; is dropped",
                    "gate &quot;far&quot; is added: offer.price at most 2 times median_eligible;"
                        + " missing is barred",
                    "criterion &quot;&lt;i&gt;&quot; is added: weight 1, of offer.kind, worth 1 for"
                        + " &quot;new&quot;, else 0.5")),
            row(
                "scenario data",
                list(
                    "price of seller &quot;x&quot;&#39;s offers in category &quot;toys&quot; times"
                        + " 0.95",
                    "price of seller &quot;y&quot;&#39;s offers where offer.kind is"
                        + " &quot;&lt;b&gt;&quot; minus 0.50",
                    "offer.days of offers in category &quot;books&quot;: 2",
                    "seller &quot;z&quot; leaves",
                    "seller &quot;w&quot; joins with 1 offer")),
            row("scenarios read from", scenarios),
            row("offers", offers + ": 4 offers of 3 sellers in 2 boxes"),
            row("sellers", "no file"),
            row("incumbents", "no file"),
            row("who holds boxes", "nobody, as no file of incumbents was given"),
            row(
                "how often a box counts",
                "as often as offer.days says, the greatest of its offers"),
            row("groups by", "offer.kind"))
        .contains("mine@7, fingerprint " + PolicySet.parse(POLICY).fingerprint());
  }

  @Test
  void tellsTheOtherPolicy() throws IOException {
    assertThat(page("compare", "--with=cheapest", "--ignore-incumbents"))
        .contains("<th scope=\"row\">compared with</th><td>cheapest@")
        .contains("; given as cheapest</td>", "; given as general-merchandise</td>")
        .contains(row("who holds boxes", "ignored: decided as if nobody held a box"))
        .contains(row("how often a box counts", "once"), row("groups by", "nothing"));
  }

  @Test
  void everyPageTellsItsDataAndWhatIsItsOwn() throws IOException {
    for (String command :
        List.of("sensitivity", "robustness", "reversal", "price-to-win --seller=amber-anchor")) {
      assertThat(page(command.split(" ")))
          .contains("<th scope=\"row\">offers</th><td>shipped offers.csv: ")
          .contains("shipped sellers.csv", "shipped incumbents.csv: ", ">general-merchandise@")
          .contains(row("who holds boxes", "honoured, where the policy looks at it"));
    }
    assertThat(page("sensitivity", "--steps=4"))
        .contains(row("shares tried", "from 0 to 1 in 4 equal parts"));
    assertThat(page("robustness", "--draws=50", "--seed=9", "--within=any"))
        .contains(row("weights drawn", "With weights drawn from all there are"))
        .contains(row("draws", "50"), row("seed", "9"));
    assertThat(page("price-to-win", "--seller=amber-anchor"))
        .containsPattern(row("seller", "amber-anchor: [0-9]+ offers"))
        .contains(row("lowest price tried", "one minor unit, such as a cent"));
  }

  private static String row(String label, String cell) {
    return "<th scope=\"row\">" + label + "</th><td>" + cell + "</td>";
  }

  private static String list(String... sentences) {
    return "<ul><li>" + String.join("</li><li>", sentences) + "</li></ul>";
  }

  private String page(String... args) throws IOException {
    return new ReportPages(folder).page(args);
  }
}
