package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that come as Parquet. */
@Tag("slow")
class ParquetInTest {
  private static final String ROW = "SELECT 'p' AS product, 'a' AS offer, 's' AS seller, ";

  @TempDir Path folder;
  private ParquetFiles parquet = new ParquetFiles(Path.of(""));

  @BeforeEach
  void setUp() {
    parquet = new ParquetFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void decidesAsFromCsv(boolean allText) {
    String market = folder.resolve("market").toString();
    Result.of("generate", "--products", "300", "--seed", "5", "--out", market);
    String expected = rankMarket("offers.csv", "sellers.csv", "incumbents.csv").out();
    for (String table : new String[] {"offers", "sellers", "incumbents"}) {
      parquet.ofCsv("market/" + table + ".parquet", market + "/" + table + ".csv", allText);
    }

    Result result = rankMarket("offers.parquet", "sellers.parquet", "incumbents.parquet");

    assertThat(expected).contains(",incumbent,", "EXCLUDED", "SECOND");
    assertThat(result.endsWith(ExitCode.FINE).out()).isEqualTo(expected);
    assertThat(rankMarket("offers.parquet", "sellers.csv", "incumbents.parquet").out())
        .isEqualTo(expected);
  }

  @Test
  void answersQuestionsAsFromCsv() {
    String market = folder.resolve("market").toString();
    Result.of("generate", "--products", "20", "--out", market);
    String csv = market + "/offers.csv";
    String table = parquet.ofCsv("market/offers.parquet", csv, false);

    for (String command : new String[] {"explain", "price-to-win"}) {
      String[] ask = {command, "--policy", "cheapest", "--product", "cream-1", "--offer", "o-1"};
      String[] box = {"--condition", "new", "--segment", ""};
      Result expected = of(ask, box, new String[] {"--offers", csv}).endsWith(ExitCode.FINE);
      assertThat(of(ask, box, new String[] {"--offers", table}).out()).isEqualTo(expected.out());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12.34::DOUBLE",
        "12.34::FLOAT",
        "12.34::DECIMAL(18,2)",
        "12.34::DECIMAL(30,7)",
        "'12.34'",
        "12.340::DECIMAL(9,3)"
      })
  void aPriceIsTheDecimalThatIsWritten(String price) {
    assertThat(rank(ROW + price + " AS price").out()).contains(",12.34,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12::TINYINT",
        "12::USMALLINT",
        "12::INTEGER",
        "12::BIGINT",
        "12::UBIGINT",
        "12::DOUBLE"
      })
  void aPriceWithoutDecimals(String price) {
    assertThat(rank(ROW + price + " AS price, 'JPY' AS currency").out()).contains(",12,JPY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          repeat('5', 10001) | value "555555555555555555555555555555555555555555555555555555555555…": a used field
          'NaN'::DOUBLE      | value "NaN": a number is finite
          'inf'::FLOAT       | value "Infinity": a number is finite
          '-inf'::DOUBLE     | value "-Infinity": a number is finite
          12.345::DOUBLE     | value "12.345"
          1e-9::DOUBLE       | value "0.000000001"
          -1::INTEGER        | value "-1"
          NULL::DOUBLE       | column "price"
          TRUE               | value "true"
          DATE '2026-01-02'  | value "2026-01-02"
          """)
  void refusesWhatIsNoPrice(String price, String said) {
    rank(ROW + price + " AS price")
        .failsWith(ExitCode.BAD_INPUT, "o.parquet, row 1, column \"price\"", said);
  }

  /** As a decimal without an exponent such a number is longer than what a text may be. */
  @Test
  void takesNumbersOfManyDigits() {
    String policy =
        new TestFiles(folder)
            .write(
                "policy.json",
                """
                {"policy": "mine", "version": "1", "criteria": [{"name": "quality", "weight": 1,
                  "of": "offer.quality", "value": {"points": [[0, 0], [1e300, 1]]}}]}
                """);
    String table =
        parquet.write(
            "many.parquet",
            "SELECT 'p' AS product, 'o' || i AS offer, 's' AS seller, 5 AS price,"
                + " i * 2.5e299::DOUBLE AS quality FROM range(5) t(i)");

    assertThat(Result.of("rank", "--policy", policy, "--offers", table).endsWith(ExitCode.FINE))
        .extracting(Result::out)
        .asString()
        .containsSubsequence(
            "o4,s,WINNER,1,1000000000,", "o3,s,RANKED,2,750000000,", "o1,s,RANKED,4,250000000,");
  }

  @Test
  void idsOfAnyText() {
    String product = "'q\"u,o''te' || chr(10) || '\uD83D\uDE00\u00fc'";

    assertThat(rank("SELECT " + product + " AS product, 7 AS offer, 's' AS seller, 5 AS price"))
        .extracting(Result::out)
        .asString()
        .contains("\"q\"\"u,o'te\n\uD83D\uDE00\u00fc\",,,7,s,WINNER,1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"product", "offer", "seller", "condition", "colour"})
  void whatIsNoNumberIsNoTextEither(String column) {
    String policy =
        new TestFiles(folder)
            .write(
                "policy.json",
                """
                {"policy": "mine", "version": "1", "criteria": [{"name": "colour", "weight": 1,
                  "of": "offer.colour", "value": {"values": {"red": 1}, "other": 0}}]}
                """);
    String table =
        parquet.write(
            "nan.parquet",
            "SELECT * REPLACE ('NaN'::DOUBLE AS "
                + column
                + ") FROM (SELECT 'p' AS product, 'o' AS offer, 's' AS seller, 'new' AS condition,"
                + " 'red' AS colour, 5 AS price)");

    Result.of("rank", "--policy", policy, "--offers", table)
        .failsWith(
            ExitCode.BAD_INPUT,
            "nan.parquet, row 1, column \"" + column + "\", value \"NaN\": a number is finite");
  }

  /**
   * Blocks that are used again hold texts with zero characters, numbers and nothing at other places
   * than before, and end within a chunk: because of their rows, or of how long the texts are.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 600})
  void blocksAreAsTheirRows(int padding) {
    String query =
        "SELECT 'p' || i // 3 || (CASE WHEN i // 3 % 11 = 1 THEN chr(0) ELSE '' END) || repeat('x',"
            + padding
            + ") AS product, 'o' || i AS offer, 's' || i % 70 AS seller, CAST(5 + i % 1000 / 100.0"
            + " AS DECIMAL(18, 2)) AS price, CASE WHEN i % 7 > 2 THEN CAST(i % 5 AS DECIMAL(9, 2))"
            + " END AS shipping, CASE WHEN i % 13 < 9 THEN i % 9 END AS delivery_days, CASE WHEN i"
            + " % 5 = 0 THEN NULL ELSE i % 3 / 4.0::DOUBLE END AS stock FROM range(47000) t(i)";
    String table = parquet.writeGroups("groups.parquet", query, 5_000);
    String csv = parquet.writeCsv("groups.csv", query);
    String[] asked = {"rank", "--policy", "general-merchandise", "--threads", "2"};
    String[] but = {"--missing-columns", "allow", "--offers"};

    String expected = of(asked, but, new String[] {csv}).endsWith(ExitCode.FINE).out();

    assertThat(expected.lines().count()).isGreaterThan(47_000);
    assertThat(of(asked, but, new String[] {table}).endsWith(ExitCode.FINE).out().equals(expected))
        .isTrue();
  }

  /** No column holds texts, and one has nothing in it. */
  @Test
  void idsOfNumbers() {
    String ids = "SELECT 9007199254740993 AS product, -7::TINYINT AS offer, 1.50 AS seller, ";

    assertThat(rank(ids + "5::DOUBLE AS price, NULL::DOUBLE AS shipping").endsWith(ExitCode.FINE))
        .extracting(Result::out)
        .asString()
        .contains("9007199254740993,,,-7,1.5,WINNER,1,");
  }

  /** What joins texts may stand in a text. */
  @Test
  void idsWithZeroCharacters() {
    String ids = "SELECT 'p' || chr(0) || i AS product, 'o' AS offer, 's' || chr(0) AS seller, ";

    assertThat(rank(ids + "5 AS price FROM range(3) t(i)").endsWith(ExitCode.FINE).out())
        .contains("p\0" + "0,,,o,s\0,WINNER,", "p\0" + "2,,,o,s\0,WINNER,");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{'x': 5}", "[5]", "MAP {'x': 5}", "'5'::BLOB", "TIMESTAMP '2026-01-02 03:04:05'"})
  void refusesOtherTypesWhereTheyAreUsed(String price) {
    rank(ROW + price + " AS price")
        .failsWith(ExitCode.BAD_INPUT, "column \"price\"", "holds texts, numbers", "of type");
    rank(ROW + "5 AS price, " + price + " AS other").endsWith(ExitCode.FINE);
  }

  @Test
  void leavesBadRowsOutByTheirNumbers() {
    String rows =
        """
        SELECT * FROM (VALUES ('p', 'a', 's', 5.0), ('p', NULL, 's', 5.0), ('p', 'b', 's', -5.0),
          ('p', 'd', 's', 7.0), ('p', 'd', 's', 8.0), ('p', 'e' || repeat('x', 2000), 's', 9.0))
          AS t(product, offer, seller, price)
        """;

    Result result = rank(rows, "--on-bad-row=skip").endsWith(ExitCode.ROWS_SKIPPED);

    assertThat(result.rows()).hasSize(2);
    assertThat(result.err())
        .contains("o.parquet, row 2, column \"offer\"", "row 3", "row 4", "row 5", "see row 4")
        .contains("o.parquet, row 6, column \"offer\"", "at most 1000 characters")
        .doesNotContain("line");
    rank(rows).failsWith(ExitCode.BAD_INPUT, "row 2");
  }

  /** Of blocks that several threads take, the first bad row comes first. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "4"})
  void tellsBadRowsOfManyBlocksInTheirOrder(String threads) {
    String table =
        parquet.write(
            "many.parquet",
            "SELECT 'p' || i % 9000 AS product, 'o' || i AS offer, 's' || i % 70 AS seller, CASE"
                + " WHEN i % 10000 = 5001 THEN -1 WHEN i % 10000 = 7001 THEN 'Infinity'::DOUBLE"
                + " ELSE i + 0.25 END AS price FROM range(45000) t(i)");
    String[] asked = {"rank", "--policy", "cheapest", "--offers", table, "--threads", threads};

    Result first = Result.of(asked).endsWith(ExitCode.BAD_INPUT);
    Result all = of(asked, new String[] {"--on-bad-row", "skip"}).endsWith(ExitCode.ROWS_SKIPPED);

    assertThat(first.err()).contains("row 5002").doesNotContain("row 7002", "row 15002");
    assertThat(all.err())
        .containsSubsequence("row 5002", "row 7002", "row 15002", "row 17002", "row 25002")
        .containsPattern("rows left out +8");
  }

  @Test
  void tellsColumnsApartByCapitals() throws IOException {
    byte[] bytes =
        Files.readAllBytes(
            Path.of(parquet.write("t.parquet", ROW + "99 AS \"Price\", 5 AS prize")));
    String patched = latin(bytes).replace("prize", "price");
    Files.write(folder.resolve("u.parquet"), patched.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(rankFile("u.parquet").endsWith(ExitCode.FINE).out()).contains(",5.00,");
    parquet.write("t.parquet", ROW + "99 AS \"Price\"");
    rankFile("t.parquet").failsWith(ExitCode.BAD_INPUT, "\"price\"", "did you mean \"Price\"?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a*.parquet", "[ab].parquet", "a'b?.parquet", "\u00fc \uD83D\uDE00.parquet"})
  void takesNoNameForAPatternOrAColumn(String name) throws IOException {
    Files.createDirectories(folder.resolve("seller=x"));
    parquet.write("seller=x/a.parquet", ROW + "5 AS price");
    parquet.write("seller=x/b.parquet", ROW + "6 AS price");
    Files.move(folder.resolve("seller=x/b.parquet"), folder.resolve("seller=x").resolve(name));

    assertThat(rankFile("seller=x/" + name).endsWith(ExitCode.FINE).out())
        .contains("a,s,", ",6.00,");
  }

  static Stream<Arguments> badFiles() {
    byte[] text = "product,offer,seller,price\n".getBytes(StandardCharsets.UTF_8);
    byte[] header = "PAR1....".getBytes(StandardCharsets.UTF_8);
    byte[] both = "PAR1....PAR1".getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        arguments(new byte[0], "the file is empty"),
        arguments(text, "it is not a Parquet file"),
        arguments(header, "cut short"),
        arguments(both, "it cannot be read; is it damaged?"),
        arguments("PAR1....PARE".getBytes(StandardCharsets.UTF_8), "it is encrypted"));
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void refusesWhatIsNoParquet(byte[] bytes, String said) throws IOException {
    Files.write(folder.resolve("bad.parquet"), bytes);

    rankFile("bad.parquet").failsWith(ExitCode.BAD_INPUT, "bad.parquet: ", said);
  }

  @Test
  void refusesFilesThatCannotBeRead() throws IOException {
    Files.createDirectories(folder.resolve("folder.parquet"));

    rankFile("none.parquet").failsWith(ExitCode.BAD_INPUT, "none.parquet: there is no such file");
    rankFile("folder.parquet").failsWith(ExitCode.BAD_INPUT, "it is a directory");
  }

  /** The engine ends the rows early, without an error, where it meets damage on the way. */
  @Test
  void seesThatRowsBehindTheFirstAreDamaged() throws IOException {
    writeDamaged("x + 1");

    rankFile("many.parquet").failsWith(ExitCode.BAD_INPUT, "many.parquet: it", "damaged");
  }

  /** Rows that were read and not yet added are told of, too. */
  @Test
  void tellsBadRowsBeforeDamage() throws IOException {
    writeDamaged("CASE WHEN x % 10000 = 9999 THEN -1 ELSE x + 1 END");

    Result skipped = rankFile("many.parquet", "--on-bad-row=skip");

    skipped.failsWith(ExitCode.BAD_INPUT, "damaged");
    assertThat(numbers("row (\\d+), column \"price\"", skipped.err()))
        .hasSizeGreaterThan(5)
        .isEqualTo(
            LongStream.rangeClosed(1, readable(skipped.err()) / 10_000)
                .mapToObj(bad -> 10_000 * bad)
                .toList());
  }

  /** Returns how many rows can be read, as a refusal says. */
  private static long readable(String told) {
    return numbers("rows, and ([\\d,]+) can be read", told).get(0);
  }

  private static List<Long> numbers(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> Long.valueOf(found.group(1).replace(",", "")))
        .toList();
  }

  /** Nothing that comes later is told of, be it a bad row of a later block or the damage. */
  @Test
  void aBadRowBeforeDamageEndsTheReading() throws IOException {
    writeDamaged("CASE WHEN x % 10000 = 9999 THEN -1 ELSE x + 1 END");

    Result stopped = rankFile("many.parquet");

    stopped.failsWith(ExitCode.BAD_INPUT, "row 10000, column \"price\"");
    assertThat(stopped.err()).doesNotContain("row 20000", "damaged");
  }

  private void writeDamaged(String price) throws IOException {
    String columns = "'p-' || x AS product, 'a-' || hash(x) AS offer, 's' AS seller, ";
    String query = "SELECT " + columns + price + " AS price FROM range(400000) t(x)";
    Path file = Path.of(parquet.write("many.parquet", query));
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length * 3 / 4, bytes.length * 3 / 4 + 10_000, (byte) 0);
    Files.write(file, bytes);
  }

  @Test
  void refusesAPartThatTakesTooMuchMemory() {
    rank("SELECT repeat('x', 600000000) AS product, 'a' AS offer, 's' AS seller, 5 AS price")
        .failsWith(ExitCode.BAD_INPUT, "o.parquet: ", "memory");
  }

  private static Result of(String[]... args) {
    return Result.of(Stream.of(args).flatMap(Stream::of).toArray(String[]::new));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private Result rank(String query, String... options) {
    parquet.write("o.parquet", query);
    return rankFile("o.parquet", options);
  }

  private Result rankFile(String name, String... options) {
    String offers = folder.resolve(name).toString();
    return of(new String[] {"rank", "--policy", "cheapest", "--offers", offers}, options);
  }

  private Result rankMarket(String offers, String sellers, String incumbents) {
    Path market = folder.resolve("market");
    return Result.of(
        "rank",
        "--offers=" + market.resolve(offers),
        "--sellers=" + market.resolve(sellers),
        "--incumbents=" + market.resolve(incumbents));
  }
}
