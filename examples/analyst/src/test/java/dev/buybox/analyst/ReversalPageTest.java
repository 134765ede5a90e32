package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.buybox.analyst.ReportPages.Figure;
import dev.buybox.analyst.whatif.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code buybox reversal}. */
class ReversalPageTest {
  private static final String POLICY = "--policy=docs/min-max.json";
  private static final Pattern COUNTS =
      Pattern.compile("In ([0-9,]+) of ([0-9,]+) boxes .*; ([0-9,]+) removals tried");

  /** An offer passes by being dearer than the median, which it cannot be alone. */
  private static final String DEARER =
      """
      {"policy": "dearer", "version": "1", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 1,
         "value": {"points": [[50, 1], [150, 0]]}}],
       "gates": [{"of": "offer.landed_price", "at_least_times": 1.1,
                  "relative_to": "median_eligible", "code": "not-dearer"}]}
      """;

  @TempDir Path folder;

  @Test
  void figuresAreThoseOfTheTableAndOfTheTerminal() throws IOException {
    Result.of("generate", "--products=1500", "--out", folder.toString()).endsWith(ExitCode.FINE);
    String[] command = {
      "reversal", POLICY,
      "--offers", folder + "/offers.csv",
      "--sellers", folder + "/sellers.csv",
      "--out", folder + "/r.csv"
    };
    ReportPages pages = new ReportPages(folder);
    String page = pages.page(command);
    String terminal = Result.of(command).endsWith(ExitCode.FINE).rows().get(0);
    List<NamedCsvRecord> rows = pages.rows("r.csv");

    assertThat(rows).hasSizeGreaterThan(100);
    assertThat(ReportPages.figures(page)).hasSize(5 + 3 + 20 * 3 + 100);
    ReportPages.checkFigures(page, figures(rows, terminal));
    assertThat(page)
        .contains('>' + terminal + '<', "The first 100 of " + rows.size())
        .containsSubsequence(rows.stream().limit(100).map(ReversalPageTest::cells).toList());
  }

  /** Returns what the page has to show, as the table and the first line of the terminal tell it. */
  private static Map<String, String> figures(List<NamedCsvRecord> rows, String terminal) {
    MatchResult counts = COUNTS.matcher(terminal).results().findFirst().orElseThrow();
    long boxes = number(counts.group(2));
    assertThat(number(counts.group(1))).isEqualTo(rows.size());
    Map<String, Long> figures = new HashMap<>();
    figures.put("total||boxes", boxes);
    figures.put("total||removals", number(counts.group(3)));
    figures.put("total||boxes_reversed", (long) rows.size());
    figures.put("total||boxes_own_offer", 0L);
    List.of("other_seller", "same_seller", "nobody")
        .forEach(each -> figures.put("then|" + each, 0L));
    rows.forEach(row -> count(row, figures));
    Map<String, String> texts = new HashMap<>();
    figures.forEach((key, value) -> texts.put(key, value.toString()));
    texts.put("total||share_reversed", Numbers.plain((double) rows.size() / boxes));
    return texts;
  }

  private static void count(NamedCsvRecord row, Map<String, Long> figures) {
    String winner = row.getField("seller");
    String removed = row.getField("seller_removed");
    String without = row.getField("seller_without");
    for (String seller : List.of(winner, removed, without)) {
      for (String figure : List.of("decides", "loses", "wins")) {
        figures.putIfAbsent("seller|" + seller + '|' + figure, 0L);
      }
    }
    figures.merge("total||boxes_own_offer", winner.equals(removed) ? 1L : 0L, Long::sum);
    figures.merge("seller|" + removed + "|decides", 1L, Long::sum);
    long moves = winner.equals(without) ? 0 : 1;
    figures.merge("seller|" + winner + "|loses", moves, Long::sum);
    figures.merge("seller|" + without + "|wins", moves, Long::sum);
    String other = moves == 0 ? "same_seller" : "other_seller";
    figures.merge("then|" + (without.isEmpty() ? "nobody" : other), 1L, Long::sum);
    figures.put(
        "box|" + String.join("|", row.getFields().subList(0, 3)) + "|removals",
        Long.valueOf(row.getField("removals")));
  }

  private static String cells(NamedCsvRecord row) {
    return "<th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s, %s</td><td>%s, %s</td><td>%s, %s</td>"
        .formatted(
            row.getField("product"),
            row.getField("condition"),
            row.getField("segment"),
            row.getField("seller"),
            row.getField("offer"),
            row.getField("seller_removed"),
            row.getField("offer_removed"),
            row.getField("seller_without"),
            row.getField("offer_without"));
  }

  private static long number(String shown) {
    return Long.parseLong(shown.replace(",", ""));
  }

  @Test
  void tellsBoxesThatStayWithTheirSeller() throws IOException {
    String page =
        page(
            WhatIfTest.TRAP,
            "p,a,s,100.00,3",
            "p,b,t,101.00,1",
            "p,c,t,140.00,3",
            "q,d,s,100.00,3",
            "q,e,s,101.00,1",
            "q,f,u,140.00,3");

    assertThat(exact(page))
        .containsEntry("total||boxes_reversed", "2")
        .containsEntry("total||share_reversed", "1")
        .containsEntry("total||boxes_own_offer", "1")
        .containsEntry("then|other_seller", "1")
        .containsEntry("then|same_seller", "1")
        .containsEntry("seller|t|decides", "1")
        .containsEntry("seller|t|loses", "1")
        .containsEntry("seller|u|decides", "1")
        .containsEntry("seller|u|loses", "0");
    assertThat(page).contains("All of them");
  }

  @Test
  void tellsBoxesThatNobodyWinsThen() throws IOException {
    String page = page(DEARER, "p,a,s,100.00,1", "p,b,t,130.00,1");

    assertThat(exact(page)).containsEntry("then|nobody", "1").containsEntry("seller|s|wins", "0");
    assertThat(page).contains("<td>t, b</td><td>s, a</td><td>nobody</td>");
  }

  @Test
  void saysWhenThereIsNothingToTry() throws IOException {
    assertThat(page(WhatIfTest.TRAP, "p,a,s,100.00,3"))
        .contains("The policy compares no offers, or no box has two.")
        .doesNotContain("<svg");
  }

  @Test
  void hostileIdsStayTexts() throws IOException {
    String evil = "\"<script>'\"\"&\u202E\"";
    String page =
        page(
            WhatIfTest.TRAP,
            evil + ",a," + evil + ",100.00,3",
            evil + ",b,t</td>,101.00,1",
            evil + ",c,<b>,140.00,3");

    assertThat(page)
        .contains("&lt;script&gt;&#39;&quot;&amp;\\u202E, a", "t&lt;/td&gt;, b", "&lt;b&gt;, c")
        .doesNotContain("<script", "<b>", "\u202E");
  }

  private String page(String policy, String... offers) throws IOException {
    TestFiles files = new TestFiles(folder);
    String rows = "product,offer,seller,price,days\n" + String.join("\n", offers) + '\n';
    return new ReportPages(folder)
        .page(
            "reversal",
            "--policy",
            files.write("policy.json", policy),
            "--offers",
            files.write("offers.csv", rows));
  }

  private static Map<String, String> exact(String page) {
    return ReportPages.figures(page).stream().collect(Collectors.toMap(Figure::key, Figure::exact));
  }
}
