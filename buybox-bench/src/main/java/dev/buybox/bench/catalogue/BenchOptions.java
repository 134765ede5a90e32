package dev.buybox.bench.catalogue;

import dev.buybox.bench.catalogue.data.BenchPolicy;
import dev.buybox.bench.catalogue.data.Shape;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was asked for.
 *
 * @param contenders names, or beginnings of names; all if empty
 * @param command the arguments as they were given, the file of the results left out
 */
record BenchOptions(
    Shape shape,
    BenchPolicy policy,
    int threads,
    int warmUps,
    int warmUpMillis,
    int repetitions,
    List<String> contenders,
    Path out,
    String command) {
  static final String HELP =
      """
      Ranks a whole generated catalogue by many contenders, after all were found to agree.

        --offers N         how many offers (12000000)
        --mean-width W     how many offers a box has in the mean, 1 to 60 each (4)
        --policy NAME      ten-criteria or general-merchandise (ten-criteria)
        --threads N        for those that can use several (1)
        --contenders LIST  names or beginnings of names, with commas (all)
        --repetitions N    measured passes of each, in turns (5)
        --warm-ups N       passes of each before, after the one that is compared (1)
        --warm-up-millis N further passes of each, until this time is over (1500)
        --seed N           of the data (20261122)
        --out FILE         where results go, as JSON (catalogue.json)
        --list             names the contenders
        --help             prints this

      Run it in the project's folder; ten criteria with 12 million offers need -Xmx8g. With
      --add-modules jdk.incubator.vector the floor and the engine may use the Vector API.
      """;

  private static final Set<String> KNOWN =
      Set.of(
          "offers",
          "mean-width",
          "policy",
          "threads",
          "contenders",
          "repetitions",
          "warm-ups",
          "warm-up-millis",
          "seed",
          "out");

  /**
   * Reads arguments.
   *
   * @throws IllegalArgumentException if one is wrong
   */
  static BenchOptions parse(List<String> arguments) {
    Map<String, String> given = given(arguments);
    Shape shape =
        new Shape(
            Integer.parseInt(given.getOrDefault("offers", "12000000")),
            Double.parseDouble(given.getOrDefault("mean-width", "4")),
            Long.parseLong(given.getOrDefault("seed", Long.toString(Shape.SEED))));
    String contenders = given.getOrDefault("contenders", "");
    return new BenchOptions(
        shape,
        BenchPolicy.of(given.getOrDefault("policy", BenchPolicy.TEN_CRITERIA.label())),
        count(given, "threads", 1, 1),
        count(given, "warm-ups", 1, 0),
        count(given, "warm-up-millis", 1_500, 0),
        count(given, "repetitions", 5, 1),
        contenders.isEmpty() ? List.of() : List.of(contenders.split(",", -1)),
        Path.of(given.getOrDefault("out", "catalogue.json")),
        command(given));
  }

  /** The file of the results is left out: it may tell of the machine. */
  private static String command(Map<String, String> given) {
    return given.entrySet().stream()
        .filter(option -> !option.getKey().equals("out"))
        .map(option -> "--" + option.getKey() + " " + option.getValue())
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> given(List<String> arguments) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String option = arguments.get(i);
      if (!option.startsWith("--") || !KNOWN.contains(option.substring(2))) {
        throw new IllegalArgumentException("unknown option " + option + "; --help lists all");
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      given.put(option.substring(2), arguments.get(i + 1));
    }
    return given;
  }

  private static int count(Map<String, String> given, String name, int unlessGiven, int least) {
    int count = Integer.parseInt(given.getOrDefault(name, Integer.toString(unlessGiven)));
    if (count < least) {
      throw new IllegalArgumentException(
          "--" + name + " must be at least " + least + ", was " + count);
    }
    return count;
  }

  /** Returns whether a contender was asked for. */
  boolean wants(String contender) {
    return contenders.isEmpty() || contenders.stream().anyMatch(contender::startsWith);
  }
}
