package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.buybox.analyst.ReportPages.Figure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of {@code buybox price-to-win --seller S}. */
class PricePageTest {
  private static final List<String> OUTCOMES =
      List.of("winning", "no_competition", "lower", "higher", "unreachable", "not_eligible");
  private static final List<Integer> CUTS = List.of(0, 1, 2, 5, 10, 20, 50, 100);

  /** The cheaper one wins. */
  private static final String POLICY =
      """
      {"policy": "cheap", "version": "1",
       "criteria": [{"name": "price", "of": "offer.landed_price", "weight": 1,
         "value": {"points": [[1, 1], [100000, 0]]}}],
       "gates": [{"of": "offer.stock", "at_least": 1, "code": "no-stock", "reason": "sold out"},
                 {"of": "offer.days", "at_most": 9, "code": "slow"},
                 {"of": "offer.price", "at_most": 5000, "code": "too-dear"},
                 {"of": "offer.price", "at_least": 3, "code": "too-cheap"}]}
      """;

  private static final String HEADER =
      "product,condition,segment,offer,seller,price,currency,stock,days,min_price\n";

  @TempDir Path folder;

  @Test
  void figuresAreThoseOfTheTable() throws IOException {
    Result.of("generate", "--products=1500", "--out", folder.toString()).endsWith(ExitCode.FINE);
    String page =
        new ReportPages(folder)
            .page(
                "price-to-win",
                "--seller=brisk-barn",
                "--offers",
                folder + "/offers.csv",
                "--sellers",
                folder + "/sellers.csv",
                "--out",
                folder + "/p.csv");

    List<NamedCsvRecord> rows = new ReportPages(folder).rows("p.csv");
    assertThat(rows).hasSizeGreaterThan(100);
    assertThat(ReportPages.figures(page)).hasSize(7 + 2 * CUTS.size() + 4 * 50 + 1);
    ReportPages.checkFigures(page, figures(rows));
    List<NamedCsvRecord> lower = rows.stream().filter(PricePageTest::isLower).toList();
    assertThat(page)
        .contains("The first 50 of " + lower.size())
        .containsSubsequence(
            lower.stream().limit(50).map(row -> '>' + row.getField("offer") + '<').toList());
  }

  /** Returns what the page has to show, as the table tells it. */
  private static Map<String, String> figures(List<NamedCsvRecord> rows) {
    Map<String, Long> counts = new HashMap<>();
    for (String outcome : OUTCOMES) {
      counts.put("offers|" + outcome, 0L);
    }
    Map<String, String> figures = new HashMap<>();
    for (NamedCsvRecord row : rows) {
      counts.merge("offers|" + outcome(row), 1L, Long::sum);
      Arrays.stream(row.getField("gates").split(";"))
          .forEach(code -> counts.merge("gate|" + code + "|offers", 1L, Long::sum));
      addOffer(row, figures);
    }
    counts.put("offers|all", (long) rows.size());
    CUTS.forEach(cut -> addCut(rows, cut, counts));
    counts.forEach((key, count) -> figures.put(key, count.toString()));
    return figures;
  }

  private static String outcome(NamedCsvRecord row) {
    if (isLower(row)) {
      return "lower";
    }
    return row.getField("outcome").equals("reachable") ? "higher" : row.getField("outcome");
  }

  private static boolean isLower(NamedCsvRecord row) {
    return !List.of("", "0").contains(row.getField("price_cut"));
  }

  private static void addOffer(NamedCsvRecord row, Map<String, String> figures) {
    String key = "offer|" + box(row) + '|' + row.getField("offer") + '|';
    for (String column : List.of("price", "highest_price", "price_cut")) {
      figures.put(key + column, row.getField(column));
    }
    if (isLower(row)) {
      BigDecimal price = new BigDecimal(row.getField("price"));
      BigDecimal cut = price.subtract(new BigDecimal(row.getField("highest_price")));
      figures.put(key + "cut", cut.toPlainString());
    }
  }

  private static void addCut(List<NamedCsvRecord> rows, int cut, Map<String, Long> counts) {
    Set<String> held =
        rows.stream()
            .filter(row -> List.of("winning", "no_competition").contains(outcome(row)))
            .map(PricePageTest::box)
            .collect(Collectors.toSet());
    Set<String> won =
        rows.stream()
            .filter(PricePageTest::isLower)
            .filter(row -> Double.parseDouble(row.getField("price_cut")) <= cut / 100.0)
            .map(PricePageTest::box)
            .filter(box -> !held.contains(box))
            .collect(Collectors.toSet());
    counts.put("cut|" + cut + "|boxes_won", (long) won.size());
    counts.put("cut|" + cut + "|boxes", (long) held.size() + won.size());
  }

