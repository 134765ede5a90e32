package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.buybox.analyst.console.Messages;
import dev.buybox.analyst.console.Progress;
import dev.buybox.analyst.generate.GeneratedMarketplace;
import dev.buybox.analyst.shipped.Shipped;
import dev.buybox.analyst.write.FolderOfTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code buybox generate}. */
class GenerateTest {
  private static final List<String> TABLES = List.of("incumbents.csv", "offers.csv", "sellers.csv");

  @TempDir Path folder;

  @Test
  void writesThreeTablesThatEveryShippedPolicyCanRank() throws IOException {
    Result made = generate("300", "5", "market").endsWith(ExitCode.FINE);

    assertThat(made.out()).isEmpty();
    assertThat(made.err())
        .containsPattern("Made up 300 products, [34]\\d\\d boxes, 1,\\d{3} offers, 105 sellers, ")
        .contains("Next: buybox rank --offers " + folder.resolve("market/offers.csv"));
    assertThat(filesIn("market")).isEqualTo(TABLES);
    for (String policy : Shipped.policies()) {
      Result ranked = rank("market", "--policy", policy).endsWith(ExitCode.FINE);
      assertThat(ranked.err())
          .containsPattern("rows left out +0\n")
          .doesNotContain("taken as missing");
    }
  }

  /** Pins the bytes: they are the same on every JDK and machine, and from version to version. */
  @Test
  void sameSeedGivesTheSameBytes() throws Exception {
    generate("200", "7", "one").endsWith(ExitCode.FINE);
    generate("200", "7", "two").endsWith(ExitCode.FINE);
    generate("200", "8", "other").endsWith(ExitCode.FINE);

    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String table : TABLES) {
      assertThat(bytes("two", table)).isEqualTo(bytes("one", table));
      assertThat(bytes("other", table)).isNotEqualTo(bytes("one", table));
      digest.update(bytes("one", table));
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("ddd535b84b48e21495357803b993d99cb609e7397ca4e2795a1ff636ed22bf05");
  }

  @Test
  void seedIsOneUnlessGiven() throws IOException {
    Result.of("generate", "--products", "20", "--out", path("bare")).endsWith(ExitCode.FINE);
    generate("20", "1", "one").endsWith(ExitCode.FINE);

    assertThat(bytes("bare", "offers.csv")).isEqualTo(bytes("one", "offers.csv"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-9223372036854775808", "9223372036854775807", "0", "-1"})
  void anySeedMakesAMarketplaceOfOneProduct(String seed) {
    generate("1", seed, "market").endsWith(ExitCode.FINE);

    rank("market").endsWith(ExitCode.FINE);
  }

  @Test
  void packsTheSame() throws IOException {
    generate("50", "3", "plain").endsWith(ExitCode.FINE);
    generate("50", "3", "packed", "--gzip").endsWith(ExitCode.FINE);

    assertThat(filesIn("packed"))
        .containsExactly("incumbents.csv.gz", "offers.csv.gz", "sellers.csv.gz");
    for (String table : TABLES) {
      Path packed = folder.resolve("packed").resolve(table + ".gz");
      try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
        assertThat(in.readAllBytes()).isEqualTo(bytes("plain", table));
      }
    }
  }

  @Test
  void linesEndInLineFeedsAndRowsHaveAllCells() throws IOException {
    generate("50", "3", "market").endsWith(ExitCode.FINE);

    for (String table : TABLES) {
      String text = new String(bytes("market", table), StandardCharsets.US_ASCII);
      assertThat(text).endsWith("\n").doesNotContain("\r", "\"", "\n\n");
      long columns = text.lines().findFirst().orElseThrow().chars().filter(c -> c == ',').count();
      assertThat(text.lines())
          .allSatisfy(
              line -> assertThat(line.chars().filter(c -> c == ',').count()).isEqualTo(columns));
    }
  }

  @Test
  void keepsWhatIsThereUnlessForced() throws IOException {
    Path market = Files.createDirectory(folder.resolve("market"));
    Files.writeString(market.resolve("sellers.csv"), "mine");

    generate("5", "1", "market")
        .failsWith(ExitCode.CANNOT_WRITE, "sellers.csv cannot be written: it is there", "--force");

    assertThat(filesIn("market")).containsExactly("sellers.csv");
    assertThat(market.resolve("sellers.csv")).hasContent("mine");

    generate("5", "1", "market", "--force").endsWith(ExitCode.FINE);

    assertThat(filesIn("market")).isEqualTo(TABLES);
    assertThat(bytes("market", "sellers.csv"))
        .startsWith("seller,".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tellsWhereItCannotWrite() throws IOException {
    Files.writeString(folder.resolve("file"), "");

    generate("5", "1", "none/market")
        .failsWith(ExitCode.CANNOT_WRITE, "market cannot be written: the folder above it");
    generate("5", "1", "file").failsWith(ExitCode.CANNOT_WRITE, "it is a file, not a folder");
    Result.of("generate", "--products", "5", "--out", "a\0b")
        .failsWith(ExitCode.CANNOT_WRITE, "cannot be the name of a folder");
  }

  @Test
  void takesBackAFolderThatItCouldNotFill() {
    FolderOfTables open = FolderOfTables.open(path("market"), false);
    open.add("offers.csv");
    assertThat(folder.resolve("market")).isNotEmptyDirectory();

    open.close();

    assertThat(folder.resolve("market")).doesNotExist();
  }

  @Test
  void isBoundedAndTellsThatAStreamFails() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Progress silent = new Progress(new Messages(nowhere, false), System::nanoTime);

    assertThatThrownBy(() -> new GeneratedMarketplace(1, 5).write(full, full, full, silent))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("No space left");
    for (long products : new long[] {0, -1, GeneratedMarketplace.MAX_PRODUCTS + 1}) {
      assertThatThrownBy(() -> new GeneratedMarketplace(1, products))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("products must be 1 to 10000000, was " + products);
    }
  }

  private Result generate(String products, String seed, String out, String... more) {
    Stream<String> args =
        Stream.of("generate", "--products", products, "--seed", seed, "--out", path(out));
    return Result.of(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
  }

  private Result rank(String market, String... more) {
    Stream<String> args =
        Stream.of(
            "rank",
            "--offers",
            path(market + "/offers.csv"),
            "--sellers",
            path(market + "/sellers.csv"),
            "--incumbents",
            path(market + "/incumbents.csv"));
    return Result.of(Stream.concat(args, Stream.of(more)).toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private byte[] bytes(String market, String table) throws IOException {
    return Files.readAllBytes(folder.resolve(market).resolve(table));
  }

  private List<String> filesIn(String market) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(market))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
