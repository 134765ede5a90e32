package dev.buybox.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What results were measured on. */
public final class Machine {
  private static final double KIB_IN_GIB = 1 << 20;

  private Machine() {}

  /** Returns processor, cores, memory and system in a sentence, as Linux tells them. */
  public static String sentence() throws IOException {
    String kib = value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
    return "%d cores of %s, %.0f GiB of memory, %s %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            value(Path.of("/proc/cpuinfo"), "model name"),
            Double.parseDouble(kib) / KIB_IN_GIB,
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  private static String value(Path file, String key) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElseThrow(() -> new IOException(file + " has no line " + key));
  }
}
