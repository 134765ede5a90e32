package dev.buybox.bench.catalogue;

import dev.buybox.bench.ProgramOptions;
import dev.buybox.bench.catalogue.data.BenchPolicy;
import dev.buybox.bench.catalogue.data.Shape;
import java.nio.file.Path;
import java.util.List;

/**
 * What was asked for.
 *
 * @param contenders beginnings of names, or {@code =} and a whole name; all if empty
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
        --threads N        for those that can use several; floor and engine run on one, too (1)
        --contenders LIST  beginnings of names, or =NAME for no longer one, with commas (all)
        --repetitions N    measured passes of each, in turns (5)
        --warm-ups N       passes of each in two rounds before, after the one that is compared (1)
        --warm-up-millis N further passes of each and in each round, until this time is over (1500)
        --seed N           of the data (20261122)
        --out FILE         where results go, as JSON (catalogue.json)
        --list             names the contenders
        --help             prints this

      Run it in the project's folder; ten criteria with 12 million offers need -Xmx8g on one thread. With
      --add-modules jdk.incubator.vector the floor and the engine may use the Vector API.
      """;

  /**
   * Reads arguments.
   *
   * @throws IllegalArgumentException if one is wrong
   */
  static BenchOptions parse(List<String> arguments) {
    ProgramOptions given = new ProgramOptions(arguments, HELP);
    String contenders = given.text("contenders", "");
    return new BenchOptions(
        new Shape(
            given.small("offers", 12_000_000),
            given.decimal("mean-width", 4),
            given.number("seed", Shape.SEED, Long.MIN_VALUE)),
        BenchPolicy.of(given.text("policy", BenchPolicy.TEN_CRITERIA.label())),
        given.small("threads", 1),
        given.small("warm-ups", 1, 0),
        given.small("warm-up-millis", 1_500, 0),
        given.small("repetitions", 5),
        contenders.isEmpty() ? List.of() : List.of(contenders.split(",", -1)),
        given.file("out", "catalogue.json"),
        given.command());
  }

  /** Returns whether a contender was asked for. */
  boolean wants(String contender) {
    return contenders.isEmpty()
        || contenders.stream()
            .anyMatch(asked -> contender.startsWith(asked) || asked.equals("=" + contender));
  }
}
