package dev.buybox.ranking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * That nothing is allocated for a box. By the vector kernel it is measured in a JVM that did
 * nothing else before: what the compiler makes of vectors depends on that.
 */
@Tag("slow")
class BulkAllocationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void nothingForABox(BulkCall call) throws InterruptedException {
    assertThat(BulkAllocation.of(call, "plain")).isLessThan(BulkAllocation.ENOUGH);
  }

  @ParameterizedTest
  @EnumSource
  void nothingForABoxByVectors(BulkCall call) throws IOException, InterruptedException {
    assertThat(byVectors(call.name())).isLessThan(BulkAllocation.ENOUGH);
  }

  @Test
  void nothingForABoxUnderOtherWeights() throws IOException, InterruptedException {
    assertThat(BulkAllocation.ofOtherWeights("plain"))
        .isLessThan(BulkAllocation.ENOUGH_FOR_OTHER_WEIGHTS);
    assertThat(byVectors()).isLessThan(BulkAllocation.ENOUGH_FOR_OTHER_WEIGHTS);
  }

  private long byVectors(String... call) throws IOException, InterruptedException {
    Path errors = folder.resolve("errors.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(BulkAllocation.class.getName());
    command.addAll(List.of(call));
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return Long.parseLong(printed);
  }
}
