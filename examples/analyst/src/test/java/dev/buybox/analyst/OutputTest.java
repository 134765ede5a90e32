package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where decisions go, and in which form. */
class OutputTest {
  private static final String POLICY =
      """
      {"policy": "test", "version": "2", "criteria": [
        {"name": "price", "of": "offer.landed_price", "weight": 1,
         "value": {"points": [[5, 1], [10, 0]]}}],
       "gates": [{"of": "offer.stock", "at_least": 1, "code": "no-stock"},
                 {"of": "offer.days", "at_most": 9, "code": "slow"}],
       "second_offer": {"faster_by": {"of": "offer.days", "at_least": 1}}}
      """;
  private static final String OFFERS =
      """
      product,condition,segment,offer,seller,price,shipping,currency,stock,days
      p,used,,a,s,5.00,1.50,EUR,1,3
      p,used,,b,t,7.00,,EUR,1,1
      p,used,,c,u,9.00,,EUR,1,5
      p,used,,d,u,9.00,,EUR,0,5
      q,,members,a,s,500,,JPY,0,20
      q,,members,b,s,500,,JPY,0,
      """;

  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @TempDir Path folder;
  private String[] inputs = {};

  @BeforeEach
  void writeInputs() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    inputs = new TestFiles(in).inputs(POLICY, OFFERS);
  }

  @Test
  void everyOfferOfEveryBox() {
    Result result = rank().endsWith(ExitCode.FINE);

    assertThat(result.out())
        .isEqualTo(
            """
            product,condition,segment,offer,seller,status,rank,score,reasons,decided_by,policy,\
            landed_price,currency
            p,used,,a,s,WINNER,1,700000000,,score,test@2,6.50,EUR
            p,used,,b,t,SECOND,2,600000000,,,test@2,7.00,EUR
            p,used,,c,u,RANKED,3,200000000,,,test@2,9.00,EUR
            p,used,,d,u,EXCLUDED,,,no-stock,,test@2,9.00,EUR
            q,,members,a,s,EXCLUDED,,,no-stock;slow,,test@2,500,JPY
            q,,members,b,s,EXCLUDED,,,no-stock;missing:offer.days,,test@2,500,JPY
            """);
  }

  @Test
  void oneRowABox() {
    assertThat(rank("--winners-only").endsWith(ExitCode.FINE).out())
        .isEqualTo(
            """
            product,condition,segment,offer,seller,status,rank,score,reasons,decided_by,policy,\
            landed_price,currency
            p,used,,a,s,WINNER,1,700000000,,score,test@2,6.50,EUR
            q,,members,,,NO_WINNER,,,no-stock;slow;missing:offer.days,,test@2,,JPY
            """);
  }

  @Test
  void jsonLines() {
    List<String> rows = rank("--format=ndjson").endsWith(ExitCode.FINE).rows();

    assertThat(rows).hasSize(6);
    assertThat(rows.get(0))
        .isEqualTo(
            """
            {"product":"p","condition":"used","segment":null,"offer":"a","seller":"s",\
            "status":"WINNER","rank":1,"score":700000000,"reasons":null,"decided_by":"score",\
            "policy":"test@2","landed_price":6.50,"currency":"EUR"}""");
    assertThat(rows.get(5))
        .contains("\"rank\":null,\"score\":null,\"reasons\":\"no-stock;missing:offer.days\"");
  }

  @Test
  void jsonLinesHoldTheSameAsCsv() {
    List<String> csv = rank().rows();
    List<String> json = rank("--format=ndjson").rows();

    assertThat(json).hasSize(csv.size() - 1);
    for (int i = 0; i < json.size(); i++) {
      JsonNode row = EXACT.readTree(json.get(i));
      String cells =
          String.join(
              ",", row.values().stream().map(cell -> cell.isNull() ? "" : text(cell)).toList());
      assertThat(cells).isEqualTo(csv.get(i + 1));
    }
  }

  private static String text(JsonNode cell) {
    return cell.isString() ? cell.asString() : cell.toString();
  }

  @Test
  void toAFileThatAppearsAtTheEnd() throws IOException {
    Path out = folder.resolve("decisions.csv");
    Files.writeString(out, "what was there before");

    Result result = rank("--out", out.toString()).endsWith(ExitCode.FINE);

    assertThat(result.out()).isEmpty();
    assertThat(out).hasContent(rank().out());
    assertThat(filesIn(folder)).containsExactly("decisions.csv", "in");
  }

  @Test
  void replacesAFileAndNotItsPermissions() throws IOException {
    Path out = Files.writeString(folder.resolve("decisions.csv"), "before");
    Set<PosixFilePermission> shared = PosixFilePermissions.fromString("rw-rw-r--");
    Set<PosixFilePermission> secret = PosixFilePermissions.fromString("rw-------");

    Files.setPosixFilePermissions(out, shared);
    rank("--out", out.toString()).endsWith(ExitCode.FINE);
    assertThat(Files.getPosixFilePermissions(out)).isEqualTo(shared);

    Files.setPosixFilePermissions(out, secret);
    rank("--out", out.toString()).endsWith(ExitCode.FINE);
    assertThat(Files.getPosixFilePermissions(out)).isEqualTo(secret);
  }

  @Test
  void warnsOfAFileWithoutOffers() {
    String none = new TestFiles(folder).write("none.csv", "product,offer,seller,price\n");

    assertThat(
            Result.of("rank", "--policy", "cheapest", "--offers", none)
                .endsWith(ExitCode.FINE)
                .err())
        .contains("warning: there are no offers");
  }

  @Test
  void toAPackedFile() throws IOException {
    Path out = folder.resolve("decisions.csv.gz");

    rank("--out", out.toString()).endsWith(ExitCode.FINE);

    assertThat(TestFiles.unpacked(out)).isEqualTo(rank().out());
  }

  @Test
  void toStandardOutputByItsSign() {
    assertThat(rank("--out", "-").out()).isEqualTo(rank().out());
    assertThat(rank("--out=-").out()).isEqualTo(rank().out());
  }

  @Test
  void throughALinkToTheFileThatItNames() throws IOException {
    Path real = folder.resolve("real.csv");
    Files.writeString(real, "before");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);

    rank("--out", link.toString()).endsWith(ExitCode.FINE);

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent(rank().out());
  }

  @Test
  void leavesNothingBehindWhenInputIsBad() throws IOException {
    Path out = folder.resolve("decisions.csv");
    Files.writeString(out, "what was there before");
    String bad = new TestFiles(folder.resolve("in")).write("bad.csv", OFFERS + "p,,,x,s,no\n");

    Result.of("rank", "--policy", inputs[1], "--offers", bad, "--out", out.toString())
        .failsWith(ExitCode.BAD_INPUT, "bad.csv, line 8");

    assertThat(out).hasContent("what was there before");
    assertThat(filesIn(folder)).containsExactly("decisions.csv", "in");
  }

  @Test
  void leavesNothingBehindWhenThePolicyDoesNotFit() throws IOException {
    String offers =
        new TestFiles(folder.resolve("in")).write("few.csv", "product,offer,seller,price\n");

    Result.of("rank", "--policy", inputs[1], "--offers", offers, "--out", folder + "/o.csv")
        .failsWith(ExitCode.BAD_INPUT, "offer.stock", "offer.days");

    assertThat(filesIn(folder)).containsExactly("in");
  }

  @Test
  void tellsWhereItCannotWrite() {
    rank("--out", folder + "/none/o.csv")
        .failsWith(ExitCode.CANNOT_WRITE, "none/o.csv cannot be written: there is no such folder");
    rank("--out", folder.toString()).failsWith(ExitCode.CANNOT_WRITE, "it is a folder");
    rank("--out", "a\0b").failsWith(ExitCode.CANNOT_WRITE, "cannot be the name of a file");
  }

  @Test
  void tellsThatADeviceIsFull() {
    assumeTrue(Files.exists(Path.of("/dev/full")), "only where there is such a device");

    rank("--out", "/dev/full").failsWith(ExitCode.CANNOT_WRITE, "/dev/full cannot be written");
  }

  @Test
  void tellsThatStandardOutputIsClosed() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };

    Result result =
        Result.withStreams(InputStream.nullInputStream(), closed, Args.of("rank", inputs));

    assertThat(result.endsWith(ExitCode.CANNOT_WRITE).err())
        .isEqualTo("buybox: standard output cannot be written: Broken pipe\n");
  }

  @Test
  void tellsOfItsOwnFaultsInOneLine() {
    OutputStream faulty =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("two\nlines");
          }
        };

    Result result =
        Result.withStreams(InputStream.nullInputStream(), faulty, Args.of("rank", inputs));

    assertThat(result.code()).isEqualTo(ExitCode.UNEXPECTED);
    assertThat(result.err().lines())
        .singleElement()
        .asString()
        .contains("please report it: java.lang.IllegalStateException: two lines at dev.buybox");
  }

  @Test
  void refusesToWriteOverAnInput() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("same.csv"), Path.of(inputs[3]));

    rank("--out", inputs[3]).failsWith(ExitCode.WRONG_USE, "--out names an input");
    Path policy = Files.createSymbolicLink(folder.resolve("policy"), Path.of(inputs[1]));
    rank("--out", policy.toString()).failsWith(ExitCode.WRONG_USE, "--out names an input");
    rank("--out", link.toString()).failsWith(ExitCode.WRONG_USE, "--out names an input");
    assertThat(Path.of(inputs[3])).hasContent(OFFERS);
  }

  private Result rank(String... options) {
    return Result.of(Args.of("rank", inputs, options));
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
