package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.analyst.load.InputFile;
import dev.buybox.analyst.load.Inputs;
import dev.buybox.analyst.shipped.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped sample shows what the command can do. */
class SampleTest {
  private static final String PRODUCTS = "40";

  /** Chosen among the first 2,000, for the many kinds of outcome. */
  private static final String SEED = "827";

  @Test
  void isWhatGenerateMakes(@TempDir Path folder) throws IOException {
    Result.of("generate", "--products", PRODUCTS, "--seed", SEED, "--out", folder.toString())
        .endsWith(ExitCode.FINE);

    Inputs sample = Shipped.sample();

    assertThat(bytes(sample.offers())).isEqualTo(Files.readAllBytes(folder.resolve("offers.csv")));
    assertThat(bytes(sample.sellers().orElseThrow()))
        .isEqualTo(Files.readAllBytes(folder.resolve("sellers.csv")));
    assertThat(bytes(sample.incumbents().orElseThrow()))
        .isEqualTo(Files.readAllBytes(folder.resolve("incumbents.csv")));
  }

  @Test
  void isRankedWithoutArguments() {
    Result bare = Result.of().endsWith(ExitCode.FINE);

    assertThat(bare.out()).isEqualTo(Result.of("rank").endsWith(ExitCode.FINE).out());
    assertThat(bare.err())
        .contains(
            "Ranked the shipped sample", "by the shipped policy", "Next: buybox", "generate --");
  }

  @Test
  void showsEveryKindOfOutcome() {
    Result result = Result.of("rank");

    assertThat(statuses(result)).contains("WINNER", "SECOND", "RANKED", "EXCLUDED");
    assertThat(result.out()).contains(",hash,", ",incumbent,", ",score,");
    assertThat(result.out()).contains("no-stock", "price-cap;far-above", "price-error");
    assertThat(result.err())
        .containsPattern("boxes +51\n")
        .containsPattern("without a winner +1\n +no-stock +1  of their offers\n")
        .containsPattern("hash +1\n +incumbent +2\n")
        .containsPattern("excluded by gates +[1-9]")
        .containsPattern("of unknown sellers +6  their seller has no row\n")
        .containsPattern("with unstated shipping +5\n")
        .containsPattern("incumbents +22\n")
        .containsPattern("unknown box or offer +1\n")
        .containsPattern("Policy general-merchandise, version 1\n +boxes decided +51\n")
        .containsPattern("fingerprint [0-9a-f]{64}\n")
        .containsPattern("Time: [0-9.]+ s");
    assertThat(Result.of("rank", "--winners-only").out()).contains("speaker-37,fair,,,,NO_WINNER,");
  }

  @Test
  void canBeRankedByAnotherPolicy() {
    Result cheapest = Result.of("rank", "--policy", "cheapest").endsWith(ExitCode.FINE);
    Result refurbished =
        Result.of("rank", "--policy", "refurbished-electronics").endsWith(ExitCode.FINE);

    assertThat(cheapest.err()).contains("by policy cheapest");
    assertThat(statuses(cheapest)).doesNotContain("EXCLUDED");
    assertThat(refurbished.err()).contains("by policy refurbished-electronics");
    assertThat(refurbished.out()).contains(",refurbished-electronics@1,");
  }

  private static List<String> statuses(Result result) {
    return result.rows().stream().map(row -> row.split(",", -1)[5]).distinct().toList();
  }

  private static byte[] bytes(InputFile file) throws IOException {
    try (InputStream in = file.opener().open()) {
      return in.readAllBytes();
    }
  }
}
