package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are wrong as a whole. */
class BadFilesTest {
  private static final String HEADER = "product,offer,seller,price\n";
  private static final String ROW = "p,a,s,5\n";

  @TempDir Path folder;

  static Stream<Arguments> badTexts() {
    return Stream.of(
        arguments("", "line 1", "the file is empty"),
        arguments("\uFEFF", "line 1", "the file is empty"),
        arguments("\n\r\n", "", "the file is empty"),
        arguments("p,a,s,5\n", "line 1, column \"product\"", "required column is missing"),
        arguments("product,offer,seler,price\n", "column \"seller\"", "did you mean \"seler\"?"),
        arguments("product,offer,seller\n", "column \"price\"", "required column is missing"),
        arguments("Product,offer,seller,price\n", "\"product\"", "did you mean \"Product\"?"),
        arguments("product;offer;seller;price\n", "line 1", "columns are parted by commas"),
        arguments(
            "product,offer,seller,price,offer\n", "column \"offer\"", "2 and 5 have the same"),
        arguments("product,offer,seller,price,\n", "line 1", "column 5 has no name"),
        arguments(HEADER + ROW + "p,\"b,s,5\n", "line 3, column \"offer\"", "never closed"),
        arguments(HEADER + "p,\"b,s,5\n" + ROW, "line 2, column \"offer\"", "not closed up to"),
        arguments(HEADER + "p,\"b\"c,s,5\n", "line 2, column \"offer\"", "follows a closing quote"),
        arguments("product,\"offer\n", "line 1", "not closed"),
        arguments("a,".repeat(20_000) + "z\n", "line 1", "more than 16384 columns"),
        arguments(HEADER.strip() + "," + "z".repeat(1_001) + "\n", "", "at most 1000 characters"));
  }

  @ParameterizedTest
  @MethodSource("badTexts")
  void refuses(String offers, String place, String rule) {
    rank("offers.csv", offers.getBytes(StandardCharsets.UTF_8))
        .failsWith(ExitCode.BAD_INPUT, "offers.csv, line ", place, rule);
  }

  static Stream<Arguments> notUtf8() {
    return Stream.of(
        arguments(
            (HEADER + ROW + "p,\u00fc,s,5\n").getBytes(StandardCharsets.ISO_8859_1),
            "line 3, column \"offer\": the file is not UTF-8 here; save it as UTF-8"),
        arguments((HEADER + ROW).getBytes(StandardCharsets.UTF_16), "it is UTF-16"),
        arguments(TestFiles.packed(HEADER + ROW), "it is packed by gzip"),
        arguments(new byte[] {'P', 'K', 3, 4, (byte) 0x80}, "it is a spreadsheet or an archive"),
        arguments((HEADER + "p,\u20ac").getBytes(StandardCharsets.UTF_8), "has 4"),
        arguments(cut((HEADER + "p,\u20ac").getBytes(StandardCharsets.UTF_8), 1), "not UTF-8"),
        arguments(new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, "not UTF-8"));
  }

  @ParameterizedTest
  @MethodSource("notUtf8")
  void refusesWhatIsNotUtf8(byte[] offers, String said) {
    rank("offers.csv", offers).failsWith(ExitCode.BAD_INPUT, "offers.csv", said);
  }

