package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many threads work changes nothing in what is written and told. */
class ThreadsTest {
  private static final String PRODUCTS = "9000";

  @TempDir Path folder;

  @BeforeEach
  void generate() {
    String market = folder.resolve("market").toString();
    Result.of("generate", "--products", PRODUCTS, "--out", market).endsWith(ExitCode.FINE);
  }

  private String market(String file) {
    return folder.resolve("market").resolve(file).toString();
  }

  private Result rank(int threads, String... more) {
    List<String> args = new ArrayList<>(List.of("rank", "--threads", Integer.toString(threads)));
    args.addAll(List.of("--offers", market("offers.csv"), "--sellers", market("sellers.csv")));
    args.addAll(List.of(more));
    return Result.of(args.toArray(new String[0])).endsWith(ExitCode.FINE);
  }

  private void assertSameForAllThreads(String... more) {
    Result one = rank(1, more);
    assertThat(one.rows()).hasSizeGreaterThan(10_000);
    for (int threads = 2; threads <= 4; threads++) {
      Result several = rank(threads, more);
      assertThat(several.out()).isEqualTo(one.out());
      assertThat(withoutTime(several)).isEqualTo(withoutTime(one));
    }
  }

  private static List<String> withoutTime(Result result) {
    return result.err().lines().filter(line -> !line.startsWith("Time:")).toList();
  }

  @Test
  void writeTheSameRanking() {
    assertSameForAllThreads("--incumbents", market("incumbents.csv"));
  }

  @Test
  void writeTheSameWinners() {
    assertSameForAllThreads("--winners-only", "--format", "ndjson");
  }

  @Test
  void writeTheSameChangesFromParquetToParquet() {
    ParquetFiles files = new ParquetFiles(folder);
    String offers = files.ofCsv("offers.parquet", market("offers.csv"), true);
    String earlier = folder.resolve("earlier.csv").toString();
    rank(2, "--policy", "cheapest", "--out", earlier);
    Result csv = rank(1, "--changed-since", earlier);
    assertThat(csv.err()).contains("unchanged", "to another offer");
    List<String> one = changes(files, offers, earlier, 1, csv);
    assertThat(one).hasSize(csv.rows().size() - 1).hasSizeGreaterThan(1_000);
    assertThat(changes(files, offers, earlier, 2, csv)).isEqualTo(one);
    assertThat(changes(files, offers, earlier, 3, csv)).isEqualTo(one);
  }

  private List<String> changes(
      ParquetFiles files, String offers, String earlier, int threads, Result csv) {
    String name = threads + ".parquet";
    String out = folder.resolve(name).toString();
    String count = Integer.toString(threads);
    Result result =
        Result.of(
            "rank",
            "--threads",
            count,
            "--offers",
            offers,
            "--sellers",
            market("sellers.csv"),
            "--changed-since",
            earlier,
            "--out",
            out);
    assertThat(withoutTime(result.endsWith(ExitCode.FINE))).isEqualTo(withoutTime(csv));
    return files.rows(name);
  }

  @Test
  void areToldWithWhatTheCatalogueTakes() {
    assertThat(rank(2, "--winners-only").err())
        .containsPattern(
            "Memory: [0-9,]+ bytes of columns \\([0-9.]+ an offer\\), [0-9,]+ of ids of offers"
                + " \\([0-9.]+ an offer\\), [0-9,]+ of other texts");
  }

  @Test
  void areAtLeastOneAndNotTooMany() {
    Result.of("rank", "--threads", "0").failsWith(ExitCode.WRONG_USE, "--threads");
    Result.of("rank", "--threads", "1025").failsWith(ExitCode.WRONG_USE, "--threads");
    Result.of("rank", "--threads", "two").failsWith(ExitCode.WRONG_USE, "--threads");
    assertThat(Result.of("rank", "--threads", "64").endsWith(ExitCode.FINE).out())
        .isEqualTo(Result.of("rank").out());
  }
}