  private static String box(NamedCsvRecord row) {
    return String.join("|", row.getFields().subList(0, 3));
  }

  @Test
  void tellsEveryOutcomeAndCurrency() throws IOException {
    String page =
        page(
            "s",
            "wins,,,o,s,10.00,EUR,1,1,",
            "wins,,,r,t,11.00,EUR,1,1,",
            "yen,new,,o,s,1009,JPY,1,1,",
            "yen,new,,r,t,1000,JPY,1,1,",
            "dinar,,m,o,s,60.000,KWD,1,1,",
            "dinar,,m,r,t,40.001,KWD,1,1,",
            "alone,,,o,s,20.00,EUR,1,1,",
            "alone-and-dear,,,o,s,6250.00,EUR,1,1,",
            "too-cheap,,,o,s,2.00,EUR,1,1,",
            "too-cheap,,,r,t,4.00,EUR,1,1,",
            "least,,,o,s,30.00,EUR,1,1,29.00",
            "least,,,r,t,20.00,EUR,1,1,",
            "barred,,,o,s,30.00,EUR,0,,",
            "barred,,,r,t,20.00,EUR,1,1,");

    assertThat(exact(page))
        .containsEntry("offers|winning", "1")
        .containsEntry("offers|no_competition", "1")
        .containsEntry("offers|lower", "3")
        .containsEntry("offers|higher", "1")
        .containsEntry("offers|unreachable", "1")
        .containsEntry("offers|not_eligible", "1")
        .containsEntry("offers|all", "8")
        .containsEntry("cut|0|boxes", "2")
        .containsEntry("cut|1|boxes_won", "1")
        .containsEntry("cut|10|boxes_won", "1")
        .containsEntry("cut|20|boxes_won", "2")
        .containsEntry("cut|50|boxes_won", "3")
        .containsEntry("cut|100|boxes", "5")
        .containsEntry("offer|dinar||m|o|highest_price", "40.001")
        .containsEntry("offer|dinar||m|o|cut", "19.999")
        .containsEntry("offer|alone-and-dear|||o|highest_price", "5000.00")
        .containsEntry("offer|alone-and-dear|||o|price_cut", "0.2")
        .containsEntry("gate|no-stock|offers", "1")
        .containsEntry("gate|missing:offer.days|offers", "1");
    assertThat(page)
        .containsSubsequence(">yen<", ">JPY<", ">alone-and-dear<", ">EUR<", ">dinar<", ">KWD<")
        .contains("<td>offer.stock at least 1 (sold out)</td>", "<td>offer.days must be given</td>")
        .contains("one minor unit, such as a cent; where an offer has it, offer.min_price")
        .contains("Cuts of up to 5 % would win 1 of 3 boxes that lower prices would win.")
        .contains("1 at a higher one");
  }

  /** Of two offers of the seller in a box, one can win it. */
  @Test
  void countsABoxOnce() throws IOException {
    String page =
        page(
            "s",
            "has,,,o1,s,10.00,EUR,1,1,",
            "has,,,o2,s,12.00,EUR,1,1,",
            "has,,,r,t,11.00,EUR,1,1,",
            "could,,,o1,s,100.00,EUR,1,1,",
            "could,,,o2,s,110.00,EUR,1,1,",
            "could,,,r,t,98.50,EUR,1,1,");

    assertThat(exact(page))
        .containsEntry("offers|lower", "3")
        .containsEntry("cut|0|boxes", "1")
        .containsEntry("cut|1|boxes_won", "0")
        .containsEntry("cut|2|boxes_won", "1")
        .containsEntry("cut|100|boxes_won", "1")
        .containsEntry("cut|100|boxes", "2");

    String held =
        page(
            "s",
            "has,,,o1,s,10.00,EUR,1,1,",
            "has,,,o2,s,12.00,EUR,1,1,",
            "has,,,r,t,11.00,EUR,1,1,");
    assertThat(held).contains(">Least cuts<", "All of them").doesNotContain("How deep");
  }

  @Test
  void leavesOutWhatThereIsNothingOf() throws IOException {
    String all = page("s", "p,,,o,s,10.00,EUR,1,1,", "p,,,r,t,11.00,EUR,1,1,");
    assertThat(exact(all)).containsEntry("offers|winning", "1").hasSize(7);
    assertThat(all).doesNotContain("How deep", ">Gates<", "viewBox=\"0 0 360 0\"");

    String none = page("s", "p,,,o,s,10.00,EUR,0,1,", "p,,,r,t,11.00,EUR,1,1,");
    assertThat(exact(none)).containsEntry("offers|not_eligible", "1").hasSize(8);
    assertThat(none).contains(">Gates<").doesNotContain("How deep");

    String sellers = new TestFiles(folder).write("sellers.csv", "seller\nidle\n");
    String idle = page("idle", List.of("--sellers", sellers), "p,,,r,t,11.00,EUR,1,1,");
    assertThat(exact(idle)).containsEntry("offers|all", "0").hasSize(7);
    assertThat(idle).contains("Seller &quot;idle&quot; has no offers.", "idle: 0 offers");
  }

