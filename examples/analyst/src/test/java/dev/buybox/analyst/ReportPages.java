package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks for pages of {@code --report}, and reads the figures on them. */
record ReportPages(Path folder) {
  private static final Pattern FIGURE =
      Pattern.compile("<data value=\"([^\"]*)\" data-figure=\"([^\"]*)\">([^<]*)</data>");

  /**
   * A figure on a page.
   *
   * @param key which one it is
   * @param exact the number in full
   * @param shown as people see it
   */
  record Figure(String key, String exact, String shown) {}

  /** Runs a command, and returns its page. */
  String page(String... args) throws IOException {
    String file = folder.resolve("report.html").toString();
    String[] all =
        Stream.concat(Stream.of(args), Stream.of("--report", file)).toArray(String[]::new);
    Result.of(all).endsWith(ExitCode.FINE);
    return Files.readString(folder.resolve("report.html"));
  }

  /** Returns the rows of a table in the folder. */
  List<NamedCsvRecord> rows(String name) throws IOException {
    return CsvReader.builder().ofNamedCsvRecord(Files.readString(folder.resolve(name))).stream()
        .toList();
  }

  static List<Figure> figures(String page) {
    return FIGURE
        .matcher(page)
        .results()
        .map(found -> new Figure(found.group(2), found.group(1), found.group(3)))
        .toList();
  }

  /** Checks that all figures on a page are those of a table, and are shown rounded. */
  static void checkFigures(String page, Map<String, String> table) {
    assertThat(figures(page))
        .allSatisfy(figure -> assertThat(table).containsEntry(figure.key(), figure.exact()))
        .allSatisfy(ReportPages::checkIsShownRounded);
  }

  private static void checkIsShownRounded(Figure figure) {
    String shown = figure.shown().replace(",", "");
    boolean percent = shown.endsWith(" %");
    double unit = figure.key().contains("|points_behind|") ? 1e-7 : percent ? 100 : 1;
    double exact = Double.parseDouble(figure.exact()) * unit;
    String digits = shown.replace(" %", "");
    int decimals = digits.contains(".") ? digits.length() - digits.indexOf('.') - 1 : 0;
    assertThat(Math.abs(Double.parseDouble(digits) - exact))
        .as(figure.toString())
        .isLessThanOrEqualTo(0.5000001 * Math.pow(10, -decimals));
  }
}
