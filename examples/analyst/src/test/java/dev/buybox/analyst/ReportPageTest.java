package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of {@code --report}. A script in {@code .ci/report-check} looks at it in a browser. */
class ReportPageTest {
  @TempDir Path folder;

  @Test
  void figuresOnThePageAreThoseOfTheTable() throws IOException {
    String page = page("compare", "--with=cheapest", "--by=category", "--out", folder + "/f.csv");
    Map<String, String> table = new HashMap<>();
    rows("f.csv")
        .forEach(
            row ->
                table.put(String.join("|", row.getFields().subList(0, 6)), row.getFields().get(6)));

    assertThat(ReportPages.figures(page)).hasSizeGreaterThan(150);
    ReportPages.checkFigures(page, table);
    assertThat(ReportPages.figures(page).stream().map(ReportPages.Figure::key))
        .contains("cheapest|total||points_behind|mean|before")
        .contains("cheapest|total||points_behind|p95|after")
        .anyMatch(key -> key.matches("cheapest\\|seller\\|.+\\|volume\\|sum\\|after"));
  }

  @Test
  void chartsOfRangesTellTheirEnds() throws IOException {
    String page = page("compare", "--with=cheapest");
    Map<String, String> shown = new HashMap<>();
    ReportPages.figures(page).forEach(figure -> shown.put(figure.key(), figure.shown()));

    for (String figure : List.of("landed_price", "points_behind")) {
      for (String side : List.of("before", "after")) {
        String key = "cheapest|total||" + figure + "|%s|" + side;
        String least = Pattern.quote(shown.getOrDefault(key.formatted("p05"), "?"));
        String most = Pattern.quote(shown.getOrDefault(key.formatted("p95"), "?"));
        assertThat(page)
            .containsPattern(
                "<text[^>]*>" + least + "( to |</text><text[^>]*>)" + most + "</text>");
      }
    }
  }

  @Test
  void pagesOnWeightsShowTheTables() throws IOException {
    String sensitivity = page("sensitivity", "--steps=5", "--out", folder + "/s.csv");
    Map<String, String> curves = new HashMap<>();
    for (NamedCsvRecord row : rows("s.csv")) {
      String criterion = row.getField("criterion");
      curves.put(criterion + "|share_now", row.getField("share_now"));
      curves.put(criterion + "|boxes_changed_without", row.getField("boxes_changed_without"));
      curves.put(
          criterion + '|' + row.getField("share") + "|boxes_changed",
          row.getField("boxes_changed"));
    }
    assertThat(ReportPages.figures(sensitivity)).hasSize(11 * (2 + 6));
    ReportPages.checkFigures(sensitivity, curves);

    String robustness = page("robustness", "--draws=50", "--out", folder + "/r.csv");
    Map<String, String> figures = new HashMap<>();
    rows("r.csv")
        .forEach(
            row ->
                figures.put(
                    String.join("|", row.getFields().subList(0, 3)), row.getField("value")));
    assertThat(ReportPages.figures(robustness)).hasSizeGreaterThan(40);
    ReportPages.checkFigures(robustness, figures);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--steps=60", "--policy=cheapest"})
  void aPageOfManySharesOrOfOneCriterionStaysReadable(String option) throws IOException {
    String page = page("sensitivity", option);

    assertThat(page.split("<rect").length).isLessThan(11 * 13);
    assertThat(page).doesNotContain("viewBox=\"0 0 360 0\"").contains("100 %");
  }

  @Test
  void aPageIsOfTheCatalogue() {
    for (String command : List.of("sensitivity", "robustness")) {
      Result.of(command, "--product=phone-35", "--report", folder + "/none.html")
          .failsWith(ExitCode.WRONG_USE, "--report", "leave --product out");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare --with=cheapest --by=category",
        "sensitivity",
        "robustness --draws=50",
        "reversal",
        "reversal --policy=docs/min-max.json",
        "price-to-win --seller=amber-anchor"
      })
  void isWholeAndAsksForNothing(String command) throws IOException {
    String page = page(command.split(" "));

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("default-src 'none'".replace("'", "&#39;"), "<main", "<header", "<footer")
        .doesNotContain("<script", "http:", "https:", "url(", "@import");
    assertThat(page.split("<h1")).hasSize(2);
    assertThat(page.split("<svg")).hasSameSizeAs(page.split("role=\"img\" aria-label=\"[^\"]+\""));
    for (String tag : new String[] {"section", "table", "div", "tr", "td", "svg", "figure", "p"}) {
      assertThat(page.split("<" + tag + "[ >]", -1))
          .hasSameSizeAs(page.split("</" + tag + ">", -1));
    }
  }

  @Test
  void hostileIdsStayTexts() throws IOException {
    String evil = "<script>alert(1)</script>";
    String offers =
        "product,offer,seller,price,category\n"
            + "\"%s\",a,\"\"\"'>%s\",5,\"</title>&\"\n".formatted(evil, evil)
            + "\"%s\",b,\u202Et,4,\"</title>&\"\n".formatted(evil);
    String file = new TestFiles(folder).write("offers.csv", offers);
    String scenario =
        "{\"scenarios\": [{\"name\": \"</style><b>\", \"changes\": [{\"change\": \"price\","
            + " \"times\": 9, \"seller\": \"\u202Et\"}]}]}";
    String scenarios = new TestFiles(folder).write("s.json", scenario);

    String page =
        page(
            "compare",
            "--offers",
            file,
            "--policy=cheapest",
            "--scenario",
            scenarios,
            "--by",
            "category");

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;/style&gt;&lt;b&gt;")
        .contains("&quot;&#39;&gt;", "&lt;/title&gt;&amp;", "\\u202Et")
        .doesNotContain("<script", "<b>", "\u202E", "</title>&");
  }

  private String page(String... args) throws IOException {
    return new ReportPages(folder).page(args);
  }

  private List<NamedCsvRecord> rows(String name) throws IOException {
    return new ReportPages(folder).rows(name);
  }
}
