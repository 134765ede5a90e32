package dev.buybox.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own. */
@Timeout(60)
class ProcessTest {
  @TempDir Path folder;

  @Test
  void endsWithItsExitCode() throws Exception {
    Process process = start("rank", "--offers", folder.resolve("none.csv").toString());
    process.getOutputStream().close();

    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err).contains("none.csv: there is no such file");
    assertThat(process.getInputStream().readAllBytes()).isEmpty();
  }

  @Test
  void leavesNothingBehindWhenItIsTold() throws Exception {
    WatchService created = folder.getFileSystem().newWatchService();
    folder.register(created, StandardWatchEventKinds.ENTRY_CREATE);
    String out = folder.resolve("out.csv").toString();
    Process process = start("rank", "--offers", "-", "--policy", "cheapest", "--out", out);
    process
        .getOutputStream()
        .write("product,offer,seller,price\n".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    assertThat(created.poll(50, TimeUnit.SECONDS)).isNotNull();
    assertThat(files()).singleElement().asString().endsWith(".part");

    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(files()).isEmpty();
  }

  @Test
  void leavesNoHalfAnswerWhenItIsTold() throws Exception {
    WatchService created = folder.getFileSystem().newWatchService();
    folder.register(created, StandardWatchEventKinds.ENTRY_CREATE);
    Process process =
        start(
            "compare",
            "--offers",
            "-",
            "--policy",
            "cheapest",
            "--with",
            "cheapest",
            "--out",
            folder.resolve("figures.csv").toString(),
            "--boxes",
            folder.resolve("boxes.csv").toString(),
            "--report",
            folder.resolve("report.html").toString());
    while (files().size() < 3) {
      WatchKey key = created.poll(50, TimeUnit.SECONDS);
      assertThat(key).isNotNull();
      key.reset();
    }

    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(files()).isEmpty();
  }

  @Test
  void leavesNoHalfParquetFileWhenItIsTold() throws Exception {
    WatchService created = folder.getFileSystem().newWatchService();
    folder.register(created, StandardWatchEventKinds.ENTRY_CREATE);
    String out = folder.resolve("out.parquet").toString();
    Process process = start("rank", "--offers", "-", "--policy", "cheapest", "--out", out);
    assertThat(created.poll(50, TimeUnit.SECONDS)).isNotNull();
    assertThat(files()).singleElement().asString().endsWith(".part");

    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(files()).isEmpty();
  }

  @Test
  void loadsNothingOfTheParquetEngineForOtherFiles() throws Exception {
    Process process =
        start(
            List.of("-Xlog:class+load:file=" + folder.resolve("loaded")), "rank", "--winners-only");
    process.getOutputStream().close();
    process.getInputStream().readAllBytes();

    assertThat(process.waitFor()).isEqualTo(ExitCode.FINE);
    assertThat(Files.readString(folder.resolve("loaded")))
        .contains("dev.buybox.analyst.RankCommand")
        .doesNotContain("duckdb", "buybox.analyst.parquet");
  }

  @Test
  void generatesNoHalfFilesWhenItIsTold() throws Exception {
    WatchService created = folder.getFileSystem().newWatchService();
    folder.register(created, StandardWatchEventKinds.ENTRY_CREATE);
    Process process = start("generate", "--products", "10000000", "--out", folder.toString());
    for (int events = 0; events < 3; ) {
      WatchKey key = created.poll(50, TimeUnit.SECONDS);
      assertThat(key).isNotNull();
      events += key.pollEvents().size();
      key.reset();
    }
    assertThat(files()).hasSize(3).allSatisfy(file -> assertThat(file).endsWith(".part"));

    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(files()).isEmpty();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).toList();
    }
  }

  private static Process start(String... args) throws IOException {
    return start(List.of(), args);
  }

  private static Process start(List<String> javaOptions, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).start();
  }
}
