package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped sample shows what the command can do. */
class SampleTest {
  @Test
  void isRankedWithoutArguments() {
    Result bare = Result.of().endsWith(ExitCode.FINE);

    assertThat(bare.out()).isEqualTo(Result.of("rank").endsWith(ExitCode.FINE).out());
    assertThat(bare.err())
        .contains("Ranked the shipped sample", "by the shipped policy", "Next: buybox");
  }

  @Test
  void showsEveryKindOfOutcome() {
    Result result = Result.of("rank");

    assertThat(statuses(result)).contains("WINNER", "SECOND", "RANKED", "EXCLUDED");
    assertThat(result.out()).contains(",hash,", ",incumbent,", ",score,");
    assertThat(result.out()).contains("no-stock;defects", "price-cap", "price-error");
    assertThat(result.err())
        .containsPattern("boxes +15\n")
        .containsPattern("without a winner +1\n +defects +2  of their offers\n")
        .containsPattern("excluded by gates +[1-9]")
        .containsPattern("of unknown sellers +1  their seller has no row\n")
        .containsPattern("with unstated shipping +2\n")
        .containsPattern("incumbents +4\n")
        .containsPattern("unknown box or offer +1\n")
        .containsPattern("Policy refurbished-phones, version 1\n +boxes decided +15\n")
        .containsPattern("fingerprint [0-9a-f]{64}\n")
        .containsPattern("Time: [0-9.]+ s");
    assertThat(Result.of("rank", "--winners-only").out()).contains("birch-2,fair,,,,NO_WINNER,");
  }

  @Test
  void canBeRankedByAnotherPolicy() {
    Result result = Result.of("rank", "--policy", "cheapest").endsWith(ExitCode.FINE);

    assertThat(result.err()).contains("by policy cheapest");
    assertThat(statuses(result)).doesNotContain("EXCLUDED");
  }

  private static List<String> statuses(Result result) {
    return result.rows().stream().map(row -> row.split(",", -1)[5]).distinct().toList();
  }
}
