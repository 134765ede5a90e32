package dev.buybox.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class LiveBenchmarkTest {
  private static final PrintStream NOWHERE =
      new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

  @Test
  void everyContenderRunsAgreesAndAllocatesNothing(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("live-try-jdk17.json");
    LiveBenchmark.main(
        new String[] {
          "--offers", "20000", "--seconds", "0.02", "--rounds", "2", "--out", file.toString()
        });

    LiveRun run = LiveRun.read(file);
    assertThat(run.groups())
        .extracting(LiveRun.Group::name)
        .containsExactly(
            "changes", "threads", "objects", "reads", "beside-writer", "beside-seller");
    assertThat(run.groups().get(0).result("control").nanos()).hasSize(2);
    LiveReport.write(folder);
    assertThat(folder.resolve("live.md")).content().contains("| prices-64 |");
  }

  @Test
  void huntFindsNothing() throws Exception {
    HuntTally tally =
        TornReads.hunt(List.of("--reads", "300000", "--readers", "2", "--writers", "2"), NOWHERE);

    assertThat(tally.firstWrong()).isEmpty();
    assertThat(tally.reads()).isGreaterThanOrEqualTo(300_000);
    assertThat(tally.changes()).isPositive();
  }

  @Test
  void huntFindsWhatAWriterWithoutLockAndVersionDoes() throws Exception {
    HuntTally tally =
        TornReads.hunt(
            List.of("--reads", "100000000", "--readers", "2", "--broken", "writer"), NOWHERE);

    assertThat(tally.wrong()).isPositive();
  }

  @Test
  void huntFindsWhatAReaderWithoutVersionDoes() throws Exception {
    HuntTally tally =
        TornReads.hunt(
            List.of("--reads", "100000000", "--boxes", "4", "--broken", "reader"), NOWHERE);

    assertThat(tally.wrong()).isPositive();
  }
}
