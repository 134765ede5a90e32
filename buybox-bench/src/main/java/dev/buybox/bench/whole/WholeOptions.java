package dev.buybox.bench.whole;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked for.
 *
 * @param data the folder of {@code offers.csv} and {@code sellers.csv}
 * @param out where results go; the table is written beside it
 */
record WholeOptions(
    FileFormat format, int threads, int repetitions, Path data, Path out, String javaOptions) {

  static WholeOptions parse(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      given.put(arguments.get(i), arguments.get(i + 1));
    }
    return new WholeOptions(
        FileFormat.of(given.getOrDefault("--format", "csv")),
        Integer.parseInt(given.getOrDefault("--threads", "2")),
        Integer.parseInt(given.getOrDefault("--repetitions", "3")),
        Path.of(given.getOrDefault("--data", "market")),
        Path.of(given.getOrDefault("--out", "whole-process.json")),
        given.getOrDefault("--java-options", ""));
  }

  Path offers() {
    return data.resolve("offers" + format.suffix());
  }

  Path sellers() {
    return data.resolve("sellers" + format.suffix());
  }
}
