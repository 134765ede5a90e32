package dev.buybox.bench.catalogue.floor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How fast the machine reads memory, by a C program that shares nothing with the rest: a slow floor
 * cannot flatter.
 */
public final class MemoryBandwidth {
  private static final Path SOURCE = Path.of("buybox-bench/src/main/c/membw.c");

  private MemoryBandwidth() {}

  /**
   * Compiles the program and runs it.
   *
   * @param threads how many read
   * @return its runs, in GB (10^9 bytes) a second; none where it cannot be compiled
   */
  public static List<Double> measure(int threads) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("membw");
    Path program = folder.resolve("membw");
    try {
      String compiled =
          run(
              "cc",
              "-O3",
              "-march=native",
              "-pthread",
              "-o",
              program.toString(),
              SOURCE.toString());
      if (!Files.exists(program)) {
        System.err.println("memory bandwidth is not measured: " + compiled);
        return List.of();
      }
      return run(program.toString(), Integer.toString(threads))
          .lines()
          .map(Double::valueOf)
          .toList();
    } finally {
      Files.deleteIfExists(program);
      Files.delete(folder);
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return output;
  }
}
