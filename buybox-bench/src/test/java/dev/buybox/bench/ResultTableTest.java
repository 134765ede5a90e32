package dev.buybox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTableTest {
  private static final String RESULT =
      """
      {"jmhVersion": "1.37", "benchmark": "dev.buybox.bench.OneBoxBenchmark.%s", "forks": 2,
       "jvm": "/opt/jdk/bin/java", "jdkVersion": "17.0.15", "warmupIterations": 3,
       "warmupTime": "500 ms", "measurementIterations": 2, "measurementTime": "1 s",
       "params": {"boxes": "64", "policy": "gated"},
       "primaryMetric": {"score": %s, "scoreError": 2.5, "rawData": [[%s, 9.0], [7.0, 8.0]]},
       "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 1234.56}}}
      """;

  @TempDir Path folder;

  private List<JmhResult> results() throws IOException {
    String json =
        "["
            + RESULT.formatted("ranker", "1000.0", "1000.0")
            + ","
            + RESULT.formatted("objects", "2500.0", "2500.0")
            + "]";
    Path file = folder.resolve("one-box-jdk17.json");
    Files.writeString(file, json);
    return JmhResult.read(file);
  }

  @Test
  void summaryShowsMeanAllocationAndRatio() throws IOException {
    assertThat(ResultTable.summary(results()))
        .endsWith(
            """
            | 64 | gated | ranker | 1,000.0 | 2.5 | 1,234.6 | 1.00 |
            | 64 | gated | objects | 2,500.0 | 2.5 | 1,234.6 | 2.50 |"""
                .stripIndent());
  }

  @Test
  void runsShowEveryIterationOfEveryFork() throws IOException {
    assertThat(ResultTable.runs(results()))
        .contains("| 64 | gated | objects | 1 | 2,500.0 · 9.0 |")
        .contains("| 64 | gated | objects | 2 | 7.0 · 8.0 |");
  }

  @Test
  void reportIsWrittenAndPathsAreTakenOut() throws IOException {
    results();

    OneBoxReport.main(new String[] {folder.toString()});

    assertThat(folder.resolve("one-box.md"))
        .content()
        .contains("## JDK 17.0.15", "-f 2 -wi 3 -w 500ms -i 2 -r 1s -prof gc")
        .contains("- 64 boxes, gated: same winner in all ");
    assertThat(folder.resolve("one-box-jdk17.json")).content().doesNotContain("/opt/jdk");
  }
}
