package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code buybox compare --demand} says of a column that is text. */
class DemandTest {
  private static final String POLICY =
      """
      {"policy": "mine", "version": "1", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 3,
         "value": {"relative_to": "best_eligible", "better": "lower", "points": [[1, 1], [2, 0]]}},
        {"name": "kind", "of": "offer.kind", "weight": 1,
         "value": {"values": {"7": 1}, "other": 0}}]}
      """;

  /** Of kind the policy makes a text; mixed has both; views lacks one; code is as good a number. */
  private static final String OFFERS =
      """
      product,offer,seller,price,brand,kind,views,mixed,code,on.num,on.den
      p,a,s,100.00,"x, y",7,10,red,12,1,2
      p,b,t,130.00,,7,,3,12,1,2
      q,a,s,20.00,z,8,n/a,3,12,1,2
      """;

  private static final String TEXT =
      "column \"brand\", value \"x, y\": --demand is a number of the offers, and this column is"
          + " text; columns of numbers are \"code\"";

  @TempDir Path folder;
  private String policy = "";
  private String offers = "";

  @BeforeEach
  void writeInputs() {
    policy = new TestFiles(folder).write("policy.json", POLICY);
    offers = new TestFiles(folder).write("offers.csv", OFFERS);
  }

  private Result compare(String... more) {
    String[] args = {"compare", "--policy", policy, "--with=cheapest"};
    return Result.withInput(
        OFFERS, Stream.of(args, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--on-bad-row=fail", "--on-bad-row=skip", "--threads=2"})
  void aTextIsNoDemandWhateverBecomesOfBadRows(String option) {
    Result result = compare("--offers", offers, "--demand=brand", option);
    result.failsWith(ExitCode.BAD_INPUT, "buybox: " + offers + ", " + TEXT);
    assertThat(result.err()).doesNotContain("skip", "left out");
  }

  @Test
  void aTextIsNoDemandWhereverItComesFrom() {
    compare("--offers=-", "--demand=brand")
        .failsWith(ExitCode.BAD_INPUT, "standard input, " + TEXT);
    byte[] packed = TestFiles.packed("\uFEFF" + OFFERS);
    compare("--offers", new TestFiles(folder).write("o.csv.gz", packed), "--demand=brand")
        .failsWith(ExitCode.BAD_INPUT, TEXT);
    compare("--offers", parquet(), "--demand=brand")
        .failsWith(ExitCode.BAD_INPUT, TEXT + ", \"size\"");
  }

  private String parquet() {
    return new ParquetFiles(folder)
        .write(
            "offers.parquet",
            "SELECT *, 1.5::DOUBLE AS size, [1] AS list FROM read_csv('"
                + offers
                + "', all_varchar = true)");
  }

  @Test
  void oneBadCellAmongNumbersIsABadRow() {
    compare("--offers", offers, "--demand=views")
        .failsWith(ExitCode.BAD_INPUT, "line 4, column \"views\"", "--on-bad-row=skip");
    compare("--offers", offers, "--demand=mixed")
        .failsWith(ExitCode.BAD_INPUT, "line 2, column \"mixed\"", "--on-bad-row=skip");
    compare("--offers", offers, "--demand=views", "--on-bad-row=skip")
        .endsWith(ExitCode.ROWS_SKIPPED);
    compare("--offers", offers, "--demand=code").endsWith(ExitCode.FINE);
    compare("--offers", parquet(), "--demand=size").endsWith(ExitCode.FINE);
  }

  @Test
  void saysSoWhereNoColumnIsANumber() {
    String file =
        new TestFiles(folder)
            .write("few.csv", "product,offer,seller,price,kind,brand\np,a,s,1.00,7,x\n");
    compare("--offers", file, "--demand=brand")
        .failsWith(
            ExitCode.BAD_INPUT,
            "this column is text; no other column has numbers that could be one; leave --demand out");
  }

  /** What is read ahead ends somewhere within a row, a quoted cell or a character. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 7, 9, 11, 13, 17, 19, 23})
  void whereWhatIsReadAheadEndsDoesNotMatter(int shift) {
    StringBuilder text = new StringBuilder("product,offer,seller,price,kind,views,brand\n");
    text.append("p,a,s,1.00,7,1,").append("x".repeat(1 + shift)).append('\n');
    for (int row = 0; text.length() < 80_000; row++) {
      text.append("q,%d,s,1.00,7,\"1e1\",\"é\nb\"\n".formatted(row));
    }
    String file = new TestFiles(folder).write("long.csv", text.toString());
    compare("--offers", file, "--demand=views").endsWith(ExitCode.FINE);
    compare("--offers", file, "--demand=brand")
        .failsWith(ExitCode.BAD_INPUT, "this column is text; columns of numbers are \"views\"");
  }
}
