package dev.buybox.bench.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A process that has ended.
 *
 * @param seconds from its start to its end
 * @param peakMib the most memory that it had resident at a time, in MiB, as the kernel tells
 */
record TimedProcess(double seconds, double peakMib) {
  private static final String PEAK = "Maximum resident set size (kbytes): ";
  private static final double NANOS_IN_SECOND = 1e9;
  private static final double KIB_IN_MIB = 1024;

  /**
   * Runs a command under {@code /usr/bin/time -v}.
   *
   * @param environment variables to add
   * @throws IllegalStateException if it fails
   */
  static TimedProcess run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path told = Files.createTempFile("time", ".txt");
    Path output = Files.createTempFile("output", ".txt");
    try {
      List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-v", "-o", told.toString()));
      timed.addAll(command);
      ProcessBuilder builder =
          new ProcessBuilder(timed).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      long start = System.nanoTime();
      int code = builder.start().waitFor();
      double seconds = (System.nanoTime() - start) / NANOS_IN_SECOND;
      if (code != 0) {
        throw new IllegalStateException(
            command + " ended with " + code + ": " + Files.readString(output));
      }
      return new TimedProcess(seconds, peakMib(told));
    } finally {
      Files.delete(told);
      Files.delete(output);
    }
  }

  private static double peakMib(Path told) throws IOException {
    return Files.readAllLines(told).stream()
        .map(String::strip)
        .filter(line -> line.startsWith(PEAK))
        .mapToDouble(line -> Long.parseLong(line.substring(PEAK.length())) / KIB_IN_MIB)
        .findFirst()
        .orElseThrow(() -> new IOException("/usr/bin/time told no peak"));
  }
}
