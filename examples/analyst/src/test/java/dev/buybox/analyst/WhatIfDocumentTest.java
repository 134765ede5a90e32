package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.buybox.analyst.ShownCommands.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The analyst's ten minutes are as the page on them shows. */
@Tag("slow")
class WhatIfDocumentTest {
  private static final String DOCUMENT = "examples/analyst/docs/what-if.md";

  @TempDir Path folder;

  @Test
  void commandsPrintTheLinesShown() throws IOException {
    List<Shown> made = ShownCommands.of(DOCUMENT).stream().filter(each -> !isReal(each)).toList();

    assertThat(made).hasSizeGreaterThan(6);
    made.forEach(each -> each.check(folder));

    assertThat(folder.resolve("report.html")).exists();
    assertThat(folder.resolve("reversals.html")).exists();
    assertThat(folder.resolve("prices.csv")).exists();
    String cuts = "uts of up to 5 % would win 65 of 505 boxes that lower prices would win.";
    assertThat(folder.resolve("prices.html")).content().contains('C' + cuts);
    assertThat(Path.of("docs", "what-if.md")).content().containsIgnoringWhitespaces(cuts);
  }

  @Test
  void commandsOnRealDataPrintTheLinesShown() throws IOException {
    String root = System.getProperty("buybox.realdata", "");
    assumeTrue(!root.isEmpty(), "skipped: give the folder of real data with -Dbuybox.realdata=DIR");
    List<Shown> real = ShownCommands.of(DOCUMENT).stream().filter(this::isReal).toList();

    assertThat(real).isNotEmpty();
    real.forEach(each -> each.check(Path.of(root)));
  }

  /** Without offers a command answers on the shipped sample, which the page is not about. */
  @Test
  void commandsNameTheData() throws IOException {
    assertThat(ShownCommands.of(DOCUMENT))
        .filteredOn(each -> !each.args().get(0).equals("generate"))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.args()).contains("--offers"));
  }

  private boolean isReal(Shown command) {
    return command.args().stream().anyMatch(each -> each.startsWith("olist/"));
  }

  @Test
  void scenariosAreTheFileBesideIt() throws IOException {
    assertThat(ShownCommands.fences(DOCUMENT, "json").get(0))
        .isEqualTo(Files.readAllLines(Path.of("docs", "what-if.json")));
  }

  @Test
  void everyColumnIsDocumented() throws IOException {
    String text = Files.readString(Path.of("docs", "what-if.md"));
    List<String> commands =
        List.of(
            "compare --with=cheapest --by=category",
            "sensitivity",
            "robustness",
            "reversal",
            "price-to-win --seller=amber-anchor");
    for (String command : commands) {
      String out = folder.resolve(command.replaceAll(" .*", "") + ".csv").toString();
      Result.of((command + " --out=" + out).split(" ")).endsWith(ExitCode.FINE);
      String header = Files.readAllLines(Path.of(out)).get(0);
      assertThat(header.split(","))
          .allSatisfy(column -> assertThat(text).contains('`' + column + '`'));
    }
    String figures = Files.readString(folder.resolve("compare.csv"));
    assertThat(
            Pattern.compile("(?m)^[^,]*,[^,]*,[^,]*,([a-z_]+),([a-z0-9_]+),")
                .matcher(figures)
                .results()
                .map(row -> row.group(1))
                .distinct())
        .hasSizeGreaterThan(8)
        .allSatisfy(figure -> assertThat(text).contains('`' + figure + '`'));
  }
}