  @Test
  void hostileIdsStayTexts() throws IOException {
    String evil = "<script>alert('1')</script>\u202E" + "x".repeat(900);
    String quoted = '"' + evil + '"';
    String page =
        page(
            evil,
            "%s,%s,%s,%s,%s,20.00,EUR,1,1,".formatted(quoted, quoted, quoted, quoted, quoted),
            "%s,%s,%s,r,t,10.00,EUR,1,1,".formatted(quoted, quoted, quoted));

    assertThat(exact(page)).containsEntry("offers|lower", "1");
    assertThat(page)
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;\\u202Ex")
        .doesNotContain("<script", "\u202E");
  }

  @Test
  void goesToStandardOutputOrBesideATable() {
    String offers = new TestFiles(folder).write("offers.csv", HEADER + "p,,,o,s,10.00,EUR,1,1,\n");
    String[] args = {
      "price-to-win", "--seller=s", "--policy", policy(), "--offers", offers, "", ""
    };
    args[6] = "--out=-";
    args[7] = "--report=" + folder.resolve("r.html");
    assertThat(Result.of(args).endsWith(ExitCode.FINE).rows().get(0))
        .startsWith("product,condition,segment,offer,");
    assertThat(folder.resolve("r.html")).exists();

    args[6] = "--out=" + folder.resolve("table");
    args[7] = "--report=-";
    Result page = Result.of(args).endsWith(ExitCode.FINE);
    assertThat(page.out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(page.err()).contains("Of 1 offer of seller");
    assertThat(folder.resolve("table")).content().startsWith("product,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --report r.html                               | --report tells all offers | say --seller S
          --report r.html --product p --offer o         | --report tells all offers | leave --product
          --report r.html --seller s --product p        | --report tells all offers | leave --product
          --report r.html --seller s --offer o          | --report tells all offers | --offer out
          --report r.html --seller s --segment x        | --report tells all offers | --segment
          --report r.html --seller s --format json      | --report makes a page     | --format out
          --report r.html --seller s --format text      | --report makes a page     | --format out
          --report r.html --seller s --view seller      | --report                  | --view seller
          --report r.html --seller s --out t.txt        | ".txt" is no ending of a table | .csv
          --report - --seller s --out -                 | --report                  | both standard output
          --report x --seller s --out ./x               | --report                  | same file
          --report r.txt --seller s                     | ".txt" is no ending of a page | .html
          --out t.csv --seller s --product p            | --seller S for all offers | --product P
          --out t.csv --product p --offer o             | ".csv" is no ending of a text | .txt
          --out t.csv --seller s --format json          | ".csv" is no ending of a text | .json
          --out t.xlsx --seller s                       | ".xlsx" is no ending of a table | .parquet
          --out t.csv                                   | --seller S for all offers | --product P
          """)
  void refusesContradictions(String args, String said, String hint) {
    Result.of(("price-to-win --offers none.csv " + args).split(" "))
        .failsWith(ExitCode.WRONG_USE, said, hint);
  }

  @Test
  void refusesWhatIsNotThere() {
    Result.of("price-to-win", "--seller=amber-anker", "--report", folder + "/r.html")
        .failsWith(ExitCode.BAD_INPUT, "no seller \"amber-anker\"", "amber-anchor");
    assertThat(folder.resolve("r.html")).doesNotExist();
  }

  @Test
  void helpTellsEveryForm() {
    assertThat(Result.of("price-to-win", "--help").out())
        .contains("--report=FILE.html", "--out=FILE", "--seller=ID", "--product=ID", "--offer=ID")
        .contains("Columns of the table: product, condition, segment", "price_cut");
  }

  private String policy() {
    return new TestFiles(folder).write("policy.json", POLICY);
  }

  private String page(String seller, String... rows) throws IOException {
    return page(seller, List.of(), rows);
  }

  private String page(String seller, List<String> more, String... rows) throws IOException {
    String offers =
        new TestFiles(folder).write("offers.csv", HEADER + String.join("\n", rows) + "\n");
    List<String> args =
        new ArrayList<>(
            List.of("price-to-win", "--seller", seller, "--policy", policy(), "--offers", offers));
    args.addAll(more);
    return new ReportPages(folder).page(args.toArray(String[]::new));
  }

  private static Map<String, String> exact(String page) {
    return ReportPages.figures(page).stream().collect(Collectors.toMap(Figure::key, Figure::exact));
  }
}
