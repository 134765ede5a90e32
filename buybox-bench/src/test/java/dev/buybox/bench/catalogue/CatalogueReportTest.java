package dev.buybox.bench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.buybox.bench.catalogue.contender.Comparison;
import dev.buybox.bench.catalogue.contender.Description;
import dev.buybox.bench.catalogue.contender.Role;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class CatalogueReportTest {
  @TempDir Path folder;

  @BeforeEach
  void writeReport() throws IOException {
    run(1_000_000, 1).write(folder.resolve("catalogue-1m.json"));
    run(4_000_000, 1).write(folder.resolve("catalogue-4m.json"));
    run(12_000_000, 1).write(folder.resolve("catalogue-12m.json"));
    run(12_000_000, 2).write(folder.resolve("catalogue-12m-2.json"));
    CatalogueReport.write(folder);
  }

  private static BenchRun run(long offers, int threads) {
    BenchRun.Setting setting =
        new BenchRun.Setting(
            "2 cores of a <test>",
            "25.0.1",
            "-Xmx8g",
            "--offers " + offers,
            "2026-11-22",
            "ten-criteria",
            offers,
            offers / 4,
            4,
            threads,
            3);
    List<ContenderResult> onOneThread =
        threads == 1
            ? List.of()
            : List.of(
                result("floor-plain-winners-one-thread", Role.FLOOR, 1, offers, 1),
                result("bulk-one-thread", Role.ENGINE, 1, offers, 5));
    List<ContenderResult> results =
        List.of(
            result("floor-plain-winners", Role.FLOOR, threads, offers, 2),
            result("bulk", Role.ENGINE, threads, offers, 3 / threads),
            result("duckdb-join", Role.RIVAL, threads, offers, 600),
            result("duckdb-lists", Role.RIVAL, threads, offers, 900));
    return new BenchRun(
        setting,
        List.of(10.0, 12.0, 11.0),
        Stream.concat(results.stream(), onOneThread.stream()).toList());
  }

  private static ContenderResult result(
      String name, Role role, int threads, long offers, long nanosAnOffer) {
    long bytes = role == Role.FLOOR ? 9 * offers : 0;
    long nanos = nanosAnOffer * offers;
    return new ContenderResult(
        new Description(name, Comparison.COMPILED, role, threads, offers, bytes),
        new AgreementGate.Result(90, 10, 0),
        5,
        role == Role.ENGINE ? offers * 25 / 2 : 0,
        List.of(2 * nanos, nanos, nanos - offers / 2));
  }

  private String report() throws IOException {
    return Files.readString(folder.resolve("catalogue.md"));
  }

  @Test
  void ratiosAreOfMedians() throws IOException {
    assertThat(report())
        .contains("| **bulk** | 1 | 36.0 | 3.00 | 2.50 to 6.00 | 1.50 | 1.00 | – |")
        .contains("| **floor-plain-winners** | 1 | 24.0 | 2.00 | 1.50 to 4.00 | 1.00 | – | 4.50 |")
        .contains("| **duckdb-join** | 1 | 7,200.0 | 600.00 | 599.50 to 1,200.00 | 300.00 | 200.00")
        .contains("| duckdb-lists | 1 |");
  }

  @Test
  void summaryNamesTheFastestFormOfEachRival() throws IOException {
    assertThat(report())
        .contains("2.00 | bulk, 3.00 | 1.50 | duckdb-join 200.00 |")
        .contains("2 threads, JDK 25.0.1, a <test> | bulk | 5.00 |")
        .contains("2 threads, JDK 25.0.1, a <test> | floor-plain-winners | 0.50 |")
        .doesNotContain(", one thread, JDK 25.0.1, a <test> | bulk | ");
  }

  @Test
  void aFloorOfOneThreadIsToldWhereSeveralAreSlower() throws IOException {
    assertThat(report())
        .contains("2 threads, JDK 25.0.1, a <test> | 1.00 by one thread | bulk, 1.00 | 1.00 |")
        .doesNotContain("2.00 by one thread");
  }

  /** Though the run on two threads has more contenders. */
  @Test
  void barsAreOfARunOnOneThread() throws IOException {
    assertThat(report())
        .containsPattern(
            "mean width 4, one thread, JDK 25.0.1, a <test>\\]\\(catalogue-compiled.svg");
  }

  @Test
  void settingAndAllPassesAreTold() throws IOException {
    assertThat(report())
        .contains("11.00 GB a second (median of 3 runs, 10.00 to 12.00)")
        .contains("CatalogueBenchmark --offers 4000000")
        .contains("at most 10 boxes were left out")
        .contains("| bulk | 6.00 · 3.00 · 2.50 |");
  }

  @Test
  void memoryOfThoseThatTellItIsToldByOffer() throws IOException {
    assertThat(report())
        .contains("- kept in memory for ranking beside the catalogue, bytes an offer: bulk 12.5\n");
  }

  /** Earlier runs are published as they are. */
  @Test
  void resultsFromBeforeMemoryWasKeptAreRead() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        String text = Files.readString(file);
        assertThat(text).contains("keptBytes");
        Files.writeString(file, text.replaceAll("\\R *\"keptBytes\" : \\d+,", ""));
      }
    }
    CatalogueReport.write(folder);
    assertThat(report()).contains("| bulk | 6.00 · 3.00 · 2.50 |").doesNotContain("bytes an offer");
  }

  @Test
  void chartsAreWellFormed() throws Exception {
    for (String file : List.of("catalogue-compiled.svg", "catalogue-growth.svg")) {
      String svg = Files.readString(folder.resolve(file));

      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
      assertThat(svg).contains("prefers-color-scheme: dark");
      assertThat(report()).contains("](" + file + ")");
    }
  }
}
