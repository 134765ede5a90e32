package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions as Parquet. */
@Tag("slow")
class ParquetOutTest {
  private static final int LANDED_PRICE = 11;

  @TempDir Path folder;
  private ParquetFiles parquet = new ParquetFiles(Path.of(""));

  @BeforeEach
  void setUp() {
    parquet = new ParquetFiles(folder);
  }

  @Test
  void theSampleHoldsTheSameAsCsv() {
    assertThat(sameAsCsv("rank")).hasSizeGreaterThan(100);
    assertThat(sameAsCsv("rank", "--winners-only")).hasSizeGreaterThan(50);
  }

  @Test
  void moreRowsThanTheEngineTakesAtATime() {
    String market = folder.resolve("market").toString();
    Result.of("generate", "--products", "2000", "--out", market);

    List<String> rows =
        sameAsCsv("rank", "--offers", market + "/offers.csv", "--policy", "cheapest");

    assertThat(rows).hasSizeGreaterThan(9000);
  }

  @Test
  void fromParquetToParquet() {
    String market = folder.resolve("market").toString();
    Result.of("generate", "--products", "100", "--seed", "3", "--out", market);
    String offers = parquet.ofCsv("offers.parquet", market + "/offers.csv", false);
    String sellers = parquet.ofCsv("sellers.parquet", market + "/sellers.csv", false);
    List<String> expected =
        sameAsCsv("rank", "--offers", market + "/offers.csv", "--sellers", market + "/sellers.csv");

    assertThat(sameAsCsv("rank", "--offers", offers, "--sellers", sellers)).isEqualTo(expected);
  }

  @Test
  void oddTextsAndCurrencies() {
    String offers =
        """
        product,offer,seller,price,currency
        "a ""quoted"", text",\uD83D\uDE00,\u00fc',5,JPY
        " p ",NULL,null,1.234,KWD
        '; DROP TABLE x,\u200e,\u0001,10000000000.00,EUR
        """;
    String file = new TestFiles(folder).write("odd.csv", offers);

    sameAsCsv("rank", "--policy", "cheapest", "--offers", file);

    assertThat(parquet.rows("out.parquet"))
        .anySatisfy(row -> assertThat(row).startsWith(" p |||NULL|null|WINNER|1|"))
        .anySatisfy(row -> assertThat(row).endsWith("|1.2340|KWD"))
        .anySatisfy(row -> assertThat(row).endsWith("|10000000000.0000|EUR"));
  }

  @Test
  void columnsHaveTypes() {
    out("rank").endsWith(ExitCode.FINE);

    assertThat(parquet.columns("out.parquet"))
        .containsExactly(
            "product|VARCHAR",
            "condition|VARCHAR",
            "segment|VARCHAR",
            "offer|VARCHAR",
            "seller|VARCHAR",
            "status|VARCHAR",
            "rank|INTEGER",
            "score|INTEGER",
            "reasons|VARCHAR",
            "decided_by|VARCHAR",
            "policy|VARCHAR",
            "landed_price|DECIMAL(18,4)",
            "currency|VARCHAR");
  }

  @Test
  void noRows() {
    String offers = new TestFiles(folder).write("none.csv", "product,offer,seller,price\n");

    out("rank", "--policy", "cheapest", "--offers", offers).endsWith(ExitCode.FINE);

    assertThat(parquet.rows("out.parquet")).isEmpty();
    assertThat(parquet.columns("out.parquet")).hasSize(13);
  }

  @Test
  void aFileOfAnyNameAppearsAtTheEnd() throws IOException {
    Path file = folder.resolve("it's [1]* \uD83D\uDE00.PARQUET");
    Files.writeString(file, "what was there before");

    Result.of("rank", "--out", file.toString()).endsWith(ExitCode.FINE);

    assertThat(parquet.rows(file.getFileName().toString().replace("[", "[[]"))).isNotEmpty();
    assertThat(filesIn(folder)).containsExactly(file.getFileName().toString());
  }

  @Test
  void leavesNothingBehindWhenInputIsBad() throws IOException {
    Files.writeString(folder.resolve("out.parquet"), "what was there before");
    String rows = "p,a,s,5\n".repeat(3) + "p,b,s,no\n";
    String bad = new TestFiles(folder).write("bad.csv", "product,offer,seller,price\n" + rows);

    out("rank", "--policy", "cheapest", "--offers", bad)
        .failsWith(ExitCode.BAD_INPUT, "bad.csv, line ");

    assertThat(folder.resolve("out.parquet")).hasContent("what was there before");
    assertThat(filesIn(folder)).containsExactly("bad.csv", "out.parquet");
  }

  @Test
  void tellsWhereItCannotWrite() throws IOException {
    Files.createDirectories(folder.resolve("folder.parquet"));

    Result.of("rank", "--out", folder + "/none/o.parquet")
        .failsWith(ExitCode.CANNOT_WRITE, "there is no such folder");
    Result.of("rank", "--out", folder + "/folder.parquet")
        .failsWith(ExitCode.CANNOT_WRITE, "plain files only");
    Result.of("rank", "--out", folder + "/o.parquet", "--format=csv")
        .failsWith(ExitCode.WRONG_USE, "--out names a Parquet file", "leave --format out");
    Result.of("rank", "--out", folder + "/o.parquet.gz")
        .failsWith(ExitCode.WRONG_USE, "Parquet", ".gz");
  }

  /** Ranks to CSV and to Parquet, compares all cells, and returns the rows of the first. */
  private List<String> sameAsCsv(String... args) {
    Result csv = Result.of(args).endsWith(ExitCode.FINE);
    out(args).endsWith(ExitCode.FINE);
    List<String> rows = new ArrayList<>(parquet.rows("out.parquet"));
    assertThat(rows).isEqualTo(rowsOf(csv.out()));
    return rows;
  }

  private static List<String> rowsOf(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream()
        .skip(1)
        .map(row -> joined(row.getFields()))
        .toList();
  }

  private static String joined(List<String> cells) {
    List<String> copy = new ArrayList<>(cells);
    String landed = copy.get(LANDED_PRICE);
    copy.set(
        LANDED_PRICE, landed.isEmpty() ? "" : new BigDecimal(landed).setScale(4).toPlainString());
    return String.join("|", copy);
  }

  private Result out(String... args) {
    String[] out = {"--out", folder.resolve("out.parquet").toString()};
    return Result.of(Stream.of(args, out).flatMap(Stream::of).toArray(String[]::new));
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
