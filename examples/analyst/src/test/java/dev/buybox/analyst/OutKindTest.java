package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name whose ending promises what is not written is refused, before anything is read. */
class OutKindTest {
  private static final String TABLES =
      "choose .csv, .ndjson or .jsonl, each with .gz too, or .parquet";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rank --out",
        "rank --winners-only --format=csv --out",
        "compare --with=none.json --out",
        "compare --scenario=none.json --boxes",
        "sensitivity --out",
        "sensitivity --boxes",
        "robustness --out",
        "robustness --boxes",
        "reversal --out",
        "price-to-win --seller=s --out"
      })
  void refusesEndingsOfNoTable(String command) {
    for (String name : new String[] {"t.xlsx", "t.csv.zip", "t.tsv.gz", "T.XLSX", "t.csv "}) {
      String option = command.substring(command.lastIndexOf(' ') + 1);
      unread(command, name).failsWith(ExitCode.WRONG_USE, option + " is \"", name, TABLES);
    }
    unread(command, "a\u001b.xls\u202E").failsWith(ExitCode.WRONG_USE, "\".xls\\u202E\"");
    unread(command, "t.parquet.gz").failsWith(ExitCode.WRONG_USE, "take .gz off");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare --with=none.json --report",
        "sensitivity --report",
        "robustness --report",
        "reversal --report",
        "price-to-win --seller=s --report"
      })
  void refusesEndingsOfNoPage(String command) {
    for (String name : new String[] {"r.txt", "r.html.gz", "r.gz", "r.parquet", "r.htmlx"}) {
      unread(command, name)
          .failsWith(ExitCode.WRONG_USE, "--report is \"", name, "choose .html or .htm");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain --product=p --out",
        "price-to-win --product=p --offer=a --out",
        "price-to-win --seller=s --format=json --out",
        "policy describe none.json --out",
        "policy diff none.json none.json --out"
      })
  void refusesEndingsOfNoText(String command) {
    String[] args = command.split(" ");
    for (String name : new String[] {"t.parquet", "t.csv", "t.xlsx", "t.md.zip"}) {
      Result.of(with(args, path(name)))
          .failsWith(ExitCode.WRONG_USE, "--out is \"", name, ".txt, .md, .json, .html or .htm");
    }
  }

  /** Runs a command whose offers are not there: it would fail otherwise if it read anything. */
  private Result unread(String command, String name) {
    return Result.of(with(command.split(" "), path(name), "--offers", "none.csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "t.csv, csv",
    "T.CSV, csv",
    "t, csv",
    ".hidden, csv",
    "t.ndjson, ndjson",
    "t.JSONL, ndjson",
    "v.1/t, csv"
  })
  void writesTheFormThatTheEndingNames(String name, String form) throws IOException {
    Files.createDirectories(folder.resolve("v.1"));
    for (String command : new String[] {"rank", "reversal --policy=docs/min-max.json"}) {
      Result.of(with(command.split(" "), "--out", path(name))).endsWith(ExitCode.FINE);
      assertThat(Files.readString(folder.resolve(name)))
          .startsWith(form.equals("csv") ? "product," : "{");
    }
  }

  @Test
  void packsByTheName() throws IOException {
    String plain = Result.of("rank").out();
    for (String name : new String[] {"t.csv.gz", "t.gz", "T.Csv.GZ"}) {
      Result.of("rank", "--out", path(name)).endsWith(ExitCode.FINE);
      assertThat(TestFiles.unpacked(folder.resolve(name))).isEqualTo(plain);
    }
  }

  @Test
  void refusesAFormThatIsNotTheNames() {
    Result.of("rank", "--format=ndjson", "--out", path("t.csv.gz"))
        .failsWith(ExitCode.WRONG_USE, "--out names a CSV file", "leave --format out");
    Result.of("rank", "--format=csv", "--out", path("t.jsonl"))
        .failsWith(ExitCode.WRONG_USE, "--out names a JSON lines file");
    Result.of("rank", "--format=ndjson", "--out", path("t.ndjson")).endsWith(ExitCode.FINE);
    Result.of("rank", "--format=ndjson", "--out", path("t")).endsWith(ExitCode.FINE);
    assertThat(folder.resolve("t")).content().startsWith("{");
  }

  @ParameterizedTest
  @CsvSource({
    "t.html, <!DOCTYPE html>",
    "T.HTM, <!DOCTYPE html>",
    "t.json, {",
    "t.md, #",
    "t.txt, How a winner is found",
    "t, How a winner is found"
  })
  void documentsAreWrittenAsTheirNamesSay(String name, String start) throws IOException {
    Result.of("policy", "describe", "cheapest", "--out", path(name)).endsWith(ExitCode.FINE);
    assertThat(Files.readString(folder.resolve(name))).startsWith(start);
  }

  @Test
  void differencesAndAnswersAreTooAsFarAsTheyKnowTheForm() throws IOException {
    Result.of("policy", "diff", "cheapest", "refurbished-electronics", "--out", path("d.html"))
        .endsWith(ExitCode.FINE);
    assertThat(folder.resolve("d.html")).content().startsWith("<!DOCTYPE html>");
    String[] asked = {"explain", "--product=toy-6", "--out"};
    Result.of(with(asked, path("e.json"))).endsWith(ExitCode.FINE);
    assertThat(folder.resolve("e.json")).content().startsWith("{");
    Result.of(with(asked, path("e.html")))
        .failsWith(ExitCode.WRONG_USE, "--out names a file of html", "text or json or md");
    assertThat(folder.resolve("e.html")).doesNotExist();
  }

  @Test
  void refusesADocumentOfAnotherFormThanItsName() {
    String[] asked = {"policy", "describe", "cheapest", "--out", path("d.html")};
    Result.of(with(asked, "--format=json"))
        .failsWith(ExitCode.WRONG_USE, "--out names a file of html", "--format is json");
    Result.of(with(asked, "--format=html")).endsWith(ExitCode.FINE);
  }

  @Test
  void takesPagesByTheirNames() throws IOException {
    for (String name : new String[] {"r.html", "r.HTM", "r"}) {
      Result.of("reversal", "--report", path(name)).endsWith(ExitCode.FINE);
      assertThat(Files.readString(folder.resolve(name))).startsWith("<!DOCTYPE html>");
    }
    assertThat(Result.of("reversal", "--report", "-").endsWith(ExitCode.FINE).out())
        .startsWith("<!DOCTYPE html>");
  }

  @Test
  void devicesMayBeCalledAnything() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/null")), "only where there is such a device");
    Path link = Files.createSymbolicLink(folder.resolve("null.xlsx"), Path.of("/dev/null"));

    for (String option : new String[] {"--out", "--report"}) {
      Result.of("reversal", option, "/dev/null").endsWith(ExitCode.FINE);
      Result.of("reversal", option, link.toString()).endsWith(ExitCode.FINE);
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static String[] with(String[] args, String... more) {
    return Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new);
  }
}