  @Test
  void tellsTheLineOfAFaultFarBehind() {
    byte[] good = (HEADER + "p,a,s,5\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(good, good.length + 1);
    bytes[good.length] = (byte) 0xff;

    rank("offers.csv", bytes).failsWith(ExitCode.BAD_INPUT, "line 50002, column \"product\"");
  }

  @Test
  void refusesPackedFilesThatAreCutShortOrDamaged() {
    byte[] packed = TestFiles.packed(HEADER + ROW);
    byte[] damaged = packed.clone();
    damaged[packed.length - 6] ^= 1;

    rank("o.csv.gz", cut(packed, 9)).failsWith(ExitCode.BAD_INPUT, "o.csv.gz", "cut short");
    rank("o.csv.gz", damaged).failsWith(ExitCode.BAD_INPUT, "o.csv.gz", "corrupt (CRC32");
    rank("o.csv.gz", new byte[] {1, 2, 3}).failsWith(ExitCode.BAD_INPUT, "is it a gzip file");
    rank("o.csv.gz", new byte[0]).failsWith(ExitCode.BAD_INPUT, "o.csv.gz", "is it a gzip file");
  }

  @Test
  void refusesALaterMemberThatIsDamaged() {
    byte[] first = TestFiles.packed(HEADER + ROW);
    byte[] second = TestFiles.packed("p,b,s,5\n");
    for (int at = 0; at < second.length; at++) {
      byte[] damaged = second.clone();
      damaged[at] ^= (byte) 0xff;
      if (at < 4 || at > 9) {
        rank("o.csv.gz", Bytes.concat(first, damaged)).failsWith(ExitCode.BAD_INPUT, "o.csv.gz");
      }
    }
    for (int missing = 1; missing < second.length; missing++) {
      rank("o.csv.gz", Bytes.concat(first, cut(second, missing)))
          .failsWith(
              ExitCode.BAD_INPUT, "o.csv.gz", missing < second.length - 1 ? "cut short" : "whole?");
    }
  }

  @Test
  void refusesParquetThatIsPackedAgain() {
    byte[] parquet = "PAR1 and more PAR1".getBytes(StandardCharsets.UTF_8);
    String advice =
        "o.parquet.gz: Parquet is packed in itself, and not read from a .gz file; unpack";
    rank("o.parquet.gz", parquet).failsWith(ExitCode.BAD_INPUT, advice);
    rank("o.parquet.gz", TestFiles.packed(HEADER + ROW)).failsWith(ExitCode.BAD_INPUT, advice);
    rank("o.PARQUET.GZ", new byte[0]).failsWith(ExitCode.BAD_INPUT, "packed in itself");
    String packed = folder.resolve("o.parquet.gz").toString();
    Result.of("rank", "--policy", "cheapest", "--changed-since", packed)
        .failsWith(ExitCode.BAD_INPUT, advice);
    String none = folder.resolve("none.parquet.gz").toString();
    Result.of("rank", "--offers", none, "--policy", "cheapest")
        .failsWith(ExitCode.BAD_INPUT, "none.parquet.gz: there is no such file");
  }

  @Test
  void refusesFilesThatCannotBeRead() {
    Result.of("rank", "--offers", folder.resolve("none.csv").toString(), "--policy", "cheapest")
        .failsWith(ExitCode.BAD_INPUT, "none.csv: there is no such file");
    Result.of("rank", "--offers", folder.toString(), "--policy", "cheapest")
        .failsWith(ExitCode.BAD_INPUT, "it is a directory");
    Result.of("rank", "--offers", "a\0b", "--policy", "cheapest")
        .failsWith(ExitCode.BAD_INPUT, "cannot be the name of a file");
  }

  @Test
  void leavesACutLastRowOutButNotRowsSwallowedByAQuote() {
    String cut = HEADER + ROW + "p,\"b,s";
    String swallowing = HEADER + ROW + "p,\"b,s,5\np,c,s,5\n";

    Result result = rank("offers.csv", cut.getBytes(StandardCharsets.UTF_8), "--on-bad-row=skip");
    assertThat(result.endsWith(ExitCode.ROWS_SKIPPED).rows()).hasSize(2);
    rank("offers.csv", swallowing.getBytes(StandardCharsets.UTF_8), "--on-bad-row=skip")
        .failsWith(ExitCode.BAD_INPUT, "line 3", "not closed up to the end of the file, line 4");
  }

  @Test
  void refusesAMillionCharactersInAUsedColumnAndPassesThemInOthers() {
    String million = "x".repeat(1_000_000);
    String unused = HEADER.strip() + ",note\n" + "p,a,s,5," + million + "\n";

    rank("offers.csv", (HEADER + "p," + million + ",s,5\n").getBytes(StandardCharsets.UTF_8))
        .failsWith(
            ExitCode.BAD_INPUT,
            "line 2, column \"offer\", value \"1000000 characters\"",
            "a used field has at most 1000 characters");
    rank("offers.csv", unused.getBytes(StandardCharsets.UTF_8)).endsWith(ExitCode.FINE);
  }

  @Test
  void refusesALineWithoutEnd() {
    byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    InputStream endless = new SequenceInputStream(new ByteArrayInputStream(header), new Nines());

    Result.withInput(endless, "rank", "--offers", "-", "--policy", "cheapest")
        .failsWith(
            ExitCode.BAD_INPUT, "standard input, line 2, column \"product\"", "at most 4194304");
  }

  @Test
  void refusesARowOfManyFieldsWithoutKeepingThem() {
    byte[] commas = (HEADER + ",".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8);

    rank("offers.csv", commas).failsWith(ExitCode.BAD_INPUT, "line 2", "10000001 fields");
  }

  @Test
  void refusesAnUnreadableStream() {
    Result result = Result.withInput(new Broken(), "rank", "--offers", "-", "--policy", "cheapest");

    assertThat(result.endsWith(ExitCode.BAD_INPUT).err())
        .isEqualTo("buybox: standard input: it cannot be read: the line is dead\n");
  }

  @Test
  void refusesAFileThatMayNotBeRead() throws IOException {
    Path file = folder.resolve("secret.csv");
    Files.writeString(file, HEADER);
    boolean denied = file.toFile().setReadable(false) && !Files.isReadable(file);

    Result result = Result.of("rank", "--offers", file.toString(), "--policy", "cheapest");

    // The administrator may read everything.
    assertThat(result.code()).isEqualTo(denied ? ExitCode.BAD_INPUT : ExitCode.FINE);
    assertThat(result.err().contains("it may not be read")).isEqualTo(denied);
  }

  private Result rank(String name, byte[] offers, String... options) {
    String file = new TestFiles(folder).write(name, offers);
    String[] always = {"rank", "--offers", file, "--policy", "cheapest"};
    return Result.of(Stream.of(always, options).flatMap(Stream::of).toArray(String[]::new));
  }

  private static byte[] cut(byte[] bytes, int fewer) {
    return Arrays.copyOf(bytes, bytes.length - fewer);
  }

  /** A stream that never ends. */
  private static final class Nines extends InputStream {
    @Override
    public int read() {
      return '9';
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      Arrays.fill(bytes, from, from + length, (byte) '9');
      return length;
    }
  }

  /** A stream that fails. */
  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the line is dead");
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return read();
    }
  }
}
